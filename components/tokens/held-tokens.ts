import { type Cookie, cookieKey } from '../../lib/cookies/cookie.ts';
import { clerkCookieName } from '../../lib/cookies/names.ts';
import type { DocumentSecrets, HeldToken } from '../../lib/inspector/secrets.ts';
import { type DecodedToken, decodeToken } from '../../lib/tokens/decode-token.ts';

/** A token that was pasted into the panel. */
export interface PastedToken {
  /** Counts them from 1. */
  readonly number: number;
  readonly text: string;
}

/** Where a token was found. The key names the place, and stays when another token comes there. */
export type TokenSource = { readonly key: string } & (
  | { readonly kind: 'pasted'; readonly number: number }
  | ({ readonly kind: 'session' } & Omit<HeldToken, 'text'>)
  | { readonly kind: 'cookie'; readonly cookie: Cookie; readonly baseName: string }
);

/** A token, once for all places in which the same text was found. */
export interface ShownToken {
  readonly text: string;
  readonly token: DecodedToken;
  readonly sources: readonly [TokenSource, ...TokenSource[]];
}

/** Clerk's cookies that hold a token, in the order in which they are shown. */
const TOKEN_COOKIES = [
  '__session',
  '__client',
  '__clerk_handshake',
  '__clerk_handshake_nonce',
  '__clerk_db_jwt',
  '__refresh',
];

/** All tokens there are to show: pasted ones, those of the Client's sessions, then those in cookies. */
export function heldTokens(
  pasted: readonly PastedToken[],
  secrets: Pick<DocumentSecrets, 'cookies' | 'tokens'> | null,
): readonly ShownToken[] {
  const found: readonly (readonly [string, TokenSource])[] = [
    ...pasted.map(({ number, text }) => [text, { kind: 'pasted', key: pastedKey({ number, text }), number }] as const),
    ...(secrets?.tokens ?? []).map(fromSession),
    ...fromCookies(secrets?.cookies ?? []),
  ];
  const byText = Map.groupBy(found, ([text]) => text);
  return [...byText].flatMap(([text, places]) => {
    const [first, ...others] = places.map(([, source]) => source);
    return first && text !== '' ? [{ text, token: decodeToken(text), sources: [first, ...others] as const }] : [];
  });
}

/** The token that is in a place now, or null when nothing is there any more. */
export function tokenAt(tokens: readonly ShownToken[], key: string | null): ShownToken | null {
  return tokens.find(({ sources }) => sources.some((source) => source.key === key)) ?? null;
}

/** The key of the place of a pasted token. */
export function pastedKey({ number }: PastedToken): string {
  return `pasted ${number}`;
}

/** The key of the place of a session's token; null is the session token, else one of a template. */
export function sessionTokenKey({ sessionId, template }: Pick<HeldToken, 'sessionId' | 'template'>): string {
  return JSON.stringify(['session', sessionId, template]);
}

function fromSession({ text, ...held }: HeldToken) {
  const key = sessionTokenKey(held);
  return [text, { kind: 'session', key, ...held }] as const;
}

function fromCookies(cookies: readonly Cookie[]) {
  return cookies
    .flatMap((cookie) => {
      const baseName = clerkCookieName(cookie.name)?.baseName ?? '';
      const rank = TOKEN_COOKIES.indexOf(baseName);
      return rank === -1 ? [] : [{ cookie, baseName, rank }];
    })
    .toSorted((one, other) => one.rank - other.rank)
    .map(
      ({ cookie, baseName }) => [cookie.value, { kind: 'cookie', key: cookieKey(cookie), cookie, baseName }] as const,
    );
}
