import type { PanelView } from '../../lib/panel/panel-view.ts';
import type { Judged } from '../../lib/panel/server-view-state.ts';
import { useTools } from '../tools.ts';
import { Agreement } from './agreement.tsx';
import { answersOf } from './answers-of.ts';
import { CookieSet } from './cookie-set.tsx';
import { HandshakeAddress } from './handshake-address.tsx';
import { KIND_WORDS, KINDS } from './kind-words.ts';
import { ServerSaid } from './server-said.tsx';
import { VerdictDetails } from './verdict-details.tsx';

/** Both verdicts side by side, each with what the server really said, and what they rest on. */
export function Verdicts({ view, judged }: { view: PanelView; judged: Judged }) {
  const { t } = useTools();
  const { judgements } = judged;
  const title = t(view.past ? 'serverThen' : 'serverNow');
  const navigation = judgements.document.kind === 'verdict' ? judgements.document.verdict : null;
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <Agreement view={view} judged={judged} />
      <div class="server-pair">
        {KINDS.map((kind) => (
          <article key={kind} class="server-half" aria-label={t(KIND_WORDS[kind].name)}>
            <h3 title={t(KIND_WORDS[kind].hint)}>{t(KIND_WORDS[kind].name)}</h3>
            <VerdictDetails kind={kind} judgements={judgements} view={view} />
            <ServerSaid kind={kind} answers={answersOf(view, kind)} />
          </article>
        ))}
      </div>
      {navigation && (
        <div class="server-pair">
          <CookieSet choice={navigation} />
          {navigation.handshakeUrl && <HandshakeAddress url={navigation.handshakeUrl} />}
        </div>
      )}
    </section>
  );
}
