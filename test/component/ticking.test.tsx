import { act, screen, within } from '@testing-library/preact';
import { Fragment, options } from 'preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openCookies } from './open-cookies.tsx';
import { openAll, openTab, renderPanel } from './render-panel.tsx';
import { renderTokens } from './render-tokens.ts';
import { adaSession, clientJSON, NOW } from './samples/client-json.ts';
import { GALLERY } from './samples/gallery.ts';
import { unsigned } from './samples/tokens.ts';
import { clientOf, withClerk } from './samples/views.ts';

/** Names of the components that were drawn since a test began to look. */
const drawn = new Set<string>();
const { diffed } = options;

beforeEach(() => {
  options.diffed = (vnode) => {
    if (typeof vnode.type === 'function' && vnode.type !== Fragment) drawn.add(vnode.type.name);
    diffed?.(vnode);
  };
});
afterEach(() => {
  options.diffed = (vnode) => diffed?.(vnode);
});

/** The touch eligibility of the Client tab, which is the first: it keeps its times true also behind another tab. */
const TOUCH = ['CopyableValue', 'Property', 'RelativeTime', 'Reported', 'TouchBar', 'TouchEligibility', 'Value'];

/** What is drawn anew when a second goes by, beside the touch eligibility. */
async function drawnIn(tick: (ms: number) => void): Promise<readonly string[]> {
  // What came late is drawn by now.
  await act(() => Promise.resolve());
  drawn.clear();
  tick(1_000);
  return [...drawn].filter((name) => !TOUCH.includes(name)).toSorted();
}

test('a second draws the times of a Client, and none of its properties around them', async () => {
  const { tick } = renderPanel(GALLERY.connected);
  expect(await drawnIn(tick)).toEqual([]);
  expect([...drawn].toSorted()).toEqual(TOUCH);
});

test('a second draws the times of sessions, and no session and no list of them', async () => {
  const jwt = unsigned({ iat: NOW / 1_000 - 12, exp: NOW / 1_000 + 48 });
  const [, grace] = clientJSON.sessions;
  const sessions = [{ ...adaSession, last_active_token: { jwt } }, grace];
  const { tick } = renderPanel(withClerk({ client: clientOf({ ...clientJSON, sessions }) }));
  openAll(openTab(/^Sessions/));
  expect(await drawnIn(tick)).toEqual(['Expiry', 'Sentence', 'TokenCountdown']);
});

test('a second draws the times of cookies, and no row and no table', async () => {
  const { tick } = await openCookies(GALLERY.cookies);
  expect(within(screen.getByRole('table', { name: 'Cookies' })).getAllByRole('row').length).toBeGreaterThan(2);
  expect(await drawnIn(tick)).toEqual(['Sentence', 'TokenExpiry']);
});

test('a second draws the times of tokens, and no row and no list', async () => {
  const { tick } = await renderTokens(GALLERY.tokens);
  expect(await drawnIn(tick)).toEqual(['Countdown', 'StateWord', 'ValidityHint']);
});
