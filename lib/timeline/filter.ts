import { isFields, itemsById } from './diff/containers.ts';
import type { EventKind, TimelineEvent } from './event.ts';
import type { MomentStep } from './moment.ts';

/** Which events are to be seen; null leaves all. */
export interface EventFilter {
  readonly kinds: ReadonlySet<EventKind> | null;
  /** Found in any value of the event or of what it changed, in any case; empty leaves all. */
  readonly text: string;
  readonly sessionId: string | null;
  /** The browser's number of a frame. Events of which it is not known stay. */
  readonly frameId: number | null;
}

/** The events that speak of the recording itself. */
const MARKERS: ReadonlySet<EventKind> = new Set(['began', 'navigated', 'gap']);

/** What of an event a filter looks at. */
interface Filtered {
  readonly kind: EventKind;
  readonly frameId: number | null;
  /** From `textsOf`. */
  readonly texts: readonly string[];
  readonly sessionIds: readonly string[];
}

/** True for an event that a filter leaves. Markers always stay: what is missing must be seen. */
export function passes(event: Filtered, { kinds, text, sessionId, frameId }: EventFilter): boolean {
  if (MARKERS.has(event.kind)) return true;
  if (kinds && !kinds.has(event.kind)) return false;
  if (frameId !== null && event.frameId !== null && event.frameId !== frameId) return false;
  if (sessionId !== null && !event.sessionIds.includes(sessionId)) return false;
  if (text === '') return true;
  const sought = text.toLowerCase();
  return event.texts.some((each) => each.includes(sought));
}

/** The sessions that an event is about: those it names, and those that it changed. */
export function sessionsOf(event: TimelineEvent): ReadonlySet<string> {
  const sessions = new Set(changedSessions(event.step));
  if ('sessionId' in event && event.sessionId !== null) sessions.add(event.sessionId);
  if (event.kind === 'cookie' && event.token?.sessionId) sessions.add(event.token.sessionId);
  return sessions;
}

function changedSessions(step: MomentStep | null): readonly string[] {
  if (step?.kind === 'whole') return sessionsIn(step.moment);
  return (step?.patches ?? []).flatMap((patch) => {
    const part = patch.path[patch.path.indexOf('sessions') + 1];
    if (patch.path.includes('sessions') && typeof part === 'object') return [part.id];
    return 'after' in patch ? sessionsIn(patch.after) : [];
  });
}

/** The ids of all sessions in a value, wherever a Client stands in it. */
function sessionsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(sessionsIn);
  if (!isFields(value)) return [];
  return Object.entries(value).flatMap(([name, field]) => {
    const sessions = name === 'sessions' ? itemsById(field) : null;
    return sessions ? [...sessions.keys()] : sessionsIn(field);
  });
}

/**
 * All texts and numbers of an event, and of what it changed, each once and in small letters. Those of a whole moment are left
 * out, which would be found at every search.
 */
export function textsOf({ step, ...event }: TimelineEvent): readonly string[] {
  const leaves = leavesOf([event, step?.kind === 'patches' ? step.patches : null]);
  return [...new Set(leaves.map((leaf) => leaf.toLowerCase()))];
}

function leavesOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leavesOf) : [];
}
