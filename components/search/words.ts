import type { Findable } from './findable.ts';

/** The words of a query, in small letters. */
export function wordsOf(query: string): readonly string[] {
  return query.toLowerCase().split(/\s+/).filter(Boolean);
}

/** Those in which every word of a query stands somewhere, in their order; none for a query without a word. */
export function search(everything: readonly Findable[], query: string): readonly Findable[] {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  return everything.filter(({ title, text, more }) => {
    const said = `${title}\n${text}`.toLowerCase();
    return words.every((word) => said.includes(word) || more.some((each) => each.includes(word)));
  });
}

/**
 * How badly a name fits a query: the less the better, null when it does not at all. First comes what begins with it, then what has a
 * word that does, then what has it anywhere, then what has all of its words, and last what has its letters, three or more, in
 * their order.
 */
export function misfit(name: string, query: string): number | null {
  const said = name.toLowerCase();
  const sought = query.trim().toLowerCase();
  if (said.startsWith(sought)) return 0;
  const at = said.indexOf(sought);
  if (at > 0) return /[\p{L}\p{N}]/u.test(said[at - 1] ?? '') ? 2 : 1;
  if (wordsOf(query).every((word) => said.includes(word))) return 3;
  const letters = sought.replace(/\s+/g, '');
  // Fewer letters stand in this order nearly everywhere.
  return letters.length > 2 && hasLetters(said, letters) ? 4 : null;
}

function hasLetters(text: string, letters: string): boolean {
  let from = 0;
  for (const letter of letters) {
    const at = text.indexOf(letter, from);
    if (at === -1) return false;
    from = at + letter.length;
  }
  return true;
}
