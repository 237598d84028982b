import type { ClaimLabel, KnownClaim } from './known-claims.ts';

/** One header field or claim. */
export type Claim = ClaimContent & {
  /** Where it stands: `['sub']`, or `['o', 'id']` for a part of an object. */
  readonly path: readonly string[];
  /** Its meaning; null for what the application added. */
  readonly label: ClaimLabel | null;
  /** As it stands in the JSON. */
  readonly value: unknown;
  /** True for a value that lets its reader in, and is not to be shown unasked. */
  readonly secret: boolean;
  /** Size of name and value as compact JSON in UTF-8; base64 makes it a third more in the token. */
  readonly bytes: number;
};

/** The value by its nature. */
export type ClaimContent =
  /** Epoch ms. */
  | { readonly kind: 'time'; readonly at: number }
  | { readonly kind: 'id' | 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** How long ago the first and the second factor were verified, minutes; null for never. */
  | { readonly kind: 'ages'; readonly minutes: readonly (number | null)[] }
  /** An object, part by part. */
  | { readonly kind: 'claims'; readonly claims: readonly Claim[] }
  /** Anything else: numbers, yes or no, nothing, and objects further down. */
  | { readonly kind: 'json' };

type Fields = Readonly<Record<string, unknown>>;

/** Clerk's ids: what it names, and 27 letters and digits. */
const ID = /^[a-z]+(?:_[a-z]+)*_[0-9A-Za-z]{27}$/;

/** The latest time a JavaScript date can have, ms. */
const LATEST_TIME = 8.64e15;

/** The fields of a header or a payload, in their order. */
export function claimsOf(
  fields: Fields,
  known: ReadonlyMap<string, KnownClaim>,
  parent: readonly string[] = [],
): readonly Claim[] {
  return Object.entries(fields).map(([name, value]) => {
    const path = [...parent, name];
    const meaning = known.get(path.join('.'));
    const opens = parent.length === 0 && isFilledObject(value);
    return {
      path,
      label: meaning?.label ?? null,
      value,
      secret: meaning?.secret ?? false,
      bytes: byteLength(`${JSON.stringify(name)}:${JSON.stringify(value)}`),
      ...(opens ? { kind: 'claims', claims: claimsOf(value, known, path) } : contentOf(value, meaning?.kind)),
    };
  });
}

/** The claims with objects replaced by their parts. */
export function leaves(claims: readonly Claim[]): readonly Claim[] {
  return claims.flatMap((claim) => (claim.kind === 'claims' ? claim.claims : [claim]));
}

/** Epoch ms of a JWT's seconds, or null for what is no time. */
export function milliseconds(seconds: unknown): number | null {
  if (typeof seconds !== 'number') return null;
  const at = seconds * 1000;
  return Math.abs(at) <= LATEST_TIME ? at : null;
}

/** Size of a text in UTF-8. */
export function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** A claim of another type than its name promises is shown as what it is. */
function contentOf(value: unknown, kind: KnownClaim['kind']): ClaimContent {
  const at = kind === 'time' ? milliseconds(value) : null;
  if (at !== null) return { kind: 'time', at };
  if (kind === 'ages' && isNumbers(value)) {
    return { kind: 'ages', minutes: value.map((age) => (age === -1 ? null : age)) };
  }
  if (typeof value === 'string') return contentOfText(value, kind);
  return isTexts(value) ? { kind: 'list', items: value } : { kind: 'json' };
}

function contentOfText(text: string, kind: KnownClaim['kind']): ClaimContent {
  if (kind === 'list') return { kind: 'list', items: text === '' ? [] : text.split(',').map((item) => item.trim()) };
  return { kind: kind === 'id' || ID.test(text) ? 'id' : 'text', text };
}

function isFilledObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0;
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function isNumbers(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'number');
}
