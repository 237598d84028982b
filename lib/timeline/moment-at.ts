import { causeOf } from './causes.ts';
import { apply } from './diff/apply.ts';
import type { EventId, TimelineEvent } from './event.ts';
import type { Moment, MomentStep } from './moment.ts';

/**
 * The moment right after an event. A verdict takes a while to compute and comes as an event of its own: one that follows
 * from this event at once belongs to the moment.
 *
 * @param events in their order, without holes from the last whole moment on
 * @returns null when no whole moment is among the events up to this one: it was dropped with older events, or nothing was
 * known yet
 * @throws {PatchError} when the steps do not fit each other
 */
export function momentAt(events: readonly TimelineEvent[], id: EventId): Moment | null {
  const last = events.findLastIndex((event) => event.id <= id);
  const whole = events.findLastIndex((event, index) => index <= last && event.step?.kind === 'whole');
  if (whole === -1) return null;
  const ownVerdicts = verdictsOf(events, last + 1);
  return [...events.slice(whole, last + 1), ...ownVerdicts].reduce<Moment | null>(
    (moment, { step }) => momentAfter(moment, step),
    null,
  );
}

/** @throws {PatchError} for patches of another moment, or of none */
export function momentAfter(moment: Moment | null, step: MomentStep | null): Moment | null {
  if (!step) return moment;
  return step.kind === 'whole' ? step.moment : (apply(moment, step.patches) as Moment);
}

/** A verdict with a cause is of the last change before it, whatever was recorded of that in events without a step. */
function verdictsOf(events: readonly TimelineEvent[], start: number): readonly TimelineEvent[] {
  const later = events.slice(start);
  const end = later.findIndex((event) => {
    return event.step !== null && !(event.kind === 'verdict' && causeOf(event, events) !== null);
  });
  return end === -1 ? later : later.slice(0, end);
}
