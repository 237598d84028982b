import { CAUSE_WINDOW, causeOf } from '../timeline/causes.ts';
import { diff } from '../timeline/diff/diff.ts';
import type { EventId, TimelineEvent } from '../timeline/event.ts';
import { momentAt } from '../timeline/moment-at.ts';
import type { TimelineSource } from './timeline-rows.ts';
import type { SelectedEvent } from './timeline-store.ts';

/** Events that are read at once on the way back to a whole moment. */
const PAGE = 500;

/**
 * Reads an event with what the tab held after it, and what of that is otherwise than after another event, or than before it
 * (null). Null for an event that is gone.
 */
export async function readSelected(
  source: TimelineSource,
  id: EventId,
  other: EventId | null,
): Promise<SelectedEvent | null> {
  const events = await eventsFor(source, id);
  const event = events.find((each) => each.id === id);
  if (!event) return null;
  const earlier = events.filter((each) => each.id < id);
  const before = other === null ? momentAt(earlier, id - 1) : momentAt(await eventsFor(source, other), other);
  const moment = momentAt(events, id);
  const changes = moment ? diff(before ?? { frames: [] }, moment) : [];
  return { event, cause: causeOf(event, events), moment, changes };
}

/** An event with those from the last whole moment before it on, and with those that may be its cause or follow from it. */
async function eventsFor(source: TimelineSource, id: EventId): Promise<readonly TimelineEvent[]> {
  const later = await source.read({ first: id, limit: PAGE });
  let events: readonly TimelineEvent[] = later;
  let next = id;
  for (;;) {
    const [first] = events;
    const isFar = first !== undefined && first.at < (later[0]?.at ?? 0) - CAUSE_WINDOW;
    const hasWhole = events.some((event) => event.id < id && event.step?.kind === 'whole');
    if (isFar && hasWhole) return events;
    const page = await source.read({ last: next - 1, limit: PAGE, from: 'newest' });
    if (page.length === 0) return events;
    events = [...page, ...events];
    next = page[0]?.id ?? 0;
  }
}
