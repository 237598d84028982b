import { daysLeft, isEligibleForTouch, touchEligibleFrom } from '../../lib/client/touch.ts';
import { languageOf, plural, type Translate } from '../../lib/i18n/translate.ts';
import type { ClerkInstance } from '../../lib/inspector/state.ts';
import { day } from '../../lib/time/index.ts';
import { useTools } from '../tools.ts';
import { Property } from '../values/property.tsx';
import { Value } from '../values/value.tsx';
import { Reported } from './reported.tsx';
import { TouchBar } from './touch-bar.tsx';
import { useMissing } from './use-missing.ts';

interface TouchEligibilityProps {
  readonly clerk: ClerkInstance;
  /** Epoch milliseconds. */
  readonly cookieExpiresAt: number | null;
}

/** Whether the client cookie is due for a touch, and why. */
export function TouchEligibility({ clerk, cookieExpiresAt }: TouchEligibilityProps) {
  const { t, now } = useTools();
  const missing = useMissing(clerk)('isEligibleForTouch', 'missingIsEligibleForTouch');
  return (
    <Property name="isEligibleForTouch()" hint={missing ?? reason(t, cookieExpiresAt, now.value)}>
      <Reported clerk={clerk} member="isEligibleForTouch">
        <Value value={isEligibleForTouch(cookieExpiresAt, now.value)} />
        {cookieExpiresAt !== null && <TouchBar cookieExpiresAt={cookieExpiresAt} />}
      </Reported>
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
