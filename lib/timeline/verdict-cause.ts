import type { Path } from './diff/change.ts';
import type { EventId, EventKind, TimelineEvent, VerdictEvent } from './event.ts';
import type { MomentStep } from './moment.ts';

/** How long the panel takes for a verdict at most; before its first one it has to load Clerk's code. Milliseconds. */
const JUDGED_WITHIN = 3_000;

/** Kinds of events that change nothing by themselves, whatever was recorded with them. */
const SAYING: ReadonlySet<EventKind> = new Set(['token', 'finding']);

/**
 * The event that changed what a verdict rests on, the last one before it and since the verdict before: the arrival of its
 * document, the change of a cookie, or what else the change was recorded with. Null where nothing changed: then time went
 * by, or the user assumed something else.
 * @param others events before and after it, in their order
 */
export function changedInput(verdict: TimelineEvent & VerdictEvent, others: readonly TimelineEvent[]): EventId | null {
  const { id, at, documentId, request } = verdict;
  const before = others.filter((other) => other.id < id);
  const previous = before.findLastIndex((other) => {
    return other.kind === 'verdict' && other.request === request && other.documentId === documentId;
  });
  const since = before.slice(previous + 1).filter((other) => other.at >= at - JUDGED_WITHIN);
  const arrival = since.findLast((other) => other.kind === 'navigated' && other.documentId === documentId);
  if (arrival) return arrival.id;
  const changing = since.findLast(({ kind, step }) => kind !== 'verdict' && touches(step, documentId));
  if (!changing) return null;
  // What changed at once was recorded with the first event after it; the cookies tell their own changes right then.
  const withIt = since.slice(since.indexOf(changing) + 1);
  const cookie = [changing, ...withIt].find(({ kind }) => kind === 'cookie');
  return cookie?.id ?? (SAYING.has(changing.kind) ? null : changing.id);
}

/** True for a step that changes the document's cookies, address or keys, or by which it comes in. */
function touches(step: MomentStep | null, documentId: string | null): boolean {
  if (step?.kind === 'whole') return step.moment.frames.some(({ id }) => id === documentId);
  return (step?.patches ?? []).some(({ path: [list, frame, ...rest] }) => {
    return list === 'frames' && typeof frame === 'object' && frame.id === documentId && isInput(rest);
  });
}

function isInput([part, clerk, instance]: Path): boolean {
  if (part === 'page') return clerk === undefined || (clerk === 'clerk' && (instance ?? 'instance') === 'instance');
  return part === undefined || part === 'cookies' || part === 'url';
}
