import { byteLength } from '../tokens/claim.ts';

/** Bytes of name and value together, without the `=` between, that a browser keeps. Same source as `valueProblem`. */
export const LARGEST_COOKIE = 4096;

/** Why a browser would not keep a text as the value of a cookie. */
export type ValueProblem =
  /** It would begin an attribute. `position` counts characters from 1, here as below. */
  | { readonly kind: 'semicolon'; readonly position: number }
  | { readonly kind: 'line-break'; readonly position: number }
  /** Any other control character, tabs too, by its code point. */
  | { readonly kind: 'control-character'; readonly position: number; readonly code: number }
  /** A space at an end. */
  | { readonly kind: 'outer-space'; readonly end: 'start' | 'end' }
  /** Size of name and value together. */
  | { readonly kind: 'too-large'; readonly bytes: number };

/**
 * What is wrong with a value that someone wants to give to a cookie, or null.
 * Rules: https://httpwg.org/http-extensions/draft-ietf-httpbis-rfc6265bis.html#section-5.7, tried on Chromium 156.
 */
export function valueProblem(name: string, value: string): ValueProblem | null {
  const characters = Array.from(value);
  const index = characters.findIndex(isRefused);
  if (index >= 0) return refusal(characters[index] ?? '', index + 1);
  if (value.startsWith(' ')) return { kind: 'outer-space', end: 'start' };
  if (value.endsWith(' ')) return { kind: 'outer-space', end: 'end' };
  const bytes = byteLength(`${name}${value}`);
  return bytes > LARGEST_COOKIE ? { kind: 'too-large', bytes } : null;
}

function isRefused(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return character === ';' || code < 0x20 || code === 0x7f;
}

function refusal(character: string, position: number): ValueProblem {
  if (character === ';') return { kind: 'semicolon', position };
  if (character === '\n' || character === '\r') return { kind: 'line-break', position };
  return { kind: 'control-character', position, code: character.codePointAt(0) ?? 0 };
}
