import { HASH } from './keyed-hash.ts';
import { PSEUDONYM } from './pseudonyms.ts';

/** What a piece of text is by its looks alone; `stand-in` for what was replaced before. */
export type Shape = 'stand-in' | 'address' | 'secret' | 'email' | 'phone' | 'user-agent' | 'ip' | 'random';

/** A JWT, whole or cut off, and what Clerk's credentials begin with. */
const SECRET =
  /(?<![\w-])ey[A-Za-z0-9][\w-]*(?:\.[\w-]*)+|\b(?:dvb|sk_live|sk_test)_\w+|\b(?:Bearer|Basic)\s+[^\s"',;]+/i;

/** Tried in this order at each place of a text. None looks far ahead from many places: a page may say anything. */
const SHAPES: readonly (readonly [Shape, RegExp])[] = [
  ['stand-in', HASH],
  ['stand-in', PSEUDONYM],
  ['user-agent', /\bMozilla\/\d[^"'\n]*/],
  ['address', /\b(?:https?|wss?):\/\/[^\s"'<>\\`{}|^]*[^\s"'<>\\`{}|^.,;:!?)\]]/i],
  ['secret', SECRET],
  ['email', /[\p{L}\p{N}._%+'*-]{1,64}(?:@|%40)[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u],
  ['phone', /(?:\+|%2B)\d[\d ().*-]{5,}\d/i],
  ['ip', /\b\d{1,3}(?:\.\d{1,3}){3}\b/],
  [
    'ip',
    /(?<![\w:.])(?:(?:[\da-f]{1,4}:){7}[\da-f]{1,4}|(?:[\da-f]{1,4}:){0,6}(?:[\da-f]{1,4})?::(?:[\da-f]{1,4}:){0,6}[\da-f]{0,4})(?![\w:])/i,
  ],
  ['random', /[\w+/=-]{20,}/],
];

const ANY = new RegExp(SHAPES.map(([, { source }]) => `(${source})`).join('|'), 'giu');

/** Ids of Clerk's that let nobody in: what is named, and 27 letters and digits. And publishable keys. */
const CLERK_ID =
  /\b(?:client|eac|idn|img|ins|org|orginv|orgmem|perm|role|sess|sia|sua|user)_[0-9A-Za-z]{27}\b|\bpk_(?:test|live)_[\w+/]+=*/g;

/** Parts of names that people make up: a word, or some written together (`hasImage`), with a number behind. */
const WORD = /^(?:\p{Lu}?\p{Ll}{0,23}|\p{Lu}{1,23}|\p{Lu}?\p{Ll}{2,23}(?:\p{Lu}\p{Ll}{2,23})+)\d{0,4}$/u;

/**
 * Replaces the pieces of a text that look like a credential or like somebody.
 * @param replace gives the replacement of a piece; the piece itself leaves it
 * @param rest does so for what lies between
 */
export function replaceShapes(
  text: string,
  replace: (shape: Shape, piece: string) => string,
  rest: (piece: string) => string,
): string {
  let result = '';
  let end = 0;
  for (const match of text.matchAll(ANY)) {
    const [piece, ...groups] = match;
    const shape = SHAPES[groups.findIndex((group) => group !== undefined)]?.[0];
    if (!shape || isHarmless(shape, piece)) continue;
    result += rest(text.slice(end, match.index)) + replace(shape, piece);
    end = match.index + piece.length;
  }
  return result + rest(text.slice(end));
}

/** True for what has the shape and is none: this machine's own address, a name in many words. */
function isHarmless(shape: Shape, piece: string): boolean {
  if (shape === 'ip') return isLoopback(piece);
  if (shape !== 'random') return false;
  return piece
    .replace(CLERK_ID, '')
    .split(/[^\p{L}\p{N}]+/u)
    .every((part) => WORD.test(part));
}

/** True for a text with a JWT or another credential of a known form in it. */
export function looksSecret(text: string): boolean {
  return SECRET.test(text);
}

/** What identifies somebody, by its looks. Clerk shortens some with stars: `a***@example.com`, `+1******00`. */
export function kindOfIdentifier(identifier: string): 'email' | 'phone' | 'username' {
  if (/^[^\s@]+@[^\s@]+$/.test(identifier)) return 'email';
  return /^\+?[\d*][\d*\s().-]{5,}$/.test(identifier) ? 'phone' : 'username';
}

/** True for addresses of the machine itself. */
export function isLoopback(ip: string): boolean {
  return /^(?:127(?:\.\d+){3}|0\.0\.0\.0|::1?)$/.test(ip);
}
