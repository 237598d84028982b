import { expect, it } from 'vitest';
import { openPanel } from '../browser/devtools.ts';
import { chooseTab, press, property, shows } from './reading.ts';
import { useBrowser } from './support.ts';

const stage = useBrowser();

it('says in words that there is no attempt', async () => {
  const panel = await stage.newTab();
  await chooseTab(panel, 'Sign-in & sign-up');
  await shows(panel, 'No sign-in or sign-up in progress');
});

it('follows a sign-in that waits for its code', async () => {
  const panel = await stage.newTab();
  await press(panel.page, 'Start sign-in by email code');
  await chooseTab(panel, 'Sign-in & sign-up');
  await shows(panel, 'needs_first_factor', 'grace+clerk_test@example.com', 'email_code', 'unverified');
  expect(await property(panel, 'abandonAt')).toContain('in 24 hours');
  await press(panel.page, 'Finish sign-in by email code');
  await shows(panel, 'Signed in as Grace Hopper', 'No sign-in or sign-up in progress');
});

it('follows a sign-in that waits for its second factor', async () => {
  const panel = await stage.newTab();
  await press(panel.page, 'Start sign-in as Alan');
  await chooseTab(panel, 'Sign-in & sign-up');
  await shows(panel, 'needs_second_factor', 'totp');
});

it('follows a sign-up that is missing something', async () => {
  const panel = await stage.newTab();
  await press(panel.page, 'Start sign-up');
  await chooseTab(panel, 'Sign-in & sign-up');
  await shows(panel, 'missing_requirements', 'email_address', 'margaret-');
  await press(panel.page, 'Finish sign-up');
  await shows(panel, 'Signed in as Margaret Hamilton', 'No sign-in or sign-up in progress');
});

it('knows when a sign-in is abandoned only from the next call, when the panel came late', async () => {
  const page = await stage.newPage();
  await press(page, 'Start sign-in by email code');
  const panel = await openPanel(page);
  await chooseTab(panel, 'Sign-in & sign-up');
  await shows(panel, 'needs_first_factor');
  expect(await property(panel, 'abandonAt')).toContain('not known until the next call');
});
