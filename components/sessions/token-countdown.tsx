import type { Session } from '../../lib/client/index.ts';
import type { View } from '../../lib/client/view.ts';
import { languageOf } from '../../lib/i18n/translate.ts';
import { duration } from '../../lib/time/index.ts';
import { useTools } from '../tools.ts';

/**
 * How long the newest token of a session still counts, in words and as a bar. It alone reads the clock, so that a tick
 * touches nothing around it.
 */
export function TokenCountdown({ session: { lastActiveToken: token } }: { session: View<Session> }) {
  const { t, now } = useTools();
  if (!token || token.expiresAt === null) return null;
  const { issuedAt, expiresAt } = token;
  const left = Math.max(0, expiresAt - now.value);
  const lifetime = expiresAt - (issuedAt ?? now.value);
  return (
    <span class={left > 0 ? 'session-token' : 'session-token over'} title={t('sessionTokenHint')}>
      {left > 0 ? t('sessionTokenLeft', duration(left, languageOf(t))) : t('sessionTokenExpired')}
      <span class="session-token-bar" style={{ '--share': lifetime > 0 ? Math.min(1, left / lifetime) : 0 }} />
    </span>
  );
}
