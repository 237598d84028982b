import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { FrameState } from '../../../lib/inspector/state.ts';
import type { Looks } from '../../../lib/panel/findings.ts';
import { createLateFindings } from '../../../lib/panel/late-findings.ts';
import { NOTHING_SUPPOSED } from '../../../lib/panel/server-view-state.ts';
import type { PanelMessage } from '../../../lib/protocol/panel-message.ts';
import { clerkWith, clientOf, jar, NOW, SECOND, signedInCookies, signedOutJSON } from '../findings/page.ts';
import { fakeFindings, loadFindings } from './fake-findings.ts';
import { frame } from './looked.ts';

const URL = 'http://localhost:3000/dashboard';
const SITE = 'http://localhost:3000';

/** Nobody is signed in, for so many ms; the session cookies are still there. */
const leftBehind = (since: number) =>
  clerkWith({ client: clientOf(signedOutJSON), clientAt: NOW - since, activeSessionId: null });
const LEFTOVER = 'R41 leftover';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout', 'setInterval'], now: NOW });
});
afterEach(() => {
  vi.useRealTimers();
});

function sight(clerk = clerkWith(), changes: Partial<FrameState> = {}): NonNullable<Looks> {
  const of = frame(clerk, { url: URL, ...changes });
  return {
    frame: of,
    topUrl: of.url,
    topSite: of.site,
    secrets: { documentId: of.documentId, cookies: jar(signedInCookies()), storageKeys: [], tokens: [] },
    server: { kind: 'pending', waitsFor: 'keys', page: {}, user: {}, supposition: NOTHING_SUPPOSED },
    answers: [],
  };
}

function start(at: Looks = sight(), browser = fakeFindings(), load = () => loadFindings(browser)) {
  const looks = signal(at);
  const said: PanelMessage[] = [];
  const store = createLateFindings(looks, load, (message) => said.push(message));
  return {
    ...store,
    said,
    browser,
    look(next: Looks) {
      looks.value = next;
    },
    finds: (...ids: readonly string[]) =>
      // The rules are loaded when they are asked first, which takes a busy machine its time.
      vi.waitFor(() => expect(store.view.value?.findings.map(({ id }) => id)).toEqual(ids), { timeout: 30_000 }),
    dismissed: () => [...(store.view.value?.dismissed ?? [])],
  };
}

describe('what is wrong with a document', () => {
  test('is told when the rules have been loaded and asked', async () => {
    const { view, finds } = start();
    expect(view.value).toBeNull();
    await finds();
    expect(view.value).toMatchObject({ failed: [], dismissed: new Set() });
    expect(view.value?.unchecked).toContainEqual({
      rule: 'R03',
      missing: [{ input: 'navigations', why: 'not-recorded' }],
      partly: false,
    });
  });

  test('changes with what is looked at, and is not told of another document', async () => {
    const { view, look, finds } = start();
    await finds();
    look(sight(leftBehind(60 * SECOND)));
    await finds(LEFTOVER);
    look(sight(clerkWith(), { documentId: 'D2' }));
    expect(view.value).toBeNull();
    await finds();
    look(null);
    expect(view.value).toBeNull();
  });

  test('is found out once for all changes of a frame, and stays the same object while it is the same', async () => {
    const { view, look, finds } = start(sight(leftBehind(60 * SECOND)));
    await finds(LEFTOVER);
    const told = vi.fn();
    view.subscribe(told);
    look(sight());
    look(sight(leftBehind(60 * SECOND)));
    await vi.advanceTimersByTimeAsync(10 * SECOND);
    expect(told).toHaveBeenCalledTimes(1);
  });

  test('may be so only after some time, which passes while the panel is seen', async () => {
    const browser = fakeFindings();
    browser.isVisible.mockReturnValue(false);
    const { view, finds } = start(sight(leftBehind(0)), browser);
    await finds();
    await vi.advanceTimersByTimeAsync(10 * SECOND);
    expect(view.value?.findings).toEqual([]);
    browser.isVisible.mockReturnValue(true);
    await vi.advanceTimersByTimeAsync(2 * SECOND);
    await finds(LEFTOVER);
  });

  test('follows from recorded events, too', async () => {
    const { view, listener, finds } = start();
    await finds();
    const isUnrecorded = () =>
      view.value?.unchecked.some(({ missing }) =>
        missing.some(({ why, input }) => input === 'calls' && why === 'not-recorded'),
      );
    expect(isUnrecorded()).toBe(true);
    const place = { frameId: null, documentId: null, cause: null, step: null };
    listener.took([{ kind: 'began', id: 1, at: NOW, ...place }]);
    await vi.waitFor(() => expect(isUnrecorded()).toBe(false));
    listener.forgot();
    await vi.waitFor(() => expect(isUnrecorded()).toBe(true));
  });

  test('is not told where the rules cannot be loaded', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const { view, dismiss } = start(sight(), fakeFindings(), async () =>
      Promise.reject(new Error('the extension was updated')),
    );
    dismiss(LEFTOVER);
    await vi.advanceTimersByTimeAsync(10 * SECOND);
    expect(view.value).toBeNull();
    expect(warn).toHaveBeenCalledOnce();
    warn.mockRestore();
  });
});

describe('the worker is told', () => {
  const note = {
    rule: 'R41',
    severity: 'warning',
    findingId: LEFTOVER,
    title: expect.stringMatching(/^findingUnfinishedSignOut __session/),
  };

  test('what came and went, document by document', async () => {
    const { said, look, finds } = start(sight(leftBehind(60 * SECOND)));
    await finds(LEFTOVER);
    look(sight());
    await finds();
    look(sight(leftBehind(60 * SECOND), { documentId: 'D2' }));
    await finds(LEFTOVER);
    look(sight());
    await finds();
    look(sight(leftBehind(60 * SECOND), { documentId: 'D2' }));
    await finds(LEFTOVER);
    expect(said).toEqual([
      { kind: 'found', documentId: 'D1', appeared: [note], gone: [] },
      { kind: 'found', documentId: 'D1', appeared: [], gone: [note] },
      { kind: 'found', documentId: 'D2', appeared: [note], gone: [] },
    ]);
  });

  test('nothing of what was dismissed before, and that what is dismissed now has gone when it has', async () => {
    const { said, look, finds, dismiss, restore } = start(sight(), fakeFindings({ [SITE]: [LEFTOVER] }));
    await finds();
    look(sight(leftBehind(60 * SECOND)));
    await finds(LEFTOVER);
    expect(said).toEqual([]);
    restore(null);
    dismiss(LEFTOVER);
    look(sight());
    await finds();
    expect(said).toEqual([
      { kind: 'found', documentId: 'D1', appeared: [note], gone: [] },
      { kind: 'found', documentId: 'D1', appeared: [], gone: [note] },
    ]);
  });
});

describe('a finding that was dismissed', () => {
  test('is still found, and kept for its site', async () => {
    const { browser, dismiss, restore, dismissed, finds, look } = start(sight(leftBehind(60 * SECOND)));
    await finds(LEFTOVER);
    dismiss(LEFTOVER);
    dismiss('R08 other');
    expect(dismissed()).toEqual([LEFTOVER, 'R08 other']);
    expect(browser.stored).toEqual(new Map([[SITE, [LEFTOVER, 'R08 other']]]));
    restore(LEFTOVER);
    expect(dismissed()).toEqual(['R08 other']);
    look({ ...sight(clerkWith(), { documentId: 'D2', url: 'http://localhost:4000/' }), secrets: null });
    await finds();
    expect(dismissed()).toEqual([]);
    look(sight(clerkWith(), { documentId: 'D3' }));
    await finds();
    expect(dismissed()).toEqual(['R08 other']);
    restore(null);
    expect(dismissed()).toEqual([]);
    expect(browser.stored).toEqual(new Map([[SITE, []]]));
  });

  test('is known from before, and from other panels', async () => {
    const browser = fakeFindings({ [SITE]: [LEFTOVER] });
    const { dismissed, finds } = start(sight(), browser);
    await finds();
    await vi.waitFor(() => expect(dismissed()).toEqual([LEFTOVER]));
    browser.tell(SITE, ['R07 other']);
    await vi.waitFor(() => expect(dismissed()).toEqual(['R07 other']));
    browser.tell('https://app.example.com', [LEFTOVER]);
    browser.tell(SITE, undefined);
    await vi.waitFor(() => expect(dismissed()).toEqual([]));
  });

  test.each([
    ['a text', 'R41', []],
    ['an object', { R41: true }, []],
    [
      'a list with damage',
      [LEFTOVER, 7, null, '', 'x'.repeat(3_000), { id: 'R1' }, 'R08 other'],
      [LEFTOVER, 'R08 other'],
    ],
  ])('is read from %s as far as that can be read', async (_name, kept, ids) => {
    const { dismissed, finds } = start(sight(), fakeFindings({ [SITE]: kept }));
    await finds();
    await vi.waitFor(() => expect(dismissed()).toEqual(ids));
  });

  test('holds while the panel is open where it cannot be kept', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const browser = fakeFindings();
    browser.keepDismissed.mockRejectedValue(new Error('the quota is used up'));
    const { dismiss, dismissed, finds } = start(sight(), browser);
    await finds();
    dismiss(LEFTOVER);
    expect(dismissed()).toEqual([LEFTOVER]);
    await vi.waitFor(() => expect(warn).toHaveBeenCalledOnce());
    warn.mockRestore();
  });
});
