import { languageOf } from '../../lib/i18n/translate.ts';
import { timeOfDay } from '../../lib/time/index.ts';
import type { EventId } from '../../lib/timeline/event.ts';
import type { TimelineRow } from '../../lib/timeline/row.ts';
import { useTools } from '../tools.ts';
import { KIND_WORDS } from './kind-words.ts';

interface CompareWithProps {
  readonly rows: readonly TimelineRow[];
  readonly selectedId: EventId;
  readonly comparedWith: EventId | null;
}

/** Events that are offered around the selected one. */
const OFFERED = 100;

/** What the moment of an event is compared with: the one before it, or that of another event. */
export function CompareWith({ rows, selectedId, comparedWith }: CompareWithProps) {
  const { t, actions } = useTools();
  const place = rows.findIndex(({ id }) => id === selectedId);
  const start = Math.max(0, place - OFFERED / 2);
  const offered = rows.slice(start, start + OFFERED).filter(({ id }) => id !== selectedId);
  return (
    <label class="compare-with">
      {t('timelineCompareWith')}{' '}
      <select
        class="select"
        value={comparedWith ?? ''}
        onChange={({ currentTarget: { value } }) => actions.compareEvent(value === '' ? null : Number(value))}
      >
        <option value="">{t('timelineCompareBefore')}</option>
        {offered.map(({ id, at, kind, subject }) => (
          <option key={id} value={id}>
            {`${timeOfDay(at, { locale: languageOf(t) })} ${t(KIND_WORDS[kind])} ${subject.slice(0, 60)}`}
          </option>
        ))}
      </select>
    </label>
  );
}
