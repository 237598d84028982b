import { useTools } from '../tools.ts';

interface RetryCountdownProps {
  /** When the Frontend API asked to wait: epoch milliseconds. */
  readonly at: number;
  /** How long, in seconds. */
  readonly retryAfter: number;
}

/** How long the Frontend API asked to be left alone. Nothing is tried again by itself. */
export function RetryCountdown({ at, retryAfter }: RetryCountdownProps) {
  const { t, now } = useTools();
  // The clock ticks once a second and may be behind the answer.
  const left = Math.min(retryAfter, Math.ceil(retryAfter - (now.value - at) / 1_000));
  return (
    <span class="countdown" role="timer">
      {left > 0 ? t('resultRetryIn', left) : t('resultRetryNow')}
    </span>
  );
}
