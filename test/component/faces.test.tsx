import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { renderPanel, textOf } from './render-panel.tsx';
import { NOW } from './samples/client-json.ts';
import { GALLERY, type GalleryName } from './samples/gallery.ts';
import { attached, direct, nothingKnown, panelView, state, withPage } from './samples/views.ts';

const FACES: readonly (readonly [GalleryName, title: string, words: string])[] = [
  ['connecting', 'Connecting to the extension', 'Connecting…'],
  ['invalidatedEarly', 'The extension was updated or reloaded', 'Disconnected'],
  ['unreachable', 'This page is out of reach', 'Out of reach'],
  ['noAccess', 'No access to this site yet', 'No access'],
  ['attaching', 'Attaching to the page', 'Attaching…'],
  ['unanswering', 'The page does not answer', 'No answer'],
  ['noClerk', 'No Clerk on this page', 'No Clerk'],
  ['scriptPending', 'Clerk is being loaded', 'Clerk is loading…'],
  ['scriptFailed', 'The clerk-js script failed to load', 'Clerk failed'],
  ['foreignClerk', 'window.Clerk is not Clerk', 'No Clerk'],
  ['clerkLoading', 'Clerk is loading', 'Clerk is loading…'],
  ['clerkFailed', 'Clerk failed to load', 'Clerk failed'],
  ['clientUnreadable', 'The Client cannot be read', 'Client not readable'],
  ['clientPending', 'Reading the Client', 'Attaching…'],
  ['directPending', 'Asking the Frontend API', 'Asking…'],
  ['directRefused', 'The Frontend API did not give the Client', 'Refused'],
];

test.each(FACES)('%s has a face that says what is so, why, and what to do', (name, title, words) => {
  renderPanel(GALLERY[name]);

  const heading = screen.getByRole('heading', { level: 2 });
  expect(heading.textContent).toBe(title);
  expect(heading.parentElement?.querySelectorAll('p').length).toBeGreaterThanOrEqual(2);
  expect(textOf(screen.getByRole('banner'))).toContain(words);
  expect(screen.queryAllByRole('tab').length > 0).toBe(GALLERY[name].state !== null);
});

test('no access lists the hosts and grants them with one click', () => {
  const { actions } = renderPanel(GALLERY.noAccess);

  expect(screen.getAllByRole('listitem').map(textOf)).toEqual(GALLERY.noAccess.frame?.access.missing);
  expect(screen.queryByRole('alert')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Grant access' }));
  expect(actions.grantAccess).toHaveBeenCalledOnce();
});

test('refused access says so and can be granted again', () => {
  renderPanel(GALLERY.accessRefused);

  expect(textOf(screen.getByRole('alert'))).toContain('Access was refused');
  expect(screen.getByRole('button', { name: 'Grant access' })).toBeTruthy();
});

test('a script that failed is named', () => {
  renderPanel(GALLERY.scriptFailed);

  expect(screen.getByRole('button', { name: /Copy https:.*clerk\.browser\.js/ })).toBeTruthy();
});

test('a Client that cannot be read names the field and the version, to be copied', () => {
  const { actions } = renderPanel(GALLERY.clientUnreadable);
  const details = 'sessions[0].status: Invalid input: expected string, received number (clerk-js 6.40.0)';

  expect(textOf(screen.getByRole('main'))).toContain(details);
  fireEvent.click(screen.getByRole('button', { name: 'Copy details' }));
  expect(actions.copy).toHaveBeenCalledWith(details);
});

test('a Frontend API that refuses is quoted, with what to do and the trace id to be copied', async () => {
  const { actions } = renderPanel(GALLERY.directRefused);
  const main = textOf(screen.getByRole('main'));

  expect(main).toMatch(/GET \/v1\/client · 400 · origin_invalid · The Request HTTP Origin header .* requesting URL\./);
  const isAdvised = () =>
    expect(textOf(screen.getByRole('main'))).toContain("else open the app on the instance's domain");
  await waitFor(isAdvised);
  fireEvent.click(screen.getByRole('button', { name: 'Copy 8f2b1c7d9e3a4f5b6c7d8e9f0a1b2c3d' }));
  expect(actions.copy).toHaveBeenCalledWith('8f2b1c7d9e3a4f5b6c7d8e9f0a1b2c3d');
});

test('how long a Frontend API asks to wait is counted down', () => {
  const error = { ...nothingKnown, code: 'too_many_requests', status: 429, retryAfter: 30 };
  const { tick } = renderPanel(
    withPage(attached(direct('absent', { client: null, clientError: { kind: 'refused', at: NOW, error } }))),
  );

  expect(screen.getByRole('timer').textContent).toBe('try again in 30 s');
  tick(31_000);
  expect(screen.getByRole('timer').textContent).toBe('can be tried again');
});

test.each([
  ['script-failed', 'The clerk-js script failed to load'],
  ['load-failed', 'Clerk failed to load'],
] as const)('where %s is why the Client had to be asked for, that is said first', (because, title) => {
  const error = { code: 'no_dev_browser', message: '', call: null, status: null, traceId: null, retryAfter: null };
  renderPanel(withPage(attached(direct(because, { client: null, clientError: { kind: 'refused', at: NOW, error } }))));

  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe(title);
  expect(textOf(screen.getByRole('main'))).toContain('no_dev_browser');
});

test('a tab whose frames are not known yet is being attached to', () => {
  renderPanel(panelView({ state: state({ frames: [] }) }));

  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Attaching to the page');
});

test('Clerk that loads late takes the place of the face', () => {
  const { show } = renderPanel(GALLERY.noClerk);
  show(GALLERY.connected);

  expect(screen.queryByRole('heading', { name: 'No Clerk on this page' })).toBeNull();
  expect(screen.getByRole('tab', { name: 'Sessions 2' })).toBeTruthy();
});
