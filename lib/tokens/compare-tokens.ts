import { type Claim, leaves } from './claim.ts';
import type { Jwt } from './decode-token.ts';

/** One header field or claim in two tokens. Objects are compared part by part, one level down. */
export type ClaimDifference = {
  readonly part: 'header' | 'claims';
  readonly path: readonly string[];
} & (
  | { readonly change: 'same' | 'changed'; readonly before: Claim; readonly after: Claim }
  | { readonly change: 'removed'; readonly before: Claim }
  | { readonly change: 'added'; readonly after: Claim }
);

/** Every header field and claim of two tokens: those of the first in their order, then what the second adds. */
export function compareTokens(before: Jwt, after: Jwt): readonly ClaimDifference[] {
  return [
    ...compareClaims('header', before.header, after.header),
    ...compareClaims('claims', before.claims, after.claims),
  ];
}

function compareClaims(
  part: ClaimDifference['part'],
  before: readonly Claim[],
  after: readonly Claim[],
): readonly ClaimDifference[] {
  const [older, newer] = [byPath(before), byPath(after)];
  const kept = [...older].map(([key, claim]): ClaimDifference => {
    const { path } = claim;
    const other = newer.get(key);
    if (!other) return { part, path, change: 'removed', before: claim };
    return { part, path, change: sameValue(claim, other) ? 'same' : 'changed', before: claim, after: other };
  });
  const added = [...newer].filter(([key]) => !older.has(key));
  return [
    ...kept,
    ...added.map(([, claim]): ClaimDifference => ({ part, path: claim.path, change: 'added', after: claim })),
  ];
}

function byPath(claims: readonly Claim[]): ReadonlyMap<string, Claim> {
  return new Map(leaves(claims).map((claim) => [JSON.stringify(claim.path), claim]));
}

function sameValue(one: Claim, other: Claim): boolean {
  return JSON.stringify(one.value) === JSON.stringify(other.value);
}
