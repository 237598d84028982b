import type { Verification } from '../../lib/client/index.ts';
import type { View } from '../../lib/client/view.ts';
import { plural } from '../../lib/i18n/translate.ts';
import { ErrorCode } from '../error-code/error-code.tsx';
import { useTools } from '../tools.ts';
import { CopyableValue } from '../values/copyable-value.tsx';
import { Dotted } from '../values/dotted.tsx';
import { ForeignText } from '../values/foreign-text.tsx';
import { RelativeTime } from '../values/relative-time.tsx';
import { Sentence } from '../values/sentence.tsx';
import { StateWord, type Tone } from '../values/state-word.tsx';

const TONES: ReadonlyMap<string, Tone> = new Map<string, Tone>([
  ['unverified', 'soon'],
  ['verified', 'good'],
  ['transferable', 'soon'],
  ['failed', 'bad'],
  ['expired', 'past'],
]);

/** How far the proof of a factor or field is, by what strategy, and what went wrong with it. */
export function VerificationValue({ verification }: { verification: View<Verification> | null }) {
  const { t } = useTools();
  if (!verification) return <span class="muted">{t('verificationNotBegun')}</span>;
  const { status, strategy, attempts, expireAt, channel, nextAction, error } = verification;
  return (
    <>
      <Dotted
        items={[
          status !== null && <StatusWord key="status" status={status} />,
          strategy !== null && <CopyableValue value={strategy} />,
          channel !== null && <code>{channel}</code>,
          nextAction !== null && <Sentence of="verificationNext" parts={[<code key="next">{nextAction}</code>]} />,
          attempts !== null && plural(t, 'verificationAttempts', attempts),
          // One that was passed expires no more, and clerk-js makes up a time for it.
          expireAt !== null && status !== 'verified' && <Expiry key="expiry" at={expireAt} />,
        ]}
      />
      {error && (
        <p class="tone-bad">
          <ErrorCode code={error.code} /> <ForeignText text={error.longMessage ?? error.message ?? ''} />
        </p>
      )}
    </>
  );
}

/** How far a proof is and by what strategy, where there is room for little. */
export function ProofState({ verification: { status, strategy, expireAt } }: { verification: View<Verification> }) {
  return (
    <Dotted
      items={[
        strategy !== null && <code key="strategy">{strategy}</code>,
        status !== null && <StatusWord key="status" status={status} />,
        expireAt !== null && status === 'unverified' && <Expiry key="expiry" at={expireAt} />,
      ]}
    />
  );
}

function StatusWord({ status }: { status: string }) {
  return <StateWord tone={TONES.get(status) ?? 'past'}>{status}</StateWord>;
}

function Expiry({ at }: { at: number }) {
  const { now } = useTools();
  const of = at <= now.value ? 'verificationExpired' : 'verificationExpires';
  return <Sentence of={of} parts={[<RelativeTime key="at" at={at} />]} />;
}
