import { isSignedIn } from '../client/session-status.ts';
import type { CallEvent, ServerEvent, TimelineEvent } from '../timeline/event.ts';
import type { Moment, RecordedFrame } from '../timeline/moment.ts';
import { momentAfter } from '../timeline/moment-at.ts';
import { withNewest } from './reading/newest.ts';
import type { Recording } from './recording.ts';
import type { Recorded, SeenCall, SeenNavigation, SessionsChange } from './traffic.ts';
import { placed } from './traffic.ts';

type Without<Value> = Omit<Value, 'inDocument'>;

/** Reads the events of a tab one by one, as they are recorded, and keeps what rules look at. */
export class TimelineReader {
  #since: number | null = null;
  #moment: Moment | null = null;
  #calls: readonly Without<SeenCall>[] = [];
  #navigations: readonly Without<SeenNavigation>[] = [];
  #sessions: readonly (Without<SessionsChange> & { readonly documentId: string })[] = [];

  /** Takes the next event. */
  take(event: TimelineEvent): void {
    this.#since ??= event.at;
    if (event.kind === 'call') this.#calls = withNewest(this.#calls, callOf(event));
    if (event.kind === 'document' && (event.frameId ?? 0) === 0) {
      this.#navigations = withNewest(this.#navigations, navigationOf(event));
    }
    const before = this.#moment;
    this.#moment = momentAfterOrNone(before, event);
    for (const change of sessionChanges(before, this.#moment, event))
      this.#sessions = withNewest(this.#sessions, change);
  }

  /**
   * What was recorded, for the frame that is looked at; null before the first event.
   *
   * @param documentStart when its document began to load, epoch ms; null where that is not known: then all counts as its own
   */
  recording(documentId: string, documentStart: number | null): Recording | null {
    if (this.#since === null) return null;
    const place = <Value extends Pick<Recorded, 'at'>>(seen: Value) => placed(seen, documentStart);
    return {
      since: this.#since,
      calls: this.#calls.map(place),
      navigations: this.#navigations.map(place),
      sessions: this.#sessions.filter((change) => change.documentId === documentId).map(place),
      documentCookies: null,
      bearers: null,
      loads: null,
      clock: null,
    };
  }
}

/** Where steps do not fit, as where older events were dropped, nothing is known until a whole moment comes. */
function momentAfterOrNone(before: Moment | null, { step }: TimelineEvent): Moment | null {
  try {
    return momentAfter(before, step);
  } catch {
    return null;
  }
}

function callOf(event: CallEvent & TimelineEvent): Without<SeenCall> {
  const { id, at, method, path, ids, base, status, netError, codes, traceId, retryAfter, durationMs } = event;
  const sessionId = ids.session ?? null;
  const template = ids.template;
  return {
    id,
    at,
    method,
    path: template === undefined ? path : path.replace('{template}', template),
    sessionId,
    base,
    status,
    netError,
    codes,
    traceId,
    retryAfter,
    durationMs,
    mimeType: null,
  };
}

function navigationOf(event: ServerEvent & TimelineEvent): Without<SeenNavigation> {
  const { id, at, url, status, redirectUrl, authStatus, cacheControl, fromCache } = event;
  return { id, at, url, status, redirectUrl, authStatus, cacheControl, fromCache, sharedCache: null };
}

function sessionChanges(before: Moment | null, after: Moment | null, { id, at }: TimelineEvent) {
  if (!before || !after || before === after) return [];
  return after.frames.flatMap((frame) => {
    const known = before.frames.find((other) => other.id === frame.id);
    const [then, now] = [known && signedInOf(known), signedInOf(frame)];
    const isSame = !then || !now || JSON.stringify(then) === JSON.stringify(now);
    return isSame ? [] : [{ id, at, documentId: frame.id, before: then, after: now }];
  });
}

/**
 * Ids of the sessions that the page is signed in with; null while there is no Client. None when it shows none: clerk-js that gives
 * up a session because the Client cannot be read leaves it in the Client.
 */
function signedInOf({ page }: RecordedFrame): readonly string[] | null {
  const clerk = page.kind === 'attached' ? page.clerk : null;
  const client = clerk && 'client' in clerk ? clerk.client : null;
  if (client && clerk?.kind === 'present' && clerk.activeSessionId === null) return [];
  return client?.sessions.filter(({ status }) => isSignedIn(status)).map(({ id }) => id) ?? null;
}
