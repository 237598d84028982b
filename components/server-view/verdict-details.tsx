import type { MessageKey } from '../../lib/i18n/translate.ts';
import type { PanelView } from '../../lib/panel/panel-view.ts';
import type { Judgements } from '../../lib/panel/server-view-state.ts';
import type { RequestKind, Verdict } from '../../lib/verdict/verdict.ts';
import { useTools } from '../tools.ts';
import { Message } from './message.tsx';
import { Reason } from './reason.tsx';
import { Status } from './status.tsx';
import { whatFollows } from './what-follows.ts';

const ASKS: Readonly<Record<NonNullable<Verdict['asksClerk']>, MessageKey>> = {
  refresh: 'serverAsksRefresh',
  'handshake-payload': 'serverAsksPayload',
};

interface VerdictDetailsProps {
  readonly kind: RequestKind;
  readonly judgements: Judgements;
  readonly view: PanelView;
}

/** One verdict: what, why in Clerk's code and in words, what to do, and what would come next. */
export function VerdictDetails({ kind, judgements, view }: VerdictDetailsProps) {
  const { t } = useTools();
  const judgement = judgements[kind];
  const { document: navigation } = judgements;
  // A script's call is judged as the navigation is, but for where that would be sent.
  const model = kind === 'fetch' && navigation.kind === 'verdict' ? navigation.verdict : null;
  const handshakeUrl = judgement.kind === 'verdict' ? judgement.verdict.handshakeUrl : null;
  return (
    <>
      <Status judgement={judgement} />
      {judgement.kind === 'failure' ? (
        <p>
          <Message text={judgement.message} />
        </p>
      ) : (
        <Words verdict={judgement.verdict} model={model} />
      )}
      {handshakeUrl && <p>{t(whatFollows(handshakeUrl, view))}</p>}
    </>
  );
}

/** @param model the verdict whose words stand beside these already */
function Words({ verdict, model }: { verdict: Verdict; model: Verdict | null }) {
  const { t } = useTools();
  const { status, reason, pending, gaveUp, asksClerk } = verdict;
  if (status === 'signed-in') return <p>{t(pending ? 'serverPendingWords' : 'serverSignedInWords')}</p>;
  if (model !== null && model.reason === reason) {
    return <p>{t(model.status === 'handshake' ? 'serverNoHandshakeForFetch' : 'serverSameReason')}</p>;
  }
  return (
    <>
      {gaveUp && <p class="tone-bad">{t('serverGaveUp')}</p>}
      <Reason verdict={verdict} />
      {asksClerk !== null && <p>{t(ASKS[asksClerk])}</p>}
    </>
  );
}
