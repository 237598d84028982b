import type { FinishedRequest } from '../devtools/record-network.ts';
import type { CallEvent, TimelineEvent } from '../timeline/event.ts';
import { callDrafts } from '../timeline/network/call.ts';
import { shownBody } from '../timeline/network/shown-body.ts';

/** More characters than these are not shown. */
const LONGEST = 200_000;

/** The body of a call's answer. */
export type CallBody =
  | {
      readonly kind: 'shown';
      /** With credentials masked. */
      readonly text: string;
      /** It was longer. */
      readonly isCut: boolean;
    }
  /** DevTools have it no more: they let go of it when the page went elsewhere, and when they were closed. */
  | { readonly kind: 'gone' };

/**
 * Reads the body of a recorded call from what DevTools still have, to be shown and not to be kept.
 * @param requests those that DevTools have
 */
export async function readCallBody(
  call: TimelineEvent & CallEvent,
  requests: readonly FinishedRequest[],
): Promise<CallBody> {
  const body = await requests.find(({ entry }) => isSame(callDrafts(entry, null, Number.NaN)?.call, call))?.body();
  // Every answer of the Frontend API has one.
  if (!body) return { kind: 'gone' };
  const text = shownBody(body);
  return { kind: 'shown', text: text.slice(0, LONGEST), isCut: text.length > LONGEST };
}

/** What is recorded is redacted: only what never is can be compared. */
function isSame(seen: (CallEvent & { readonly at: number }) | undefined, call: TimelineEvent & CallEvent): boolean {
  return (
    seen !== undefined &&
    seen.at === call.at &&
    seen.durationMs === call.durationMs &&
    seen.status === call.status &&
    seen.method === call.method &&
    seen.path === call.path
  );
}
