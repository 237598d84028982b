import type { ClerkInstance, ClientError } from '../../lib/inspector/state.ts';
import { ErrorFacts } from '../result/error-facts.tsx';
import { RetryCountdown } from '../result/retry-countdown.tsx';
import { Dotted } from '../values/dotted.tsx';
import { ParseError } from './parse-error.tsx';

/** What went wrong with the newest Client. */
export function ClientErrorDetails({ error, clerk }: { error: ClientError; clerk: ClerkInstance }) {
  if (error.kind === 'unreadable') return <ParseError error={error} version={clerk.instance.version} />;
  const { at, error: answer } = error;
  return (
    <p>
      <Dotted
        items={[
          <ErrorFacts key="facts" error={answer} />,
          answer.retryAfter !== null && <RetryCountdown key="wait" at={at} retryAfter={answer.retryAfter} />,
        ]}
      />
    </p>
  );
}
