import { base64url } from 'jose';
import { type ReadToken, readToken } from './read-token.ts';

/** Signs a token anew that is to say something else than before. */
export type Resign = (before: ReadToken, header: object, claims: object) => Promise<string>;

/** Base64 as a JWT is to have it. The server reads other forms as well, but knows a machine's token in this one alone. */
const STRICT = /^[\w-]+\.[\w-]+\.[\w-]+$/;

/**
 * A token whose times lie so many seconds further back, and with it those within a handshake token. What the server could
 * not read stays as it is.
 */
export async function olderToken(text: string, seconds: number, resign: Resign): Promise<string> {
  const token = readToken(text);
  if (!token || !isObject(token.header) || !isObject(token.payload)) return text;
  const header = earlier(token.header, ['oiat'], seconds);
  const claims = earlier(token.payload, ['iat', 'nbf', 'exp'], seconds);
  const { handshake } = claims;
  const lines = Array.isArray(handshake) && { handshake: await olderLines(handshake, seconds, resign) };
  const older = await resign(token, header, { ...claims, ...lines });
  return STRICT.test(older) && !STRICT.test(text) ? `${older}==` : older;
}

/**
 * `__client_uat` as a clock would find it that is so many seconds ahead. None and `0` say that nobody is signed in, and do
 * so at any time.
 */
export function olderClientUat(value: string, seconds: number): string {
  const updatedAt = Number.parseInt(value, 10) || 0;
  return updatedAt === 0 ? value : String(updatedAt - seconds || 1);
}

/** The same token with other contents and the signature it had. */
export function withOldSignature({ raw }: ReadToken, header: object, claims: object): string {
  const parts = [header, claims].map((part) => base64url.encode(JSON.stringify(part)));
  return [...parts, raw.signature].join('.');
}

/** The lines of a handshake: of the cookies they set, the server checks the session tokens. */
function olderLines(lines: readonly unknown[], seconds: number, resign: Resign): Promise<readonly unknown[]> {
  return Promise.all(
    lines.map(async (line) => {
      const [, name, token, rest] = (typeof line === 'string' && /^(__session[^=;]*=)([^=;]*)(.*)$/s.exec(line)) || [];
      return token === undefined ? line : `${name}${await olderToken(token, seconds, resign)}${rest}`;
    }),
  );
}

type Fields = Readonly<Record<string, unknown>>;

function earlier(fields: Fields, times: readonly string[], seconds: number): Fields {
  const entries = Object.entries(fields).map(([name, value]) => {
    const isTime = times.includes(name) && typeof value === 'number';
    return [name, isTime ? value - seconds : value];
  });
  return Object.fromEntries(entries);
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
