import type { EventKind } from '../../lib/timeline/event.ts';
import type { EventFilter } from '../../lib/timeline/filter.ts';
import type { TimelineRow } from '../../lib/timeline/row.ts';
import { useTools } from '../tools.ts';
import { shortenMiddle } from '../values/shorten.ts';
import { CHOOSABLE_KINDS, KIND_WORDS } from './kind-words.ts';
import { useGrown } from './use-grown.ts';

const NO_SESSIONS: readonly string[] = [];
const NO_FRAMES: readonly number[] = [];

interface FilterBarProps {
  readonly rows: readonly TimelineRow[];
  /** How many rows the filter leaves. */
  readonly shown: number;
  readonly filter: EventFilter;
  onFilter(filter: EventFilter): void;
}

/** Which events are to be seen: by text, kind, session and frame. */
export function FilterBar({ rows, shown, filter, onFilter }: FilterBarProps) {
  const { t } = useTools();
  const sessions = useGrown(rows, null, NO_SESSIONS, (known, more) =>
    added(
      known,
      more.flatMap(({ sessionIds }) => sessionIds),
    ),
  );
  const frames = useGrown(rows, null, NO_FRAMES, (known, more) =>
    added(
      known,
      more.flatMap(({ frameId }) => frameId ?? []),
    ).toSorted(byNumber),
  );
  const [kind] = filter.kinds ?? [];
  return (
    <div class="timeline-bar timeline-filter">
      <input
        type="search"
        class="field"
        placeholder={t('timelineFilter')}
        aria-label={t('timelineFilter')}
        value={filter.text}
        onInput={({ currentTarget }) => onFilter({ ...filter, text: currentTarget.value })}
      />
      <select
        class="select"
        aria-label={t('timelineKind')}
        value={kind ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onFilter({ ...filter, kinds: value === '' ? null : new Set([value as EventKind]) })
        }
      >
        <option value="">{t('timelineAllKinds')}</option>
        {CHOOSABLE_KINDS.map((each) => (
          <option key={each} value={each}>
            {t(KIND_WORDS[each])}
          </option>
        ))}
      </select>
      {sessions.length > 1 && (
        <select
          class="select"
          aria-label={t('timelineSession')}
          value={filter.sessionId ?? ''}
          onChange={({ currentTarget: { value } }) => onFilter({ ...filter, sessionId: value || null })}
        >
          <option value="">{t('timelineAllSessions')}</option>
          {sessions.map((id) => (
            <option key={id} value={id}>
              {shortenMiddle(id)}
            </option>
          ))}
        </select>
      )}
      {frames.length > 1 && (
        <select
          class="select"
          aria-label={t('timelineFrame')}
          value={filter.frameId ?? ''}
          onChange={({ currentTarget: { value } }) =>
            onFilter({ ...filter, frameId: value === '' ? null : Number(value) })
          }
        >
          <option value="">{t('timelineAllFrames')}</option>
          {frames.map((id) => (
            <option key={id} value={id}>
              {id === 0 ? t('timelineTopFrame') : String(id)}
            </option>
          ))}
        </select>
      )}
      <p class="muted timeline-count">
        {shown === rows.length ? t('timelineCount', rows.length) : t('timelineCountOf', shown, rows.length)}
      </p>
    </div>
  );
}

/** A list with what it does not have yet. */
function added<Value>(known: readonly Value[], more: readonly Value[]): readonly Value[] {
  return [...new Set([...known, ...more])];
}

function byNumber(one: number, other: number): number {
  return one - other;
}
