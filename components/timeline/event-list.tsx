import { useEffect, useId } from 'preact/hooks';
import type { EventId } from '../../lib/timeline/event.ts';
import type { TimelineRow } from '../../lib/timeline/row.ts';
import { useTools } from '../tools.ts';
import { EventRow } from './event-row.tsx';
import { ROW_HEIGHT, useWindow } from './use-window.ts';

interface EventListProps {
  readonly rows: readonly TimelineRow[];
  readonly selectedId: EventId | null;
  /** An event that is to be in sight without being selected. */
  readonly glancedId: EventId | null;
  readonly comparedWith: EventId | null;
  onSelect(id: EventId | null): void;
}

/**
 * The events, the newest at the end. Only those in sight are drawn. Arrows, Page keys, Home and End move through them; Escape
 * goes back to the present.
 */
export function EventList({ rows, selectedId, glancedId, comparedWith, onSelect }: EventListProps) {
  const { t } = useTools();
  const prefix = useId();
  const selected = selectedId === null ? -1 : rows.findIndex(({ id }) => id === selectedId);
  const { scroller, first, end, onScroll, reveal } = useWindow(rows.length, selectedId === null);

  useEffect(() => {
    if (selected >= 0) reveal(selected);
  }, [selectedId]);

  useEffect(() => {
    const glanced = rows.findIndex(({ id }) => id === glancedId);
    if (glanced >= 0) reveal(glanced);
  }, [glancedId]);

  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 1);
    const index = nextIndex(event.key, selected, rows.length, page);
    const row = index === null ? undefined : rows[index];
    if (!row) return;
    event.preventDefault();
    onSelect(row.id);
  };

  return (
    <div
      class="event-list"
      ref={scroller}
      role="listbox"
      tabIndex={0}
      aria-label={t('tabTimeline')}
      aria-activedescendant={selected >= first && selected < end ? `${prefix}-${selectedId}` : undefined}
      onScroll={onScroll}
      onKeyDown={onKeyDown}
    >
      <div class="event-list-all" style={{ height: `${rows.length * ROW_HEIGHT}px` }}>
        <div class="event-list-drawn" style={{ transform: `translateY(${first * ROW_HEIGHT}px)` }}>
          {rows.slice(first, end).map((row, index) => (
            <EventRow
              // By its place: a long way scrolled gives drawn rows other texts, and makes none anew.
              key={index}
              id={`${prefix}-${row.id}`}
              row={row}
              isSelected={row.id === selectedId}
              isGlanced={row.id === glancedId}
              isCompared={row.id === comparedWith}
              position={first + index + 1}
              count={rows.length}
              onSelect={onSelect}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

/** The row that a key leads to; null when it leads nowhere. Without a selection they begin at the end, where the newest is. */
function nextIndex(key: string, selected: number, count: number, page: number): number | null {
  const from = selected === -1 ? count : selected;
  const to: Readonly<Record<string, number>> = {
    ArrowUp: from - 1,
    ArrowDown: selected === -1 ? count - 1 : from + 1,
    PageUp: from - page,
    PageDown: from + page,
    Home: 0,
    End: count - 1,
  };
  const index = to[key];
  return index === undefined ? null : Math.min(Math.max(index, 0), count - 1);
}
