import type { Jwt } from '../tokens/decode-token.ts';
import { type CookieContent, cookieContent, maskedValue } from './content.ts';
import { clerkCookieName } from './names.ts';

/** A cookie that a handshake makes the server set. */
export interface HandshakeCookie {
  readonly name: string;
  /** Show `maskedValue` until asked. Empty for a cookie that is to be removed. */
  readonly value: string;
  readonly content: CookieContent;
  readonly maskedValue: string;
  /** As they stand in the line: `Path=/`, `Max-Age=0`. */
  readonly attributes: readonly string[];
}

/** The cookies of a handshake, whose token is a list of `Set-Cookie` lines; what is no line of that kind is left out. */
export function handshakeCookies({ payload }: Jwt): readonly HandshakeCookie[] {
  return Array.isArray(payload.handshake) ? payload.handshake.flatMap((line) => readLine(line) ?? []) : [];
}

function readLine(line: unknown): HandshakeCookie | null {
  if (typeof line !== 'string') return null;
  const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
  const equals = pair.indexOf('=');
  if (equals < 1) return null;
  const [name, value] = [pair.slice(0, equals), pair.slice(equals + 1)];
  const content = cookieContent(clerkCookieName(name)?.baseName ?? name, value);
  return { name, value, content, maskedValue: maskedValue(value, content), attributes };
}
