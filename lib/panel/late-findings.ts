import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { PanelMessage } from '../protocol/panel-message.ts';
import type { FindingsBrowser, FindingsStore, Looks } from './findings.ts';

/** The rules with all that asks them. */
export type FindingsCode = typeof import('./findings.ts');

/** What is needed of the browser for findings that come late. */
export interface LateFindingsBrowser extends FindingsBrowser {
  /** Loads the rules once the panel has been painted. */
  loadFindings(): Promise<FindingsCode>;
}

/** The findings, null until the rules have been loaded. Events that come before then wait for them. */
export function createLateFindings(
  looks: ReadonlySignal<Looks>,
  browser: LateFindingsBrowser,
  tellWorker: (message: PanelMessage) => void,
): FindingsStore {
  const loaded = signal<FindingsStore | null>(null);
  const loading = browser.loadFindings().then(({ createFindings }) => {
    loaded.value = createFindings(looks, browser, tellWorker);
    return loaded.value;
  });
  const tell = (what: (store: FindingsStore) => void) => void loading.then(what, () => {});
  // As after an update of the extension. Nothing is found then.
  loading.catch((error: unknown) => console.warn(`The rules could not be loaded: ${error}`));
  return {
    view: computed(() => loaded.value?.view.value ?? null),
    listener: {
      took: (events) => tell(({ listener }) => listener.took(events)),
      forgot: () => tell(({ listener }) => listener.forgot()),
    },
    see: (request) => tell(({ see }) => see(request)),
    dismiss: (id) => loaded.peek()?.dismiss(id),
    restore: (id) => loaded.peek()?.restore(id),
  };
}
