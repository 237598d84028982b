import type { ServerAnswer } from '../../lib/inspector/state.ts';

/** What a server said of itself. */
export interface Said {
  /** Null when it did not say, as of a user who is signed in most SDKs do not. */
  readonly status: string | null;
  readonly reason: string | null;
}

/** What is behind a server that says something else than it was to say. */
export type Cause = 'clock' | 'keys' | 'parties' | 'organization' | 'satellite' | 'cookies' | 'middleware';

/** How what was said stands to what was expected. */
export type Comparison =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'same' }
  /** The likeliest cause first. */
  | { readonly kind: 'differs'; readonly causes: readonly Cause[] };

/** The reasons that point to a cause, by their beginnings. */
const CAUSES: readonly (readonly [Cause, RegExp])[] = [
  ['keys', /^(?:jwk-|secret-key-|token-invalid-(?:signature|issuer)|token-verification)/],
  ['clock', /^(?:session-token-(?:expired|nbf|iat-in)|token-(?:expired|not-active|iat))/],
  ['parties', /^token-invalid-authorized-parties/],
  ['organization', /^active-organization/],
  ['satellite', /^(?:satellite|primary)-/],
  [
    'cookies',
    /^(?:dev-browser|client-uat|session-token-(?:and|but|iat-before|missing)|token-type|token-invalid(?:-algorithm)?$)/,
  ],
];

/** What the headers and the address of a handshake say together. */
export function saidIn({ authStatus, authReason, handshakeReason }: ServerAnswer): Said {
  return {
    status: authStatus ?? (handshakeReason === null ? null : 'handshake'),
    reason: authReason ?? handshakeReason,
  };
}

/** Holds an answer against what was expected for the very cookies of its request. */
export function compareAnswer(answer: ServerAnswer): Comparison {
  const { expected } = answer;
  const said = saidIn(answer);
  if (expected === null || said.status === null) return { kind: 'unknown' };
  const hasReason = said.reason !== null;
  if (said.status === expected.status && (!hasReason || said.reason === expected.reason)) return { kind: 'same' };
  const causes = [said.reason, expected.reason].flatMap((reason) => causeOf(reason) ?? []);
  return { kind: 'differs', causes: [...new Set<Cause>([...causes, 'middleware'])] };
}

function causeOf(reason: string | null): Cause | null {
  return CAUSES.find(([, pattern]) => reason !== null && pattern.test(reason))?.[0] ?? null;
}
