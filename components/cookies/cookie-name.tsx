import type { CookieEntry } from '../../lib/cookies/entry.ts';

/** The name of a cookie as it is, with the suffix apart to the eye. */
export function CookieName({ cookie: { baseName, suffix } }: { cookie: CookieEntry }) {
  return (
    <bdi class="cookie-name">
      {baseName}
      {suffix !== null && <span class="cookie-suffix">_{suffix}</span>}
    </bdi>
  );
}
