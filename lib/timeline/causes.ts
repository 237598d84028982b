import type { CallEvent, CookieEvent, EventId, ServerEvent, TimelineEvent, TokenEvent } from './event.ts';
import { changedInput } from './verdict-cause.ts';

/** How long after an answer its effects come: clerk-js takes a turn or two, a busy page longer. Milliseconds. */
const SOON = 1_000;

/** How much earlier than its cause one source may tell an effect than the other tells the cause, ms. */
const SLACK = 50;

/** The same for stops of one redirect, which come from one source and are rounded, ms. */
const ROUNDING = 2;

/** Events farther away than this, ms, cause nothing that can be told. */
export const CAUSE_WINDOW = 10_000;

/**
 * The event that led to another, null where that is not certain: what nothing explains, and what two explain.
 *
 * - A stop of a redirect follows from the stop that sent the browser there.
 * - A cookie with a token follows from the call that minted this very token.
 * - Any other cookie follows from the one answer that set it by name and domain at that time.
 * - A change of the Client follows from the one call, in the second before, whose answer carries a Client.
 * - A document's arrival follows from the answer that brought it.
 * - A verdict follows from what changed its input (`changedInput`).
 *
 * @param around events before and after it, at least those within `CAUSE_WINDOW`
 */
export function causeOf(event: TimelineEvent, around: readonly TimelineEvent[]): EventId | null {
  if (event.cause !== null) return event.cause;
  const others = around.filter(({ id, at }) => id !== event.id && Math.abs(at - event.at) <= CAUSE_WINDOW);
  if (event.kind === 'document') return sendingStop(event, others);
  if (event.kind === 'cookie') return mintingToken(event, others) ?? settingAnswer(event, others);
  if (event.kind === 'navigated') return bringingAnswer(event, others);
  if (event.kind === 'verdict') return changedInput(event, others);
  return event.kind === 'client' ? changingCall(event, others) : null;
}

type Recorded<Content> = TimelineEvent & Content;

function sendingStop(event: Recorded<ServerEvent>, others: readonly TimelineEvent[]): EventId | null {
  const start = event.at - event.durationMs;
  const stops = others
    .filter(isServerAnswer)
    .filter(({ redirectUrl, at }) => redirectUrl === event.url && at <= start + ROUNDING && at >= start - SOON);
  // A loop comes by the same addresses again and again: the last time counts.
  return stops.toSorted((one, other) => other.at - one.at)[0]?.id ?? null;
}

function bringingAnswer(
  { at, url }: TimelineEvent & { readonly url: string },
  others: readonly TimelineEvent[],
): EventId | null {
  const answers = others.filter(isServerAnswer).filter(({ kind, redirectUrl }) => kind === 'document' && !redirectUrl);
  return only(
    answers.filter((other) => {
      // The browser shows a document as soon as it begins to come.
      const isThen = at >= other.at - other.durationMs - SLACK && at <= other.at + SOON;
      return isThen && withoutFragment(other.url) === withoutFragment(url);
    }),
  );
}

function mintingToken({ at, token }: Recorded<CookieEvent>, others: readonly TimelineEvent[]): EventId | null {
  if (!token) return null;
  const isSame = (other: TokenEvent) => {
    if (token.jti !== null || other.jti !== null) return token.jti === other.jti;
    return token.issuedAt !== null && token.issuedAt === other.issuedAt && token.sessionId === other.sessionId;
  };
  return only(others.filter((other) => other.kind === 'token' && other.at <= at + SLACK && isSame(other)));
}

function settingAnswer({ at, name, domain }: Recorded<CookieEvent>, others: readonly TimelineEvent[]): EventId | null {
  const answers = others.filter(isAnswer);
  return only(
    answers.filter((other) => {
      const isThen = at >= other.at - other.durationMs - SLACK && at <= other.at + SOON;
      return isThen && other.setCookies.some((cookie) => cookie.name === name && cookie.domain === domain);
    }),
  );
}

function changingCall({ at }: TimelineEvent, others: readonly TimelineEvent[]): EventId | null {
  const calls = others.filter((other) => other.kind === 'call');
  return only(calls.filter((call) => at >= call.at - SLACK && at <= call.at + SOON && carriesClient(call)));
}

/** True for a call after whose answer clerk-js takes in a Client; answers that are errors can carry one too. */
function carriesClient({ method, path, status }: CallEvent): boolean {
  if (status === 0 || /^\/v1\/(?:environment|dev_browser)$/.test(path) || path.includes('/{session}/tokens'))
    return false;
  return method !== 'GET' || path === '/v1/client';
}

function isAnswer(event: TimelineEvent): event is Recorded<CallEvent | ServerEvent> {
  return event.kind === 'call' || isServerAnswer(event);
}

function isServerAnswer(event: TimelineEvent): event is Recorded<ServerEvent> {
  return event.kind === 'document' || event.kind === 'fetch';
}

/** Servers are not told what stands behind `#`, browsers keep it. */
function withoutFragment(url: string): string {
  return url.split('#', 1)[0] ?? url;
}

function only(events: readonly TimelineEvent[]): EventId | null {
  const [first, second] = events;
  return first && !second ? first.id : null;
}
