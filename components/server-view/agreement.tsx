import type { MessageKey } from '../../lib/i18n/translate.ts';
import type { PanelView } from '../../lib/panel/panel-view.ts';
import type { Judged, Judgement } from '../../lib/panel/server-view-state.ts';
import { shownSession } from '../sessions/shown-session.ts';
import { instanceOf } from '../state.ts';
import { useTools } from '../tools.ts';
import { ForeignText } from '../values/foreign-text.tsx';
import { Sentence } from '../values/sentence.tsx';
import type { Tone } from '../values/state-word.tsx';
import { Moment } from './moment.tsx';

/** In a sentence: whether page and server agree about who is signed in. What it is about follows. */
export function Agreement({ view, judged: { url, at, judgements, unseenHosts } }: { view: PanelView; judged: Judged }) {
  const { t } = useTools();
  const { tone, words } = agreement(isSignedIn(view), judgements.document);
  return (
    <div class="server-agreement">
      <p class={tone === 'good' ? undefined : `tone-${tone}`}>{t(words)}</p>
      {unseenHosts.length > 0 && <p class="tone-soon">{t('serverUnseenHosts', unseenHosts.join(', '))}</p>}
      <p class="hint">
        <Sentence of="serverJudged" parts={[<ForeignText key="address" text={url} />, <Moment key="time" at={at} />]} />
      </p>
    </div>
  );
}

/** Whether the page has a session in use; null when that is not known. */
function isSignedIn({ frame }: PanelView): boolean | null {
  const clerk = instanceOf(frame);
  return clerk?.client ? shownSession(clerk) !== null : null;
}

function agreement(inPage: boolean | null, judgement: Judgement): { readonly tone: Tone; readonly words: MessageKey } {
  if (judgement.kind === 'failure') return { tone: 'bad', words: 'serverWouldFail' };
  const { status, pending } = judgement.verdict;
  if (status === 'handshake') return { tone: 'soon', words: 'serverWouldAsk' };
  if (pending) return { tone: 'soon', words: 'serverWouldWait' };
  const inServer = status === 'signed-in';
  if (inPage === null) return { tone: 'good', words: inServer ? 'serverWouldKnow' : 'serverWouldNotKnow' };
  if (inPage === inServer) return { tone: 'good', words: inServer ? 'serverAgreesIn' : 'serverAgreesOut' };
  return { tone: 'bad', words: inServer ? 'serverDisagreesIn' : 'serverDisagreesOut' };
}
