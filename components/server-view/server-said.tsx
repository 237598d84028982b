import type { ServerAnswer } from '../../lib/inspector/state.ts';
import type { RequestKind } from '../../lib/verdict/verdict.ts';
import { useTools } from '../tools.ts';
import { CopyableValue } from '../values/copyable-value.tsx';
import { ForeignText } from '../values/foreign-text.tsx';
import { Sentence } from '../values/sentence.tsx';
import { StateWord } from '../values/state-word.tsx';
import { CAUSE_WORDS } from './cause-words.ts';
import { compareAnswer, saidIn } from './compare-answer.ts';
import { Message } from './message.tsx';
import { Moment } from './moment.tsx';
import { wordsOfStatus } from './status-words.ts';

/** What the server really said to requests of one kind, the newest first, and whether it was to say so. */
export function ServerSaid({ kind, answers }: { kind: RequestKind; answers: readonly ServerAnswer[] }) {
  const { t } = useTools();
  return (
    <div class="server-said">
      <h4>{t('serverSaid')}</h4>
      {answers.length === 0 && (
        <p class="muted">{t(kind === 'document' ? 'serverSaidNoDocument' : 'serverSaidNoFetch')}</p>
      )}
      {answers.map((answer, index) => (
        <Answer key={`${answer.at} ${answer.url}`} answer={answer} isNewest={index === 0} />
      ))}
    </div>
  );
}

/** Of an answer that another followed only what it was: what can be done about it stands with the newer. */
function Answer({ answer, isNewest }: { answer: ServerAnswer; isNewest: boolean }) {
  const { t } = useTools();
  const { status, reason } = saidIn(answer);
  const words = status === null ? null : wordsOfStatus(status, reason);
  return (
    <div class="server-answer">
      <p class="server-status">
        {words ? (
          <StateWord tone={words.tone}>{t(words.word)}</StateWord>
        ) : (
          <ForeignText text={status ?? t('serverSaidNothing')} />
        )}
        {reason !== null && <CopyableValue value={reason} />}
        <span class="muted">
          <Sentence of="serverAnswered" parts={[answer.httpStatus, <Moment key="at" at={answer.at} />]} />
        </span>
      </p>
      {isNewest && (
        <>
          {answer.authMessage !== null && (
            <p class="hint">
              <Sentence of="serverMessage" parts={[<Message key="message" text={answer.authMessage} />]} />
            </p>
          )}
          <p class="hint">
            <ForeignText text={answer.url} />
          </p>
          <Comparison answer={answer} />
        </>
      )}
    </div>
  );
}

function Comparison({ answer }: { answer: ServerAnswer }) {
  const { t } = useTools();
  const comparison = compareAnswer(answer);
  if (comparison.kind === 'unknown') return null;
  if (comparison.kind === 'same') return <p class="tone-good">{t('serverAsExpected')}</p>;
  return (
    <div class="server-difference" role="note">
      <p class="tone-bad">
        <WasToSay expected={answer.expected} />
      </p>
      <p>{t('serverDiffersWhy')}</p>
      <ol>
        {comparison.causes.map((cause) => (
          <li key={cause}>
            <strong>{t(CAUSE_WORDS[cause].cause)}</strong> {t(CAUSE_WORDS[cause].steps)}
          </li>
        ))}
      </ol>
    </div>
  );
}

function WasToSay({ expected }: { expected: ServerAnswer['expected'] }) {
  const { t } = useTools();
  if (expected === null) return null;
  const words = wordsOfStatus(expected.status, expected.reason);
  const status = <strong key="status">{words ? t(words.inline) : expected.status}</strong>;
  if (expected.reason === null) return <Sentence of="serverDiffers" parts={[status]} />;
  return <Sentence of="serverDiffersReason" parts={[status, <code key="reason">{expected.reason}</code>]} />;
}
