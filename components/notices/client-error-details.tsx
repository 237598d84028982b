import type { ClerkInstance, ClientError } from '../../lib/inspector/state.ts';
import { ErrorFacts } from '../result/error-facts.tsx';
import { ParseError } from './parse-error.tsx';

/** What went wrong with the newest Client. */
export function ClientErrorDetails({ error, clerk }: { error: ClientError; clerk: ClerkInstance }) {
  if (error.kind === 'unreadable') return <ParseError error={error} version={clerk.instance.version} />;
  return (
    <p>
      <ErrorFacts error={error.error} />
    </p>
  );
}
