import type { ActionError, ActionName } from '../../lib/inspector/state.ts';
import { useTools } from '../tools.ts';
import { Dotted } from '../values/dotted.tsx';
import { ErrorFacts } from './error-facts.tsx';
import { FAILED } from './error-words.ts';

/** Which action failed, and all that is known of why. */
export function Failed({ action, error }: { action: ActionName; error: ActionError }) {
  const { t } = useTools();
  return (
    <Dotted
      items={[
        <strong key="what" class="tone-bad">
          {t(FAILED[action])}
        </strong>,
        <ErrorFacts key="facts" error={error} />,
      ]}
    />
  );
}
