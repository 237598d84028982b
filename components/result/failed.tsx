import type { ActionResult } from '../../lib/inspector/state.ts';
import { useTools } from '../tools.ts';
import { Dotted } from '../values/dotted.tsx';
import { ErrorFacts } from './error-facts.tsx';
import { FAILED } from './error-words.ts';
import { WAY } from './way-words.ts';

/** Which action failed, all that is known of why, and which way it took. */
export function Failed({ result: { action, error, way } }: { result: Extract<ActionResult, { kind: 'failed' }> }) {
  const { t } = useTools();
  return (
    <Dotted
      items={[
        <strong key="what" class="tone-bad">
          {t(FAILED[action])}
        </strong>,
        <ErrorFacts key="facts" error={error} />,
        way && t(WAY[way]),
      ]}
    />
  );
}
