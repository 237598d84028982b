import { plural } from '../../lib/i18n/translate.ts';
import type { ClerkInstance, ClientError } from '../../lib/inspector/state.ts';
import { ErrorFacts } from '../result/error-facts.tsx';
import { useTools } from '../tools.ts';
import { Dotted } from '../values/dotted.tsx';
import { ParseError } from './parse-error.tsx';

/** What went wrong with the newest Client. */
export function ClientErrorDetails({ error, clerk }: { error: ClientError; clerk: ClerkInstance }) {
  const { t } = useTools();
  if (error.kind === 'unreadable') return <ParseError error={error} version={clerk.instance.version} />;
  const { retryAfter } = error.error;
  return (
    <p>
      <Dotted
        items={[
          <ErrorFacts key="facts" error={error.error} />,
          retryAfter !== null && plural(t, 'clientRefusedWait', retryAfter),
        ]}
      />
    </p>
  );
}
