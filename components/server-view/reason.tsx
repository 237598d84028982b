import type { Verdict } from '../../lib/verdict/verdict.ts';
import { useTools } from '../tools.ts';
import { Sentence } from '../values/sentence.tsx';
import { Message } from './message.tsx';
import { reasonWords } from './reason-words.ts';

/** Why a server does not take the user for signed in, what to do about it, and what Clerk's code says itself. */
export function Reason({ verdict: { reason, message, asksClerk } }: { verdict: Verdict }) {
  const { t } = useTools();
  const words = reason === null ? null : reasonWords(reason);
  return (
    <>
      <p>
        {t(words?.means ?? 'serverReasonUnknown')}
        {words?.refresh && asksClerk !== 'refresh' && ` ${t(words.refresh.words, words.refresh.code)}`}
      </p>
      {words && (
        <p>
          <span class="muted">{t('serverWhatToDo')}</span> {t(words.remedy)}
        </p>
      )}
      {message !== null && (
        <p class="hint">
          <Sentence of="serverMessage" parts={[<Message key="message" text={message} />]} />
        </p>
      )}
    </>
  );
}
