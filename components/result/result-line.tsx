import type { Client } from '../../lib/client/index.ts';
import type { View } from '../../lib/client/view.ts';
import { languageOf } from '../../lib/i18n/translate.ts';
import type { ActionResult } from '../../lib/inspector/state.ts';
import { timeOfDay } from '../../lib/time/index.ts';
import { useTools } from '../tools.ts';
import { Failed } from './failed.tsx';
import { RetryCountdown } from './retry-countdown.tsx';
import { Succeeded } from './succeeded.tsx';

interface ResultLineProps {
  readonly result: ActionResult | null;
  /** The Client as it is now, for the names of its sessions. */
  readonly client: View<Client> | null;
}

/**
 * What the last action did, with its time; always there, so that a screen reader is told of every change. The
 * countdown stands beside that text, as a reader would say each second of it.
 */
export function ResultLine({ result, client }: ResultLineProps) {
  const { t } = useTools();
  const retryAfter = result?.kind === 'failed' ? result.error.retryAfter : null;
  return (
    <footer class="result">
      <p class="result-text" role="status" aria-label={t('resultLabel')}>
        {result === null && <span class="muted">{t('resultNone')}</span>}
        {result?.kind === 'failed' && <Failed result={result} />}
        {result && result.kind !== 'failed' && <Succeeded result={result} client={client} />}
      </p>
      {result && retryAfter !== null && <RetryCountdown at={result.at} retryAfter={retryAfter} />}
      {result && (
        <time dateTime={new Date(result.at).toISOString()}>{timeOfDay(result.at, { locale: languageOf(t) })}</time>
      )}
    </footer>
  );
}
