import type { PanelView } from '../../lib/panel/panel-view.ts';
import { statusWords } from '../server-view/status-words.ts';
import { useChosenTab } from '../tabs/chosen-tab.ts';
import { useTools } from '../tools.ts';

/** What the application's server would say to a page load, in a word; a click leads to the whole of it. */
export function VerdictLine({ view: { server } }: { view: PanelView }) {
  const { t } = useTools();
  const { choose } = useChosenTab();
  if (server.kind === 'impossible' && server.because.kind === 'no-instance') return null;
  const judgement = server.kind === 'judged' ? server.judgements.document : null;
  const words = judgement && statusWords(judgement);
  const reason = judgement?.kind === 'verdict' ? judgement.verdict.reason : judgement?.message;
  return (
    <>
      <span class="verdict-separator"> · </span>
      <button
        type="button"
        class="verdict-line"
        title={reason ? t('serverLineReason', reason) : t('serverLineHint')}
        onClick={() => choose('server')}
      >
        {t('serverLine')}{' '}
        <span class={words ? `verdict-word tone-${words.tone}` : 'verdict-word muted'}>
          {words ? t(words.inline) : t(server.kind === 'pending' ? 'serverLinePending' : 'serverLineUnknown')}
        </span>
      </button>
    </>
  );
}
