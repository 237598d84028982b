import type { ServerAnswer } from './state.ts';

/** How many answers are kept of a tab. */
const MOST = 30;

/**
 * Takes an answer in: the newest of each origin and kind of request is kept. A handshake stays beside it, since the browser
 * comes back from it at once with another answer. Newest first.
 */
export function withServerAnswer(known: readonly ServerAnswer[], answer: ServerAnswer): readonly ServerAnswer[] {
  const slot = slotOf(answer);
  if (known.some((other) => slotOf(other) === slot && other.at > answer.at)) return known;
  const others = known.filter((other) => slotOf(other) !== slot);
  return [...others, answer].toSorted((one, other) => other.at - one.at).slice(0, MOST);
}

function slotOf({ url, kind, authStatus, handshakeReason }: ServerAnswer): string {
  const isHandshake = authStatus === 'handshake' || handshakeReason !== null;
  return `${URL.parse(url)?.origin} ${kind} ${isHandshake}`;
}
