import { explainCode } from '../../lib/findings/error-codes.ts';
import { languageOf } from '../../lib/i18n/translate.ts';
import { timeOfDay } from '../../lib/time/index.ts';
import type { EventId } from '../../lib/timeline/event.ts';
import type { TimelineRow } from '../../lib/timeline/row.ts';
import { useTools } from '../tools.ts';
import { ForeignText } from '../values/foreign-text.tsx';
import { KIND_WORDS } from './kind-words.ts';
import { outcomeText } from './outcome-text.ts';

interface EventRowProps {
  readonly id: string;
  readonly row: TimelineRow;
  readonly isSelected: boolean;
  /** A search has led here. */
  readonly isGlanced: boolean;
  /** The selected event is compared with this one. */
  readonly isCompared: boolean;
  /** Its place among all, from one. */
  readonly position: number;
  readonly count: number;
  onSelect(id: EventId): void;
}

/** One event in a line. */
export function EventRow({ id, row, isSelected, isGlanced, isCompared, position, count, onSelect }: EventRowProps) {
  const { t } = useTools();
  const { at, kind, subject, outcome, failed, durationMs } = row;
  const meaning = explainCode(outcome ?? '');
  const classes = ['event', `event-${kind}`, isCompared && 'compared', failed && 'failed'].filter(Boolean).join(' ');
  return (
    // The list takes the keys for all of its rows.
    // biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant names the row that is reached
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the list
    <div
      id={id}
      class={classes}
      role="option"
      data-event={row.id}
      data-found={isGlanced ? '' : undefined}
      aria-selected={isSelected}
      aria-posinset={position}
      aria-setsize={count}
      onClick={() => onSelect(row.id)}
    >
      <time class="event-time" dateTime={new Date(at).toISOString()}>
        {timeOfDay(at, { locale: languageOf(t) })}
      </time>
      <span class="event-kind" title={t(KIND_WORDS[kind])}>
        {t(KIND_WORDS[kind])}
      </span>
      <span class="event-subject">
        <ForeignText text={subject} />
      </span>
      <span
        class={failed ? 'event-outcome tone-bad' : 'event-outcome'}
        title={meaning ? `${t(meaning.means)} ${t(meaning.remedy)}` : undefined}
      >
        {outcomeText(t, row)}
      </span>
      <span class="event-duration">{durationMs !== null && t('resultDuration', durationMs)}</span>
    </div>
  );
}
