import { causeOf } from './causes.ts';
import { apply } from './diff/apply.ts';
import type { Patch } from './diff/change.ts';
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
  const moment = events
    .slice(whole, last + 1)
    .reduce<Moment | null>((before, { step }) => momentAfter(before, step), null);
  const judged = verdictsOf(events, last);
  return judged.length === 0 ? moment : (apply(moment, judged) as Moment);
}

/** @throws {PatchError} for patches of another moment, or of none */
export function momentAfter(moment: Moment | null, step: MomentStep | null): Moment | null {
  if (!step) return moment;
  return step.kind === 'whole' ? step.moment : (apply(moment, step.patches) as Moment);
}

/** What later verdicts say of this moment: those that follow from an event up to this one, whatever else came in between. */
function verdictsOf(events: readonly TimelineEvent[], last: number): readonly Patch[] {
  const id = events[last]?.id ?? 0;
  return events.slice(last + 1).flatMap((event) => {
    if (event.kind !== 'verdict' || event.step?.kind !== 'patches') return [];
    const cause = causeOf(event, events);
    return cause !== null && cause <= id ? event.step.patches.filter(({ path }) => path.includes('verdicts')) : [];
  });
}
