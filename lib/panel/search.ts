import { type Signal, signal } from '@preact/signals';
import { DEVTOOLS_SEARCH, type DevToolsSearch } from '../protocol/devtools-search.ts';
import type { Search } from './panel-view.ts';

/**
 * The search in a panel: what DevTools' own search box says, as its page tells the panel's window. The panel itself may begin
 * one too, and end it.
 */
export function createSearch(window: EventTarget): Signal<Search | null> {
  const search = signal<Search | null>(null);
  window.addEventListener(DEVTOOLS_SEARCH, (event) => {
    search.value = step(search.peek(), (event as CustomEvent<DevToolsSearch>).detail);
  });
  return search;
}

function step(search: Search | null, { action, query }: DevToolsSearch): Search | null {
  switch (action) {
    case 'performSearch':
      // DevTools says the same once more when its box gets the focus again.
      if (query === search?.query) return search;
      return query ? { query, at: 0, takesFocus: false } : null;
    case 'nextSearchResult':
      return search && { ...search, at: search.at + 1, takesFocus: false };
    case 'previousSearchResult':
      return search && { ...search, at: search.at - 1, takesFocus: false };
    default:
      return null;
  }
}
