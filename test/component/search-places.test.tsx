import { act, screen, waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { everything } from '../../components/search/everything.ts';
import { loadFoundBar } from '../../components/search/late-found-bar.tsx';
import { search as searchIn } from '../../components/search/words.ts';
import { preload } from '../../components/tabs/use-late.ts';
import type { PanelView } from '../../lib/panel/panel-view.ts';
import { renderPanel } from './render-panel.tsx';
import { withFindings } from './samples/findings.ts';
import { GALLERY } from './samples/gallery.ts';
import { t } from './translate.ts';

await Promise.all([
  preload<unknown>(loadFoundBar),
  import('../../components/cookies/document-cookies.tsx'),
  import('../../components/findings/findings.tsx'),
  import('../../components/server-view/server-view.tsx'),
  import('../../components/tokens/tokens.tsx'),
]);

const VIEWS: Readonly<Record<string, PanelView>> = {
  'a page with findings, cookies and tokens': { ...withFindings(), timeline: GALLERY.connected.timeline },
  'a page with a sign-in and a sign-up': GALLERY.attempts,
};

test.each(Object.entries(VIEWS))('every place that a search finds is there: %s', async (_, view) => {
  const { search } = renderPanel(view);
  const places = everything(view, t).filter(({ place }) => place.tab !== 'server');
  expect(places.length).toBeGreaterThan(20);
  for (const { id, title, place } of places) {
    const at = searchIn(everything(view, t), title).findIndex((each) => each.id === id);
    act(() => {
      search.value = { query: title, at, takesFocus: false };
    });
    await waitFor(() => expect(document.querySelector('[data-found]'), id).not.toBeNull());
    const panel = document.querySelector('[data-found]')?.closest('[role=tabpanel]');
    expect(panel?.id, id).toMatch(new RegExp(`-${place.tab}$`));
    act(() => {
      search.value = null;
    });
    expect(document.querySelector('[data-found]'), id).toBeNull();
  }
  expect(screen.queryByRole('status', { name: 'Search' })).toBeNull();
});
