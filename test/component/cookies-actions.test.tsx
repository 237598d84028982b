import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { type Cookie, cookieKey } from '../../lib/cookies/cookie.ts';
import type { ActionResult } from '../../lib/inspector/state.ts';
import type { PanelView } from '../../lib/panel/panel-view.ts';
import { openCookies, openDetails, rowButton, rowNames } from './open-cookies.tsx';
import { NOW } from './samples/client-json.ts';
import { cookie, DEVELOPMENT, secrets, sessionToken } from './samples/cookies.ts';
import { GALLERY } from './samples/gallery.ts';
import { nothingKnown } from './samples/views.ts';

const [SESSION] = DEVELOPMENT.filter(({ name }) => name === '__session');
const key = SESSION ? cookieKey(SESSION) : '';

const button = (name: string) => screen.getByRole('button', { name });
const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Value of __session' });
const type = (value: string) => fireEvent.input(field(), { target: { value } });
const details = () => screen.queryByRole('region', { name: /^Details of / });

/** The development sample after an action. */
function shownAfter(lastResult: ActionResult, cookies: readonly Cookie[] = DEVELOPMENT): PanelView {
  const view = GALLERY.cookies;
  return { ...view, secrets: secrets(cookies), state: view.state && { ...view.state, lastResult } };
}

describe('deleting', () => {
  test.each(['cookies', 'cookiesProduction', 'cookiesWithoutClerk'] as const)('is one click: %s', async (name) => {
    const { actions } = await openCookies(GALLERY[name]);
    const [first] = rowNames().filter((row) => row.startsWith('__client_uat'));
    openDetails(first ?? '');
    const kept = GALLERY[name].secrets?.cookies.find((held) => held.name === first);
    fireEvent.click(button('Delete'));

    expect(button('Delete').title).toMatch(/one copy .* at once.*write it again/);
    expect(actions.act.mock.calls).toEqual([[{ name: 'deleteCookie', cookie: kept && cookieKey(kept) }]]);
  });

  test('closes the details of what is gone, and the next row has the focus', async () => {
    const { show } = await openCookies(GALLERY.cookies);
    openDetails('__session');
    button('Delete').focus();
    const left = DEVELOPMENT.filter(({ name }) => name !== '__session');
    show(shownAfter({ at: NOW, kind: 'cookie-deleted', name: '__session' }, left));

    expect(details()).toBeNull();
    expect(document.activeElement).toBe(rowButton('__client_uat_XbPsHh4i'));
  });

  test('waits for what runs', async () => {
    const view = GALLERY.cookies;
    const running = { name: 'deleteCookie', cookie: key } as const;
    const { actions } = await openCookies({ ...view, state: view.state && { ...view.state, running } });
    openDetails('__session');
    fireEvent.click(button('Delete'));

    expect(button('Delete').getAttribute('aria-busy')).toBe('true');
    expect(actions.act).not.toHaveBeenCalled();
  });
});

describe('editing', () => {
  async function edit(view: PanelView = GALLERY.cookies) {
    const panel = await openCookies(view);
    openDetails('__session');
    fireEvent.click(button('Edit value'));
    return panel;
  }

  test('is for development instances only', async () => {
    await openCookies(GALLERY.cookiesProduction);
    openDetails('__session');
    fireEvent.click(button('Edit value'));

    expect(button('Edit value').title).toMatch(/development instances only, and this one is production/);
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  test('is not possible where the kind of instance is not known', async () => {
    await openCookies(GALLERY.cookiesWithoutClerk);
    openDetails('__session');

    expect(button('Edit value').title).toMatch(/does not say which kind/);
  });

  test('begins with the whole value and the focus', async () => {
    await edit();

    expect(field().value).toBe(sessionToken());
    expect(document.activeElement).toBe(field());
    expect(button('Save').title).toBe('This is the value that it has.');
  });

  test.each(['Save', 'Enter'])('saves by %s', async (by) => {
    const { actions } = await edit();
    type('a=b%20c');
    if (by === 'Save') fireEvent.click(button('Save'));
    else fireEvent.keyDown(field(), { key: 'Enter' });

    expect(actions.act.mock.calls).toEqual([[{ name: 'editCookie', cookie: key, value: 'a=b%20c' }]]);
  });

  test.each([
    ['ab;c', /Character 3 is a semicolon/],
    ['ab\nc', /Character 3 is a line break/],
    ['\u0007', /Character 1 is a control character \(U\+0007\)/],
    [' a', /begins with a space/],
    ['a ', /ends with a space/],
    ['x'.repeat(4_090), /4099 bytes with the name, and browsers keep 4096: make it 3 bytes shorter/],
  ])('refuses what a browser would not keep, and says where: %#', async (value, problem) => {
    const { actions } = await edit();
    type(value);
    const alert = screen.getByRole('alert');
    fireEvent.click(button('Save'));
    fireEvent.keyDown(field(), { key: 'Enter' });

    expect(alert.textContent).toMatch(problem);
    expect(field().getAttribute('aria-describedby')).toBe(alert.id);
    expect(field().value).toBe(value);
    expect(actions.act).not.toHaveBeenCalled();
    type('good');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('ends when the browser has taken the value', async () => {
    const { show } = await edit();
    type('next');
    fireEvent.click(button('Save'));
    show(shownAfter({ at: NOW, kind: 'cookie-edited', name: '__session' }));

    expect(screen.queryByRole('textbox')).toBeNull();
    expect(document.activeElement).toBe(button('Edit value'));
  });

  test('keeps what was typed when the browser has not', async () => {
    const { show } = await edit();
    type('next');
    fireEvent.click(button('Save'));
    const error = { ...nothingKnown, code: 'cookie_refused' };
    show(shownAfter({ at: NOW, kind: 'failed', action: 'editCookie', error, way: null }));

    expect(field().value).toBe('next');
  });

  test('says when the cookie has changed meanwhile, and keeps what was typed', async () => {
    const { show } = await edit();
    type('next');
    const changed = DEVELOPMENT.map((kept) => (kept.name === '__session' ? { ...kept, value: 'other' } : kept));
    show({ ...GALLERY.cookies, secrets: secrets(changed) });

    expect(screen.getByText(/another value now than when you began/)).toBeTruthy();
    expect(field().value).toBe('next');
  });

  test.each(['Cancel', 'Escape'])('is given up by %s, which leaves the details open', async (by) => {
    const { actions } = await edit();
    type('next');
    if (by === 'Cancel') fireEvent.click(button('Cancel'));
    else fireEvent.keyDown(field(), { key: 'Escape' });

    expect(screen.queryByRole('textbox')).toBeNull();
    expect(details()).not.toBeNull();
    expect(document.activeElement).toBe(button('Edit value'));
    expect(actions.act).not.toHaveBeenCalled();
  });
});

describe('the reset', () => {
  const opener = () => button('Reset Clerk state for this site');
  const list = () => screen.getByRole('region', { name: 'Remove all of this, and reload the tab?' });
  const isOpen = () => screen.queryByRole('region', { name: /^Remove all of this/ }) !== null;
  const items = () =>
    within(list())
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);

  async function openReset(view: PanelView = GALLERY.cookies) {
    const panel = await openCookies(view);
    fireEvent.click(opener());
    return panel;
  }

  test('first lists everything that it removes, with its place', async () => {
    const { actions } = await openReset(GALLERY.cookiesProduction);
    const text = list().textContent;

    expect(text).toMatch(
      /Cookies of app\.example\.com.*__session_naoXFJnI.*__session_naoXFJnI \/ https:\/\/example\.com/,
    );
    expect(text).toMatch(/Cookies of \.example\.com__client_uat_naoXFJnI__client_uat/);
    expect(text).toMatch(/Cookies of \.clerk\.example\.com__client/);
    expect(text).toMatch(/Local storage of https:\/\/app\.example\.com__clerk_environmentclerk_telemetry_throttler/);
    expect(text).toContain('Close other tabs of this site first');
    expect(items()).toHaveLength(3 + 7 + 1 + 2 + 2);
    expect(actions.act).not.toHaveBeenCalled();
  });

  test('leaves cookies of other sites and keys that are not Clerk’s', async () => {
    const elsewhere = cookie('__session', 'x', { domain: 'other.test' });
    const view = GALLERY.cookies;
    await openReset({ ...view, secrets: secrets([...DEVELOPMENT, elsewhere], { storageKeys: ['theme'] }) });

    expect(list().textContent).not.toMatch(/other\.test|theme/);
  });

  test('says what else is to be known', async () => {
    await openReset(GALLERY.cookiesTroubled);
    expect(list().textContent).toContain('Cookies of other instances go too.');
  });

  test('says which hosts it cannot reach', async () => {
    await openReset(GALLERY.cookiesMissingAccess);
    expect(list().textContent).toContain('Cookies of example.com, clerk.example.com stay');
  });

  test('is confirmed', async () => {
    const { actions } = await openReset();
    expect(opener().getAttribute('aria-expanded')).toBe('true');
    fireEvent.click(button('Remove and reload'));

    expect(actions.act.mock.calls).toEqual([[{ name: 'resetClerkState' }]]);
    expect(isOpen()).toBe(false);
    expect(document.activeElement).toBe(opener());
  });

  test.each(['Cancel', 'Escape'])('is given up by %s, and the focus returns', async (by) => {
    const { actions } = await openReset();
    expect(document.activeElement).toBe(button('Cancel'));
    if (by === 'Cancel') fireEvent.click(button('Cancel'));
    else fireEvent.keyDown(button('Cancel'), { key: 'Escape' });

    expect(isOpen()).toBe(false);
    expect(document.activeElement).toBe(opener());
    expect(actions.act).not.toHaveBeenCalled();
  });

  test('has nothing to do where there is nothing', async () => {
    await openReset(GALLERY.cookiesNone);

    expect(opener().title).toBe("There is nothing of Clerk's to remove here.");
    expect(isOpen()).toBe(false);
  });

  test('works where no Clerk lives', async () => {
    const { actions } = await openReset(GALLERY.cookiesWithoutClerk);
    expect(list().textContent).toMatch(/Cookies of localhost.*__session/);
    fireEvent.click(button('Remove and reload'));

    expect(actions.act.mock.calls).toEqual([[{ name: 'resetClerkState' }]]);
  });

  test('works where only keys are left', async () => {
    const { actions } = await openReset({ ...GALLERY.cookiesWithoutClerk, secrets: secrets([]) });
    fireEvent.click(button('Remove and reload'));

    expect(actions.act.mock.calls).toEqual([[{ name: 'resetClerkState' }]]);
  });
});
