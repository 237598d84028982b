import { beforeEach, expect, test } from 'vitest';
import { passOnSearches } from '../../../lib/devtools/pass-on-searches.ts';
import { createSearch } from '../../../lib/panel/search.ts';

/** A panel of DevTools, whose events are told by hand. */
function panelOf() {
  let shown: (window: EventTarget) => void = () => {};
  let searched: (action: string, query?: string) => void = () => {};
  return {
    onShown: {
      addListener: (listener: typeof shown) => {
        shown = listener;
      },
    },
    onSearch: {
      addListener: (listener: typeof searched) => {
        searched = listener;
      },
    },
    show: (window: EventTarget) => shown(window),
    search: (action: string, query?: string) => searched(action, query),
  };
}

let panel = panelOf();
let window = new EventTarget();
let search = createSearch(window);

beforeEach(() => {
  panel = panelOf();
  window = new EventTarget();
  search = createSearch(window);
  passOnSearches(panel);
  panel.show(window);
});

test('DevTools’ search box leads to the first place, without the focus', () => {
  panel.search('performSearch', 'ada');

  expect(search.value).toEqual({ query: 'ada', at: 0, takesFocus: false });
});

test('it steps on and back, also past the first', () => {
  panel.search('performSearch', 'ada');
  panel.search('nextSearchResult', 'ada');
  panel.search('previousSearchResult', 'ada');
  panel.search('previousSearchResult', 'ada');

  expect(search.value?.at).toBe(-1);
});

test('the same said once more leads nowhere else, another query begins anew', () => {
  panel.search('performSearch', 'ada');
  panel.search('nextSearchResult', 'ada');
  panel.search('performSearch', 'ada');
  expect(search.value?.at).toBe(1);
  panel.search('performSearch', 'adam');
  expect(search.value).toEqual({ query: 'adam', at: 0, takesFocus: false });
});

test.each([
  ['cancelSearch', undefined],
  ['performSearch', ''],
  ['somethingNew', 'ada'],
])('%s with %j ends it', (action, query) => {
  panel.search('performSearch', 'ada');
  panel.search(action, query);

  expect(search.value).toBeNull();
});

test('steps without a search begin none', () => {
  panel.search('nextSearchResult');
  panel.search('previousSearchResult');

  expect(search.value).toBeNull();
});

test('a panel that was never shown, and a browser without such a search, are left alone', () => {
  const early = panelOf();
  passOnSearches(early);
  early.search('performSearch', 'ada');
  const { onShown } = panelOf();
  passOnSearches({ onShown });

  expect(search.value).toBeNull();
});
