/** Kinds of what tells who somebody is. */
const PERSONAL_KINDS = [
  'email',
  'phone',
  'username',
  'name',
  'organization',
  'image',
  'wallet',
  'ip',
  'user-agent',
] as const;

/** A kind of what tells who somebody is. */
export type PersonalKind = (typeof PERSONAL_KINDS)[number];

/** The values that have pseudonyms, in the order of their numbers. As personal as they are: keep it in memory only. */
export type SavedPseudonyms = { readonly [Kind in PersonalKind]?: readonly string[] };

/** What a pseudonym looks like, so that none is taken for personal again. */
export const PSEUDONYM =
  /\buser-\d+@example\.invalid\b|https:\/\/example\.invalid\/image-\d+\b|\b(?:phone|username|name|organization|wallet|ip|user-agent)-\d+\b/;

/** Values of one record that get a pseudonym of their own; all further ones of a kind share the one with number 0. */
const MOST = 20_000;

/** Shorter values are not looked for within texts: they would be found everywhere. */
const SHORTEST_IN_TEXT = 3;

/** A word of a text, in any script. */
const WORD = /[\p{L}\p{N}]+/gu;

/** A value that is looked for in texts. */
interface Sought {
  readonly value: string;
  /** Where its first word begins in it. */
  readonly offset: number;
  readonly pseudonym: string;
}

/**
 * The stand-ins for what tells who somebody is: `user-1@example.invalid`, `name-2`. The same value has the same one all
 * through a record, and the way back is known until the record goes.
 */
export class Pseudonyms {
  readonly #byValue = new Map<PersonalKind, Map<string, string>>();
  readonly #values = new Map<string, string>();
  /** By the first word in small letters. */
  readonly #sought = new Map<string, Sought[]>();

  constructor(saved: SavedPseudonyms = {}) {
    for (const kind of PERSONAL_KINDS) for (const value of saved[kind] ?? []) this.of(kind, value);
  }

  /** How many values have one. */
  get size(): number {
    return this.#values.size;
  }

  /** The pseudonym of a value; that of an empty one is empty. */
  of(kind: PersonalKind, value: string): string {
    if (value === '') return '';
    const known = this.#byValue.get(kind) ?? new Map<string, string>();
    this.#byValue.set(kind, known);
    const pseudonym = known.get(value) ?? written(kind, this.size < MOST ? known.size + 1 : 0);
    if (!known.has(value) && this.size < MOST) {
      known.set(value, pseudonym);
      this.#values.set(pseudonym, value);
      this.#seek(value, pseudonym);
    }
    return pseudonym;
  }

  /** The pseudonym of a value that has one, of whatever kind; null for all others. */
  known(value: string): string | null {
    for (const known of this.#byValue.values()) {
      const pseudonym = known.get(value);
      if (pseudonym !== undefined) return pseudonym;
    }
    return null;
  }

  /** A text with the values that are known by now replaced, in any case, wherever they stand as whole words. */
  inText(text: string): string {
    let result = '';
    let end = 0;
    for (const { 0: word, index } of text.matchAll(WORD)) {
      const standing = (this.#sought.get(word.toLowerCase()) ?? []).filter(({ value, offset }) => {
        return index - offset >= end && standsAt(text, index - offset, value);
      });
      // Of several that begin alike the longest is meant.
      const [found] = standing.toSorted((one, other) => other.value.length - one.value.length);
      if (!found) continue;
      const start = index - found.offset;
      result += text.slice(end, start) + found.pseudonym;
      end = start + found.value.length;
    }
    return result + text.slice(end);
  }

  /** A text with the pseudonyms turned back into what they stand for. */
  restored(text: string): string {
    return text.replace(new RegExp(PSEUDONYM, 'g'), (pseudonym) => this.#values.get(pseudonym) ?? pseudonym);
  }

  save(): SavedPseudonyms {
    return Object.fromEntries([...this.#byValue].map(([kind, known]) => [kind, [...known.keys()]]));
  }

  #seek(value: string, pseudonym: string): void {
    const [first] = value.matchAll(WORD);
    if (!first || value.length < SHORTEST_IN_TEXT) return;
    const word = first[0].toLowerCase();
    const same = this.#sought.get(word) ?? [];
    same.push({ value, offset: first.index, pseudonym });
    this.#sought.set(word, same);
  }
}

function written(kind: PersonalKind, number: number): string {
  if (kind === 'email') return `user-${number}@example.invalid`;
  return kind === 'image' ? `https://example.invalid/image-${number}` : `${kind}-${number}`;
}

/** True when the value stands there, in any case, and no word goes on behind it. */
function standsAt(text: string, start: number, value: string): boolean {
  const end = start + value.length;
  if (text.slice(start, end).toLowerCase() !== value.toLowerCase()) return false;
  return !/^[\p{L}\p{N}]/u.test(text.slice(end, end + 2));
}
