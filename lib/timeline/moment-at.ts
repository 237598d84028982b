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
  const ownVerdicts = verdictsOf(events.slice(last + 1), id);
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

function verdictsOf(later: readonly TimelineEvent[], id: EventId): readonly TimelineEvent[] {
  const isOwn = ({ kind, cause, step }: TimelineEvent) => step === null || (kind === 'verdict' && cause === id);
  const end = later.findIndex((event) => !isOwn(event));
  return end === -1 ? later : later.slice(0, end);
}
