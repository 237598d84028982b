import { plural } from '../../lib/i18n/translate.ts';
import type { ActionError, ActionName } from '../../lib/inspector/state.ts';
import { useTools } from '../tools.ts';
import { CopyableValue } from '../values/copyable-value.tsx';
import { Dotted } from '../values/dotted.tsx';
import { ForeignText } from '../values/foreign-text.tsx';
import { Sentence } from '../values/sentence.tsx';
import { FAILED, meaningOf } from './error-words.ts';

/** What went wrong: the action, the call, HTTP status and code, the words for it, and what support asks for. */
export function Failed({ action, error }: { action: ActionName; error: ActionError }) {
  const { t } = useTools();
  const meaning = meaningOf(error.code);
  return (
    <Dotted
      items={[
        <strong key="what" class="tone-bad">
          {t(FAILED[action])}
        </strong>,
        error.call && <code>{error.call}</code>,
        error.status,
        <code key="code">{error.code}</code>,
        meaning && t(meaning),
        error.message && <ForeignText text={error.message} />,
        error.retryAfter !== null && plural(t, 'resultRetryAfter', error.retryAfter),
        error.traceId && <Sentence of="resultTrace" parts={[<CopyableValue key="trace" value={error.traceId} />]} />,
      ]}
    />
  );
}
