import { computed, type ReadonlySignal } from '@preact/signals';
import type { PanelMessage } from '../protocol/panel-message.ts';
import type { Judgement, ServerView } from './server-view-state.ts';

type Told = Extract<PanelMessage, { kind: 'judged' }>;

/** Tells what the server would say, each time that it is something else, so that it is recorded. */
export function tellVerdicts(view: ReadonlySignal<ServerView>, tell: (message: Told) => void): void {
  const told = computed(() => JSON.stringify(messageOf(view.value)));
  told.subscribe((text) => {
    const message: Told | null = JSON.parse(text);
    if (message) tell(message);
  });
}

function messageOf(view: ServerView): Told | null {
  if (view.kind !== 'judged') return null;
  const { documentId, judgements } = view;
  const verdicts = { document: recorded(judgements.document), fetch: recorded(judgements.fetch) };
  return { kind: 'judged', documentId, verdicts };
}

function recorded(judgement: Judgement): Told['verdicts']['document'] {
  if (judgement.kind === 'verdict') return { kind: 'verdict', ...judgement.verdict };
  return { kind: 'failed', message: judgement.message };
}
