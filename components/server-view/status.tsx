import type { Judgement } from '../../lib/panel/server-view-state.ts';
import { useTools } from '../tools.ts';
import { CopyableValue } from '../values/copyable-value.tsx';
import { StateWord } from '../values/state-word.tsx';
import { statusWords } from './status-words.ts';

/** What a server says in a word or two, with Clerk's code for the reason. */
export function Status({ judgement }: { judgement: Judgement }) {
  const { t } = useTools();
  const { tone, word } = statusWords(judgement);
  const reason = judgement.kind === 'verdict' ? judgement.verdict.reason : null;
  return (
    <p class="server-status">
      <StateWord tone={tone}>{t(word)}</StateWord>
      {reason !== null && <CopyableValue value={reason} />}
    </p>
  );
}
