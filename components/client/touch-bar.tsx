import { isEligibleForTouch, touchEligibleFrom } from '../../lib/client/touch.ts';
import { languageOf } from '../../lib/i18n/translate.ts';
import { day } from '../../lib/time/index.ts';
import { useTools } from '../tools.ts';

/**
 * The time that the client cookie has left, from today to its expiry, with a mark where it becomes due for a touch. The
 * words below say what is drawn. Takes epoch milliseconds.
 */
export function TouchBar({ cookieExpiresAt }: { cookieExpiresAt: number }) {
  const { t, now } = useTools();
  const written = (at: number) => day(at, { locale: languageOf(t) });
  const dueFrom = touchEligibleFrom(cookieExpiresAt);
  if (cookieExpiresAt <= now.value) {
    return (
      <div class="touch-bar over">
        <span class="touch-track" />
        <p>
          <span>{t('touchExpiredOn', written(cookieExpiresAt))}</span>
        </p>
      </div>
    );
  }
  const isDue = isEligibleForTouch(cookieExpiresAt, now.value);
  const share = isDue ? 0 : (dueFrom - now.value) / (cookieExpiresAt - now.value);
  return (
    <div class={isDue ? 'touch-bar due' : 'touch-bar'} style={{ '--due': share.toFixed(3) }}>
      <span class="touch-track" />
      <p>
        {!isDue && <span>{t('touchToday')}</span>}{' '}
        <strong>{t(isDue ? 'touchDueSince' : 'touchDueFrom', written(dueFrom))}</strong>{' '}
        <span>{t('touchExpires', written(cookieExpiresAt))}</span>
      </p>
    </div>
  );
}
