import { useTools } from '../tools.ts';
import { ForeignText } from '../values/foreign-text.tsx';
import type { FileProblem } from './use-open-file.ts';

/** Characters of a message that are shown: a place in a foreign file can have names of any length. */
const LONGEST = 1_000;

/** Says why a file is not shown. */
export function FileProblemNote({ problem, onClose }: { problem: FileProblem; onClose(): void }) {
  const { t } = useTools();
  return (
    <div class="timeline-notes timeline-problem" role="alert">
      <p class="tone-bad">
        <strong>
          <ForeignText text={problem.name} />
        </strong>{' '}
        {t('timelineFileProblem')} <bdi lang="en">{problem.message.slice(0, LONGEST)}</bdi>
      </p>
      <button type="button" class="button" onClick={onClose}>
        {t('timelineClose')}
      </button>
    </div>
  );
}
