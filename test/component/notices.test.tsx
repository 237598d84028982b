import { fireEvent, screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { definition, openTab, renderPanel, textOf } from './render-panel.tsx';
import { GALLERY, type GalleryName } from './samples/gallery.ts';
import { attached, clerk, panelView, withClerk, withPage } from './samples/views.ts';

const panel = () => textOf(document.body);
const isDimmed = () => screen.getByRole('main').classList.contains('stale');
const isClientShown = () => textOf(definition('lastAuthenticationStrategy')).startsWith('email_code');

test('nothing is said when all is well', () => {
  renderPanel(GALLERY.connected);

  expect(document.querySelector('.notice')).toBeNull();
  expect(isDimmed()).toBe(false);
});

test.each<readonly [GalleryName, RegExp]>([
  ['restarting', /worker is restarting.*reconnects by itself/],
  ['invalidated', /updated or reloaded ?Close DevTools and open it again/],
  ['stale', /newest Client could not be read; the last good one stays/],
  ['clerkError', /Clerk failed to load/],
])('%s keeps what was known, dimmed and dated', (name, words) => {
  renderPanel(GALLERY[name]);

  expect(panel()).toMatch(words);
  expect(panel()).toMatch(/What is shown was read at \d\d:\d\d:\d\d \(3 minutes ago\)/);
  expect(isDimmed()).toBe(true);
  expect(isClientShown()).toBe(true);
});

test('a Client that cannot be read names the field and the version', () => {
  const { actions } = renderPanel(GALLERY.stale);
  const details = 'sessions[0].status: Invalid input: expected string, received number (clerk-js 6.40.0)';

  expect(panel()).toContain(details);
  fireEvent.click(screen.getByRole('button', { name: 'Copy details' }));
  expect(actions.copy).toHaveBeenCalledWith(details);
});

test('a Client that can be read again takes the error away', () => {
  const { show } = renderPanel(GALLERY.stale);
  show(GALLERY.connected);

  expect(panel()).not.toContain('could not be read');
  expect(isDimmed()).toBe(false);
});

test('a degraded Clerk is explained, and that it stays so', () => {
  renderPanel(GALLERY.degraded);

  expect(panel()).toContain('clerk-js 6.40.0 degraded');
  expect(panel()).toMatch(/a call to the Frontend API failed.* until the page is reloaded, even when/);
});

test.each<readonly [GalleryName, string]>([
  ['degraded', 'Clerk is degraded'],
  ['offline', 'The page is offline'],
  ['rebuilt', 'Everything shown is a stand-in'],
])('%s says once that the values are stand-ins, and dims them', (name, title) => {
  renderPanel(GALLERY[name]);

  expect([...document.querySelectorAll('.notice strong')].map(({ textContent }) => textContent)).toEqual([title]);
  expect(panel()).toMatch(/What is shown was read at/);
  expect(isDimmed()).toBe(true);
});

test('a Client rebuilt from a cookie gives every reason', () => {
  renderPanel(GALLERY.rebuilt);

  expect(panel()).toMatch(/rebuilt one, client_init, .* Nothing newer can reach .* until the page is reloaded/);
});

test('maintenance is said above every tab', () => {
  renderPanel(GALLERY.maintenance);

  expect(panel()).toContain('Clerk is under maintenance');
  openTab(/^Sessions/);
  expect(panel()).toContain('Clerk is under maintenance');
  expect(isDimmed()).toBe(false);
});

test.each<readonly [GalleryName, RegExp]>([
  ['directAbsent', /The page has none\. What is shown comes straight from the Frontend API/],
  ['directScriptFailed', /Its script failed to load\./],
  ['directLoadFailed', /Clerk\.load\(\) failed\./],
])('%s shows the Client and says that no clerk-js lives in the page', (name, why) => {
  renderPanel(GALLERY[name]);

  expect(panel()).toContain('No live clerk-js on this page');
  expect(panel()).toMatch(why);
  expect(panel()).not.toContain('Clerk failed to load');
  expect(isClientShown()).toBe(true);
  expect(isDimmed()).toBe(false);
});

test('a Client that was refused keeps the last one, dimmed and dated', () => {
  renderPanel(GALLERY.directStale);

  expect(panel()).toMatch(/did not give the newest Client; the last one stays What is shown was read at/);
  expect(panel()).toContain('400 · origin_invalid');
  expect(isClientShown()).toBe(true);
  expect(isDimmed()).toBe(true);
});

test('before there is a Client nothing is said to be shown', () => {
  renderPanel(GALLERY.directRefused);

  expect(panel()).toContain('No live clerk-js on this page');
  expect(panel()).not.toContain('What is shown');
});

test('an update that waits is started with one click', () => {
  const { actions } = renderPanel(GALLERY.updateWaiting);

  expect(panel()).toContain('Version 0.2.0 of the extension is ready.');
  fireEvent.click(screen.getByRole('button', { name: 'Update now' }));
  expect(actions.applyUpdate).toHaveBeenCalledOnce();
});

test('hosts that are still missing can be granted while the Client is shown', () => {
  const { actions } = renderPanel(GALLERY.accessIncomplete);

  expect(panel()).toContain('*://clerk.example.com/*');
  expect(isClientShown()).toBe(true);
  fireEvent.click(screen.getByRole('button', { name: 'Grant access' }));
  expect(actions.grantAccess).toHaveBeenCalledOnce();
});

test('access is asked for in one place only', () => {
  renderPanel(GALLERY.noAccess);

  expect(screen.getAllByRole('button', { name: 'Grant access' })).toHaveLength(1);
});

test('fields that page and Frontend API hold differently are counted and marked where they stand', () => {
  renderPanel(GALLERY.differences);

  expect(panel()).toContain('The page and the Frontend API disagree in 2 fields');
  expect(textOf(definition('lastActiveSessionId'))).toMatch(
    /page says sess_2ada\w+ · Frontend API said sess_2grc\w+ at \d\d:\d\d:\d\d/,
  );
  expect(textOf(definition('sessions'))).toMatch(
    /\[sess_2ada\w+\]\.status page says active · Frontend API said removed/,
  );
  expect(textOf(definition('captchaBypass'))).not.toContain('page says');

  const sessions = openTab(/^Sessions/);
  expect(textOf(definition('status', sessions))).toMatch(/page says active · Frontend API said removed/);
});

test('one field is one field', () => {
  const differences = [{ path: 'captchaBypass', page: 'true', frontendApi: 'false', at: 0 }];
  renderPanel(withClerk({ differences }));

  expect(panel()).toContain('disagree in 1 field');
  expect(panel()).not.toContain('1 fields');
});

test('before anything was read nothing is dated', () => {
  const page = attached(clerk({ clientAt: null }));
  renderPanel({ ...withPage(page), connection: 'restarting' });

  expect(panel()).not.toContain('was read at');
});

test('a browser that lacks something says what and why, folded', () => {
  const { show } = renderPanel(panelView({ lacks: ['partitions', 'private-windows'] }));

  expect(screen.getByText('This browser lacks 3 things that the panel uses').closest('details')?.open).toBe(false);
  expect([...document.querySelectorAll<HTMLElement>('.notice li')].map(textOf)).toEqual([
    expect.stringMatching(/^Partitioned cookies are not shown: .*cookies\.getPartitionKey/),
    expect.stringMatching(/nothing is asked of the Frontend API: .*the wrong cookies/),
    expect.stringMatching(/^Private windows stay closed.*incognito: split/),
  ]);
  show(panelView());
  expect(panel()).not.toContain('This browser lacks');
});

test('a panel that was opened by itself says that there is no page, and what to do', () => {
  renderPanel(panelView({ lacks: ['page'] }));

  expect(panel()).toMatch(/There is no page to look at\. This panel was opened by itself.*Open an exported file/);
  expect(panel()).not.toContain('This browser lacks');
});
