import type { Judgement, Judgements } from '../../lib/panel/server-view-state.ts';
import { useTools } from '../tools.ts';
import { ForeignText } from '../values/foreign-text.tsx';
import { KIND_WORDS, KINDS } from './kind-words.ts';
import { Reason } from './reason.tsx';
import { Status } from './status.tsx';

/** The verdicts under a supposition beside the present ones. */
export function Supposed({ now, supposed }: { now: Judgements; supposed: Judgements }) {
  const { t } = useTools();
  return (
    <div class="server-pair">
      {KINDS.map((kind) => (
        <article key={kind} class="server-half supposed" aria-label={t('whatIfOf', t(KIND_WORDS[kind].name))}>
          <h3>
            {t(KIND_WORDS[kind].name)} <span class="mark">{t('whatIfSupposed')}</span>
          </h3>
          <Status judgement={supposed[kind]} />
          <Change now={now[kind]} supposed={supposed[kind]} />
        </article>
      ))}
    </div>
  );
}

function Change({ now, supposed }: { now: Judgement; supposed: Judgement }) {
  const { t } = useTools();
  if (isSame(now, supposed)) return <p class="muted">{t('whatIfSame')}</p>;
  return (
    <>
      {supposed.kind === 'failure' ? (
        <p>
          <ForeignText text={supposed.message} />
        </p>
      ) : (
        supposed.verdict.reason !== null && <Reason verdict={supposed.verdict} />
      )}
      <div class="what-if-now">
        <span class="muted">{t('whatIfInstead')}</span> <Status judgement={now} />
      </div>
    </>
  );
}

/** The same decision, for the same reason. */
function isSame(one: Judgement, other: Judgement): boolean {
  if (one.kind === 'failure' || other.kind === 'failure') {
    return one.kind === 'failure' && other.kind === 'failure' && one.message === other.message;
  }
  const { status, reason, pending } = one.verdict;
  return status === other.verdict.status && reason === other.verdict.reason && pending === other.verdict.pending;
}
