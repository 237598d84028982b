import type { ActionError } from '../../lib/inspector/state.ts';
import { ErrorCode } from '../error-code/error-code.tsx';
import { useExplanation } from '../error-code/use-explanation.ts';
import { useTools } from '../tools.ts';
import { CopyableValue } from '../values/copyable-value.tsx';
import { Dotted } from '../values/dotted.tsx';
import { ForeignText } from '../values/foreign-text.tsx';
import { Sentence } from '../values/sentence.tsx';
import { adviceForStatus } from './advice.ts';
import { Call } from './call.tsx';
import { meaningOf } from './error-words.ts';

/** The call that failed, its HTTP status and code, what that means, what to do, and what Clerk's support asks for. */
export function ErrorFacts({ error }: { error: ActionError }) {
  const { t } = useTools();
  const meaning = meaningOf(error.code);
  const advice = useExplanation(error.code)?.remedy ?? adviceForStatus(error.status);
  return (
    <Dotted
      items={[
        error.call && <Call key="call" text={error.call} />,
        error.status,
        <ErrorCode key="code" code={error.code} />,
        meaning && t(meaning),
        error.message && <ForeignText key="message" text={error.message} />,
        advice && t(advice),
        error.traceId && <Sentence of="resultTrace" parts={[<CopyableValue key="trace" value={error.traceId} />]} />,
      ]}
    />
  );
}
