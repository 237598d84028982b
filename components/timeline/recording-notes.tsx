import { languageOf, plural } from '../../lib/i18n/translate.ts';
import type { PanelView } from '../../lib/panel/panel-view.ts';
import { dateAndTime } from '../../lib/time/index.ts';
import type { TimelineRow } from '../../lib/timeline/row.ts';
import { faceOf } from '../faces/face-of.ts';
import { GrantAccess } from '../faces/grant-access.tsx';
import { useTools } from '../tools.ts';
import { ForeignText } from '../values/foreign-text.tsx';

/** What is missing from the list, and why. */
export function RecordingNotes({ view }: { view: PanelView }) {
  const { t } = useTools();
  const { dropped } = view.state?.recording.status ?? {};
  const problem = view.state?.recording.problem ?? view.timeline.problem;
  const isLate = !dropped && !view.file && beganLate(view.timeline.rows);
  const lacksAccess = !view.file && faceOf(view) === 'noAccess';
  if (!dropped && !isLate && !lacksAccess && problem === null) return null;
  return (
    <div class="timeline-notes">
      {lacksAccess && (
        <>
          <p>{t('faceNoAccessTitle')}</p>
          <GrantAccess view={view} />
        </>
      )}
      {isLate && <p class="muted">{t('timelineBeganLate')}</p>}
      {dropped && (
        <p class="muted">
          {plural(t, 'timelineDropped', dropped.count)} {dateAndTime(dropped.until, { locale: languageOf(t) })}
        </p>
      )}
      {problem !== null && (
        <p class="tone-bad" role="alert">
          {t('timelineProblem')} <ForeignText text={problem} />
        </p>
      )}
    </div>
  );
}

/** True when the page was there before anything was recorded: no other one has come since. */
function beganLate(rows: readonly TimelineRow[]): boolean {
  return rows.length > 0 && !rows.some(({ kind, frameId }) => kind === 'navigated' && frameId === 0);
}
