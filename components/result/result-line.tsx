import { languageOf } from '../../lib/i18n/translate.ts';
import type { ActionResult } from '../../lib/inspector/state.ts';
import { timeOfDay } from '../../lib/time/index.ts';
import { useTools } from '../tools.ts';
import { Failed } from './failed.tsx';
import { Succeeded } from './succeeded.tsx';

/** What the last action did, with its time; always there, so that a screen reader is told of every change. */
export function ResultLine({ result }: { result: ActionResult | null }) {
  const { t } = useTools();
  return (
    <footer class="result">
      <p class="result-text" role="status" aria-label={t('resultLabel')}>
        {result === null && <span class="muted">{t('resultNone')}</span>}
        {result?.kind === 'failed' && <Failed action={result.action} error={result.error} />}
        {result && result.kind !== 'failed' && <Succeeded result={result} />}
      </p>
      {result && (
        <time dateTime={new Date(result.at).toISOString()}>{timeOfDay(result.at, { locale: languageOf(t) })}</time>
      )}
    </footer>
  );
}
