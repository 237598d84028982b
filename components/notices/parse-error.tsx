import type { ClientError } from '../../lib/inspector/state.ts';
import { useTools } from '../tools.ts';
import { ForeignText } from '../values/foreign-text.tsx';
import { Sentence } from '../values/sentence.tsx';

interface ParseErrorProps {
  readonly error: Extract<ClientError, { kind: 'unreadable' }>;
  /** Version of clerk-js. */
  readonly version: string | null;
}

/** Where a client JSON broke the schema, with the clerk-js version that wrote it, and a button that copies it all. */
export function ParseError({ error, version }: ParseErrorProps) {
  const { t, actions } = useTools();
  const clerkJs = version ?? t('headerVersionUnknown');
  return (
    <p class="parse-error">
      <Sentence
        of="clientErrorDetails"
        parts={[
          <code key="path">{error.path}</code>,
          <ForeignText key="message" text={error.message} />,
          <code key="version">{clerkJs}</code>,
        ]}
      />{' '}
      <button
        type="button"
        class="button"
        onClick={() => actions.copy(t('clientErrorDetails', error.path, error.message, clerkJs))}
      >
        {t('clientErrorCopy')}
      </button>
    </p>
  );
}
