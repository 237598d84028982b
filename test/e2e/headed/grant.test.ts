import { expect, it } from 'vitest';
import { byRole, click, type Panel } from '../../browser/devtools.ts';
import { answerPrompt } from '../../browser/permission-prompt.ts';
import { shows } from '../reading.ts';
import { openSettings, revoke } from '../settings.ts';
import { useBrowser } from '../support.ts';

const stage = useBrowser({ headed: true });

const isGranted = ({ frame }: Panel) =>
  frame.evaluate(() => chrome.permissions.contains({ origins: ['*://app.example.org/*'] }));

it('asks in the browser for access to another host, and reads the page as soon as it is granted', async () => {
  const panel = await stage.newTab(stage.playground.developmentUrl);
  const ask = () => click(panel, 'button', 'Grant access');

  await answerPrompt(panel, stage.display, 'deny', ask);
  expect(await isGranted(panel)).toBe(false);

  await answerPrompt(panel, stage.display, 'allow', ask);
  expect(await isGranted(panel)).toBe(true);
  await panel.frame.waitForSelector(byRole('tab', 'Client'));
});

it('lists what was granted in the settings, and notices in open panels at once that it was revoked there', async () => {
  const panel = await stage.newTab(stage.playground.developmentUrl);
  await shows(panel, 'clerk-js 6.40.0 ready', 'Signed out');
  const settings = await openSettings(stage.browser, panel);
  expect(await settings.$$eval('main li code', (hosts) => hosts.map(({ textContent }) => textContent))).toEqual([
    'app.example.org',
    'example.org',
    'localhost',
    '127.0.0.1',
    '*.localhost',
    '*.accounts.dev',
  ]);

  await revoke(settings, 'app.example.org');
  await shows(panel, 'No access to this site yet', 'app.example.org');
  expect(await isGranted(panel)).toBe(false);

  // The browser does not ask again for what it was told once.
  await settings.close();
  await panel.devtools.bringToFront();
  await click(panel, 'button', 'Grant access');
  await shows(panel, 'clerk-js 6.40.0 ready', 'Signed out');
});
