import type { ServerView } from '../../lib/panel/server-view-state.ts';
import { statusWords } from '../server-view/status-words.ts';
import { useTools } from '../tools.ts';

/** What the application's server would say to a page load, with Clerk's reason. */
export function PopupVerdict({ server }: { server: ServerView }) {
  const { t } = useTools();
  if (server.kind !== 'judged') {
    return (
      <p class="muted">
        {t('popupVerdict')} {t(server.kind === 'pending' ? 'serverLinePending' : 'serverLineUnknown')}
      </p>
    );
  }
  const judgement = server.judgements.document;
  const { tone, inline } = statusWords(judgement);
  const reason = judgement.kind === 'verdict' ? judgement.verdict.reason : judgement.message;
  return (
    <p>
      {t('popupVerdict')} <strong class={`tone-${tone}`}>{t(inline)}</strong>
      {reason && (
        <>
          {' '}
          <code class="muted">{reason}</code>
        </>
      )}
    </p>
  );
}
