import { act, screen, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { definition, openAll, openTab, renderPanel, textOf } from './render-panel.tsx';
import { adaSession, clientJSON, graceSession, NOW } from './samples/client-json.ts';
import { GALLERY } from './samples/gallery.ts';
import { unsigned } from './samples/tokens.ts';
import { clientOf, withClerk } from './samples/views.ts';

/** The row and the whole item of each session. */
function sessions() {
  return within(openTab(/^Sessions/))
    .getAllByRole('group')
    .map((item) => {
      const row = item.querySelector('summary');
      if (!row) throw new Error('A session has no row.');
      return { item, row: textOf(row) };
    });
}

test('a row says whose session it is and how it stands', () => {
  renderPanel(GALLERY.connected);

  expect(sessions()[0]?.row).toMatch(
    /^active ?Ada Lovelace ada@example\.com ?Acme Engines · org:admin ?active 2 minutes ago expires in 7 days ?on this page last active$/,
  );
});

test('a row tells pending tasks and an impersonator', () => {
  renderPanel(GALLERY.connected);

  expect(sessions()[1]?.row).toMatch(
    /^pending ?Grace Hopper grace@example\.com ?personal account.*to do: choose-organization impersonated by user_2suppor…000009$/,
  );
  expect(screen.getByTitle('user_2support000000000000000009')).toBeTruthy();
});

test('the last active session and the one on this page are told apart', () => {
  renderPanel(withClerk({ activeSessionId: graceSession.id }));
  const [ada, grace] = sessions();

  expect(ada?.row).toMatch(/last active$/);
  expect(ada?.row).not.toContain('on this page');
  expect(grace?.row).toContain('on this page');
  expect(grace?.row).not.toContain('last active');
});

test('the session on this page is open, the others open on a click', () => {
  renderPanel(GALLERY.connected);
  const namesShown = () => sessions().map(({ item }) => within(item).queryAllByRole('term').length > 0);

  expect(sessions().map(({ item }) => item.hasAttribute('open'))).toEqual([true, false]);
  expect(namesShown()).toEqual([true, false]);
  openAll(screen.getByRole('tabpanel'));
  expect(namesShown()).toEqual([true, true]);
});

test('a session that is opened by something else than a click is whole too', () => {
  renderPanel(GALLERY.connected);
  const closed = sessions()[1]?.item;
  if (!(closed instanceof HTMLDetailsElement)) throw new Error('A session is no details element.');
  act(() => {
    closed.open = true;
  });

  expect(within(closed).getAllByRole('term').length).toBeGreaterThan(0);
});

test('a card counts down the newest token until it is over', () => {
  const jwt = unsigned({ iat: NOW / 1000 - 12, exp: NOW / 1000 + 48 });
  const client = clientOf({ ...clientJSON, sessions: [{ ...adaSession, last_active_token: { jwt } }] });
  const { tick } = renderPanel(withClerk({ client }));
  const bar = () =>
    sessions()[0]?.item.querySelector<HTMLElement>('.session-token-bar')?.style.getPropertyValue('--share');

  expect(sessions()[0]?.row).toContain('token: 48s left');
  expect(bar()).toBe('0.8');
  tick(30_000);
  expect(sessions()[0]?.row).toContain('token: 18s left');
  expect(bar()).toBe('0.3');
  tick(30_000);
  expect(sessions()[0]?.row).toContain('token expired');
  expect(bar()).toBe('0');
});

test('a session that is over counts no token down', () => {
  const jwt = unsigned({ iat: NOW / 1000 - 12, exp: NOW / 1000 + 48 });
  const ended = { ...adaSession, status: 'ended', last_active_token: { jwt } };
  renderPanel(withClerk({ client: clientOf({ ...clientJSON, sessions: [ended] }) }));

  expect(sessions()[0]?.row).not.toContain('token');
});

test.each([
  ['Ada', 'Lovelace', 'AL'],
  ['Ludwig', 'van Beethoven', 'LB'],
  ['山田', '太郎', '山太'],
  ['élodie', null, 'É'],
  ['🦊', '🦊', '?'],
])('the initials of %s %s are %s, and are not said', (first_name, last_name, initials) => {
  const user = { ...adaSession.user, first_name, last_name };
  renderPanel(withClerk({ client: clientOf({ ...clientJSON, sessions: [{ ...adaSession, user }] }) }));
  const avatar = sessions()[0]?.item.querySelector<HTMLElement>('.avatar');

  expect(avatar?.dataset.initials).toBe(initials);
  expect(avatar?.getAttribute('aria-hidden')).toBe('true');
});

test('somebody who is known by an address alone has its first letter', () => {
  const session = { ...adaSession, user: null, public_user_data: { identifier: 'grace.hopper@example.com' } };
  renderPanel(withClerk({ client: clientOf({ ...clientJSON, sessions: [session] }) }));

  expect(sessions()[0]?.item.querySelector<HTMLElement>('.avatar')?.dataset.initials).toBe('G');
});

test('details name every property', () => {
  renderPanel(GALLERY.connected);
  const { item } = sessions()[0] ?? {};
  const value = (name: string) => textOf(definition(name, item));

  expect(definition('id', item).querySelector('button')?.title).toBe(adaSession.id);
  expect(value('expireAt')).toMatch(/in 7 days/);
  expect(value('abandonAt')).toMatch(/in 30 days/);
  expect(value('factorVerificationAge')).toBe(
    'first factor: verified 12 minutes before the last update · second factor: never verified',
  );
  expect(value('tasks')).toBe('[]');
  expect(value('actor')).toBe('null');
});

test.each([
  ['active', /signed in/],
  ['pending', /tasks to finish/],
  ['abandoned', /not used until/],
  ['ended', /signed out/],
  ['expired', /expireAt/],
  ['removed', /removed/],
  ['replaced', /took the place/],
  ['revoked', /ended from outside/],
  ['on_holiday', /new to this version/],
])('status %s is shown as Clerk names it, with its meaning', (status, meaning) => {
  const client = clientOf({ ...clientJSON, sessions: [{ ...adaSession, status }] });
  renderPanel(withClerk({ client }));
  const { item, row } = sessions()[0] ?? {};

  expect(row).toMatch(new RegExp(`^${status}`));
  expect(textOf(definition('status', item))).toMatch(meaning);
});

test.each([
  [{ user: { ...adaSession.user, first_name: null, last_name: null } }, 'Ada Lovelace'],
  [{ user: { ...adaSession.user, first_name: null, last_name: null }, public_user_data: null }, 'ada'],
  [{ user: null, public_user_data: { identifier: 'ada@example.com' } }, 'ada@example.com'],
  [{ user: null, public_user_data: null }, adaSession.id],
])('a session that tells less of its user is named by what there is (%#)', (changes, name) => {
  const client = clientOf({ ...clientJSON, sessions: [{ ...adaSession, ...changes }] });
  renderPanel(withClerk({ client }));

  expect(sessions()[0]?.row).toMatch(new RegExp(`^active ?${name}`));
});

test('an organization that the user does not list is named by its id', () => {
  const session = { ...adaSession, last_active_organization_id: 'org_elsewhere' };
  renderPanel(withClerk({ client: clientOf({ ...clientJSON, sessions: [session] }) }));

  expect(sessions()[0]?.row).toContain('org_elsewhere');
});

test('a session that has ended says when it expired', () => {
  const session = { ...adaSession, status: 'expired', expire_at: NOW - 3_600_000 };
  renderPanel(withClerk({ client: clientOf({ ...clientJSON, sessions: [session] }) }));

  expect(sessions()[0]?.row).toContain('expired 1 hour ago');
});

test('no sessions is said, with how one gets there', () => {
  renderPanel(GALLERY.removed);

  expect(textOf(openTab(/^Sessions/))).toMatch(/^No sessions ?Nobody is signed in .* Sign in on the page/);
});

test('hostile names stay text and short', () => {
  renderPanel(GALLERY.hostile);
  const { row } = sessions()[0] ?? {};

  expect(row).toContain('<img src=x onerror=alert(1)>');
  expect(row?.length).toBeLessThan(500);
  expect(screen.queryByRole('img')).toBeNull();
  expect(document.querySelector('main b')).toBeNull();
});
