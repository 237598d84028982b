import type { PanelView } from '../../lib/panel/panel-view.ts';
import type { Judgement, Judgements } from '../../lib/panel/server-view-state.ts';
import { useTools } from '../tools.ts';
import { KIND_WORDS, KINDS } from './kind-words.ts';
import { Status } from './status.tsx';
import { VerdictDetails } from './verdict-details.tsx';

interface SupposedProps {
  readonly now: Judgements;
  readonly supposed: Judgements;
  readonly view: PanelView;
}

/** The verdicts under a supposition, each with the present one. */
export function Supposed({ now, supposed, view }: SupposedProps) {
  const { t } = useTools();
  return KINDS.map((kind) => (
    <article key={kind} class="server-half supposed" aria-label={t('whatIfOf', t(KIND_WORDS[kind].name))}>
      <h3>
        {t(KIND_WORDS[kind].name)} <span class="mark">{t('whatIfSupposed')}</span>
      </h3>
      {isSame(now[kind], supposed[kind]) ? (
        <>
          <Status judgement={supposed[kind]} />
          <p class="muted">{t('whatIfSame')}</p>
        </>
      ) : (
        <>
          <VerdictDetails kind={kind} judgements={supposed} view={view} />
          <div class="what-if-now">
            <span class="muted">{t('whatIfInstead')}</span> <Status judgement={now[kind]} />
          </div>
        </>
      )}
    </article>
  ));
}

/** The same decision, for the same reason. */
function isSame(one: Judgement, other: Judgement): boolean {
  if (one.kind === 'failure' || other.kind === 'failure') {
    return one.kind === 'failure' && other.kind === 'failure' && one.message === other.message;
  }
  const { status, reason, pending } = one.verdict;
  return status === other.verdict.status && reason === other.verdict.reason && pending === other.verdict.pending;
}
