/** Name of the event by which DevTools' page tells the panel's window of a step of DevTools' own search. */
export const DEVTOOLS_SEARCH = 'devtools-search';

/** A step of that search, as `panel.onSearch` gives it. */
export interface DevToolsSearch {
  /** `performSearch`, `nextSearchResult`, `previousSearchResult` or `cancelSearch`. */
  readonly action: string;
  /** What is searched for; absent when the search ends. */
  readonly query: string | undefined;
}
