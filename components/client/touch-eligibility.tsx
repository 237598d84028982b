import { daysLeft, isEligibleForTouch, touchEligibleFrom } from '../../lib/client/touch.ts';
import { languageOf, plural, type Translate } from '../../lib/i18n/translate.ts';
import { day } from '../../lib/time/index.ts';
import { useTools } from '../tools.ts';
import { Property } from '../values/property.tsx';
import { Value } from '../values/value.tsx';

/** Whether the client cookie is due for a touch, and why. Takes epoch milliseconds. */
export function TouchEligibility({ cookieExpiresAt }: { cookieExpiresAt: number | null }) {
  const { t, now } = useTools();
  return (
    <Property name="isEligibleForTouch()" hint={reason(t, cookieExpiresAt, now.value)}>
      <Value value={isEligibleForTouch(cookieExpiresAt, now.value)} />
    </Property>
  );
}

function reason(t: Translate, cookieExpiresAt: number | null, now: number): string {
  if (cookieExpiresAt === null) return t('touchNoExpiry');
  if (cookieExpiresAt <= now) return t('touchExpired');
  const left = daysLeft(cookieExpiresAt, now);
  if (isEligibleForTouch(cookieExpiresAt, now)) return plural(t, 'touchEligible', left);
  return plural(t, 'touchNotEligible', left, day(touchEligibleFrom(cookieExpiresAt), { locale: languageOf(t) }));
}
