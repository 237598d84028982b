import { clerkCookieName } from '../../cookies/names.ts';
import type { SetCookie } from '../event.ts';
import { type Header, setCookieLines } from './har.ts';

/**
 * The cookies of Clerk's that an answer sets or removes, by name and domain. Rules of `Domain`:
 * https://www.rfc-editor.org/rfc/rfc6265#section-5.2.3
 * @param url that was asked
 */
export function clerkSetCookies(headers: readonly Header[], url: string): readonly SetCookie[] {
  const host = URL.parse(url)?.hostname ?? '';
  return setCookieLines(headers)
    .map((line) => setCookieOf(line, host))
    .filter(({ name }) => clerkCookieName(name) !== null);
}

function setCookieOf(line: string, host: string): SetCookie {
  const [pair = '', ...attributes] = line.split(';');
  const domain = attributes.flatMap((attribute) => /^\s*domain\s*=\s*\.?(.+?)\s*$/i.exec(attribute)?.[1] ?? []).at(-1);
  return { name: pair.split('=', 1)[0]?.trim() ?? '', domain: domain ? `.${domain.toLowerCase()}` : host };
}
