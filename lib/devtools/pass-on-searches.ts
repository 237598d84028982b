import { DEVTOOLS_SEARCH, type DevToolsSearch } from '../protocol/devtools-search.ts';

interface Listenable<Parameters extends readonly unknown[]> {
  addListener(listener: (...parameters: Parameters) => void): void;
}

/** A panel of DevTools, as far as it takes part in their search. */
export interface SearchablePanel {
  /** Each time that it comes to the front, with the window of its page. */
  readonly onShown: Listenable<[window: EventTarget]>;
  /** Firefox has no such event. */
  readonly onSearch?: Listenable<[action: string, query?: string]>;
}

/** Tells a panel's page of each step of DevTools' own search while the panel is in front. */
export function passOnSearches({ onShown, onSearch }: SearchablePanel): void {
  let shown: EventTarget | null = null;
  onShown.addListener((window) => {
    shown = window;
  });
  onSearch?.addListener((action, query) => {
    shown?.dispatchEvent(new CustomEvent<DevToolsSearch>(DEVTOOLS_SEARCH, { detail: { action, query } }));
  });
}
