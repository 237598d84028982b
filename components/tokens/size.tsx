import { languageOf } from '../../lib/i18n/translate.ts';
import type { Jwt } from '../../lib/tokens/decode-token.ts';
import { useTools } from '../tools.ts';
import { Dotted } from '../values/dotted.tsx';
import { Property } from '../values/property.tsx';
import { bytesInWords } from './bytes-in-words.ts';
import type { ShownToken } from './held-tokens.ts';

/** Browsers keep name and value of a cookie up to this size together, https://www.rfc-editor.org/rfc/rfc6265#section-6.1. */
const LARGEST_COOKIE = 4096;
/** A few claims more, and the cookie is too large. */
const LARGE_COOKIE = 3500;
/** The longest name that a session token's cookie has. */
const LONGEST_NAME = '__session_12345678=';

/** How large a JWT is, how much of it the application has added, and how near it comes to what a cookie can hold. */
export function Size({ shown, token }: { shown: ShownToken; token: Jwt }) {
  const { t } = useTools();
  const custom = token.claims.filter(({ label }) => label === null).reduce((sum, { bytes }) => sum + bytes, 0);
  const inCookie = sizeInCookie(shown, token);
  return (
    <Property name={t('tokenSize')} hint={inCookie !== null && <Limit size={inCookie} />}>
      <Dotted
        items={[
          bytesInWords(t, token.bytes),
          custom > 0 && t('tokenCustomBytes', bytesInWords(t, custom)),
          inCookie !== null && t('tokenShareOfCookie', percent(inCookie / LARGEST_COOKIE, languageOf(t))),
        ]}
      />
    </Property>
  );
}

function Limit({ size }: { size: number }) {
  const { t } = useTools();
  if (size > LARGEST_COOKIE) return <span class="tone-bad">{t('tokenTooLarge')}</span>;
  return size >= LARGE_COOKIE ? <span class="tone-soon">{t('tokenNearlyTooLarge')}</span> : null;
}

/** Size with the cookie's name; null for a token that goes into no cookie. */
function sizeInCookie({ sources }: ShownToken, { type, bytes }: Jwt): number | null {
  const names = sources.flatMap((source) => (source.kind === 'cookie' ? source.cookie.name.length + 1 : []));
  if (names.length > 0) return bytes + Math.max(...names);
  return type === 'session' ? bytes + LONGEST_NAME.length : null;
}

function percent(share: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'percent' }).format(share);
}
