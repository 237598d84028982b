import type { ServerAnswer } from '../../lib/inspector/state.ts';
import type { PanelView } from '../../lib/panel/panel-view.ts';
import type { RequestKind } from '../../lib/verdict/verdict.ts';

/** What the page's own server said to requests of one kind, the newest first: the last answer, and the last handshake. */
export function answersOf({ state, frame }: PanelView, kind: RequestKind): readonly ServerAnswer[] {
  const origin = URL.parse(frame?.url ?? '')?.origin;
  return (state?.serverAnswers ?? [])
    .filter((answer) => answer.kind === kind && URL.parse(answer.url)?.origin === origin)
    .toSorted((one, other) => other.at - one.at);
}
