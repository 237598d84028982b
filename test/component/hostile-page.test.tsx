import { act, cleanup, screen } from '@testing-library/preact';
import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DocumentSecrets } from '../../lib/inspector/secrets.ts';
import type { PanelView } from '../../lib/panel/panel-view.ts';
import { wireClient } from '../unit/client/fixtures/client.ts';
import { texts } from '../unit/fuzz/arbitraries.ts';
import { cookies } from '../unit/fuzz/hostile-cookies.ts';
import { messages } from '../unit/fuzz/messages.ts';
import { clerkReport } from '../unit/inspector/fake-page.ts';
import { opened } from '../unit/inspector/inspected-tab.ts';
import { renderPanel } from './render-panel.tsx';
import { GALLERY } from './samples/gallery.ts';

/** Panels are slow to draw here: fewer than of what is only read. */
const RUNS = 100;

/** What the worker makes of what a page says, beside these secrets. */
async function viewOf(said: readonly string[], held: Omit<DocumentSecrets, 'documentId'>): Promise<PanelView> {
  const { page, panel } = await opened();
  await page.connect();
  await page.report(wireClient);
  for (const text of said) await page.sayText(text);
  const state = structuredClone(panel.state);
  const [frame = null] = state.frames;
  const secrets = frame && { documentId: frame.documentId, ...held };
  return { ...GALLERY.connected, state, frame, secrets };
}

/** Opens every tab, and gives what stands there in place of one that could not be drawn. */
function failures(): string[] {
  return screen.getAllByRole('tab').flatMap((tab) => {
    act(() => tab.click());
    return [...document.querySelectorAll('.failure')].map(({ textContent }) => `${tab.textContent}: ${textContent}`);
  });
}

beforeEach(() => {
  // The worker says in its console what it has dropped.
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => vi.restoreAllMocks());

test('every tab shows whatever the page, its cookies and its tokens say', { timeout: 180_000 }, async () => {
  const held = fc.record({
    cookies: fc.array(cookies, { maxLength: 6 }),
    storageKeys: fc.array(texts, { maxLength: 3 }),
    tokens: fc.array(fc.record({ sessionId: texts, template: fc.option(texts), text: texts }), { maxLength: 3 }),
  });
  const property = fc.asyncProperty(fc.array(messages, { maxLength: 4 }), held, async (said, secrets) => {
    renderPanel(await viewOf(said, secrets));
    expect(failures()).toEqual([]);
    cleanup();
  });
  await fc.assert(property, { numRuns: RUNS, seed: 1 });
});

const MARKUP = '<img src=x onerror="document.title=1"><script>document.title=1</script>';

/** The same JSON with markup for every text. */
function withMarkup(json: unknown): unknown {
  if (typeof json === 'string') return `${MARKUP}${json}`;
  if (Array.isArray(json)) return json.map(withMarkup);
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(Object.entries(json).map(([name, value]) => [name, withMarkup(value)]));
}

test('markup in every text of the Client stays text', async () => {
  const report = JSON.stringify({
    kind: 'page',
    focused: true,
    online: true,
    clerk: clerkReport(withMarkup(wireClient), { version: MARKUP, sdk: { name: MARKUP, version: MARKUP } }),
  });
  renderPanel(await viewOf([report], { cookies: [], storageKeys: [MARKUP], tokens: [] }));
  expect(failures()).toEqual([]);
  expect(document.querySelectorAll('img, script, iframe, object, embed, style, link')).toHaveLength(0);
  expect(screen.getAllByText((text) => text.includes('<img src=x')).length).toBeGreaterThan(5);
});
