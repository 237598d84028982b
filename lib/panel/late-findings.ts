import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { PanelMessage } from '../protocol/panel-message.ts';
import type { FindingsStore, Looks } from './findings.ts';
import { when } from './when.ts';

/** Begins to look with all rules. */
export type StartFindings = (
  looks: ReadonlySignal<Looks>,
  tell: (message: PanelMessage) => void,
  since: number,
) => FindingsStore;

/** The findings, null until the rules have been loaded, once a document is shown. What comes before then waits for them. */
export function createLateFindings(
  looks: ReadonlySignal<Looks>,
  load: () => Promise<StartFindings>,
  tell: (message: PanelMessage) => void,
): FindingsStore {
  const loaded = signal<FindingsStore | null>(null);
  const since = Date.now();
  const isShown = when(looks, (look) => look !== null);
  const loading = isShown.then(load).then((start) => {
    loaded.value = start(looks, tell, since);
    return loaded.value;
  });
  const then = (what: (store: FindingsStore) => void) => void loading.then(what, () => {});
  // As after an update of the extension. Nothing is found then.
  loading.catch((error: unknown) => console.warn(`The rules could not be loaded: ${error}`));
  return {
    view: computed(() => loaded.value?.view.value ?? null),
    listener: {
      took: (events) => then(({ listener }) => listener.took(events)),
      forgot: () => then(({ listener }) => listener.forgot()),
    },
    see: (request) => then(({ see }) => see(request)),
    dismiss: (id) => loaded.peek()?.dismiss(id),
    restore: (id) => loaded.peek()?.restore(id),
  };
}
