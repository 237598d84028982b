import { act, fireEvent, screen, within } from '@testing-library/preact';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Cookie } from '../../lib/cookies/cookie.ts';
import type { PanelView } from '../../lib/panel/panel-view.ts';
import { cellsOf, openCookies, openDetails, rowButtons, rowNames } from './open-cookies.tsx';
import { DEVELOPMENT, SUFFIX, secrets, sessionToken } from './samples/cookies.ts';
import { GALLERY } from './samples/gallery.ts';

const OWN = `__session_${SUFFIX}`;

/** Cookies whose values let nobody in: they are shown as they are. */
const HARMLESS = /^(?:__client_uat|clerk_active_context|__clerk_redirect_count|__clerk_test_etld)/;

function secretsIn(view: PanelView): readonly Cookie[] {
  return (view.secrets?.cookies ?? []).filter(({ name }) => !HARMLESS.test(name));
}

/** All that is in the document, attributes too. */
const everything = () => document.documentElement.outerHTML;

test.each(['cookies', 'cookiesTroubled', 'cookiesProduction'] as const)(
  'no secret is in the panel unasked: %s',
  async (name) => {
    const view = GALLERY[name];
    await openCookies(view);
    fireEvent.click(screen.getByRole('button', { name: 'Reset Clerk state for this site' }));
    expect(rowNames().length).toBeGreaterThan(5);
    expect(secretsIn(view).length).toBeGreaterThan(3);

    for (const button of rowButtons()) {
      fireEvent.click(button);
      expect(button.getAttribute('aria-expanded')).toBe('true');
      const shown = everything();
      // The last four characters are shown, to find it again.
      const leaked = secretsIn(view).filter(({ value }) => shown.includes(value.slice(-12)));
      expect(leaked).toEqual([]);
      // One inside of a handshake, and one inside of the client token.
      expect(shown).not.toContain(sessionToken());
      expect(shown).not.toContain('rotating-secret');
    }
  },
);

test('a value is revealed by a click in its row, there and in the details, and hidden by another', async () => {
  await openCookies(GALLERY.cookies);
  const details = openDetails(OWN);
  fireEvent.click(screen.getByRole('button', { name: `Reveal the value of ${OWN}` }));

  expect(cellsOf(OWN).Value).toContain(sessionToken());
  expect(details.querySelector('pre')?.textContent).toBe(sessionToken());
  expect(cellsOf('__session').Value).not.toContain(sessionToken());
  fireEvent.click(screen.getByRole('button', { name: `Hide the value of ${OWN}` }));
  expect(everything()).not.toContain(sessionToken());
});

test('a revealed value stays so in the details when it changes, and when they were closed', async () => {
  const { show } = await openCookies(GALLERY.cookies);
  fireEvent.click(within(openDetails(OWN)).getByRole('button', { name: 'Reveal' }));
  const renewed = sessionToken({ jti: 'next' });
  show({
    ...GALLERY.cookies,
    secrets: secrets(DEVELOPMENT.map((kept) => (kept.name === OWN ? { ...kept, value: renewed } : kept))),
  });
  fireEvent.click(screen.getByRole('button', { name: 'Close' }));

  expect(openDetails(OWN).querySelector('pre')?.textContent).toBe(renewed);
});

test('a revealed value is masked again when DevTools goes to another panel', async () => {
  const sizes = new Set<(width: number) => void>();
  class Observer {
    constructor(callback: (entries: readonly { readonly boundingClientRect: DOMRect }[]) => void) {
      sizes.add((width) => callback([{ boundingClientRect: new DOMRect(0, 0, width, 0) }]));
    }
    observe() {}
    disconnect() {}
  }
  vi.stubGlobal('IntersectionObserver', Observer);
  onTestFinished(() => void vi.unstubAllGlobals());
  const sized = (width: number) =>
    act(() => {
      for (const size of sizes) size(width);
    });

  await openCookies(GALLERY.cookies);
  fireEvent.click(within(openDetails(OWN)).getByRole('button', { name: 'Reveal' }));
  sized(800);
  expect(everything()).toContain(sessionToken());
  sized(0);
  expect(everything()).not.toContain(sessionToken());
});

test('a copy is the whole value, and reveals nothing', async () => {
  const { actions } = await openCookies(GALLERY.cookies);
  fireEvent.click(screen.getByRole('button', { name: `Copy the value of ${OWN}` }));

  expect(actions.copy.mock.calls).toEqual([[sessionToken()]]);
  expect(cellsOf(OWN).Value).toBe('••••cGxlCopied');
  expect(everything()).not.toContain(sessionToken());
});

test('a value that lets nobody in needs no reveal', async () => {
  await openCookies(GALLERY.cookies);

  expect(cellsOf('__client_uat').Value).toMatch(/^\d{10}Copy$/);
  expect(within(openDetails('__client_uat')).queryByRole('button', { name: 'Reveal' })).toBeNull();
});
