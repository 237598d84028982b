import { expect, it } from 'vitest';
import { byRole, click } from '../browser/devtools.ts';
import { evaluateInServiceWorker } from '../browser/service-worker.ts';
import { until } from '../browser/until.ts';
import { addressOf, scenarioNamed } from '../playground/scenarios/index.ts';
import { openPopup } from './popup.ts';
import { press, reports, shows } from './reading.ts';
import { useBrowser } from './support.ts';

const stage = useBrowser();

/** What the toolbar icon of the newest tab says. */
function badgeText(): Promise<unknown> {
  const script = `chrome.tabs.query({ active: true }).then(([tab]) => chrome.action.getBadgeText({ tabId: tab.id }))`;
  return evaluateInServiceWorker(stage.browser, script);
}

it('says who is signed in and clears the cache and removes the sessions with one click, without DevTools', async () => {
  const page = await stage.newPage();
  await press(page, 'Sign in as Ada');
  const popup = await openPopup(stage.browser, page);
  await shows(popup, 'Signed in as Ada', /Server would say: signed in/);
  expect(await badgeText()).toBe('in');
  await click(popup, 'button', 'Clear cache');
  await reports(popup, 'Token cache cleared');
  await click(popup, 'button', 'Remove sessions');
  await reports(popup, '1 session removed');
  await shows(popup, 'Signed out', /Server would say: signed out/);
  await until('an icon that says signed out', async () => (await badgeText()) === 'out');
  await popup.devtools.close();
  await until('an icon that says nothing', async () => (await badgeText()) === '');
});

it('has on its icon how much is wrong with the page, once a panel has found it, and in its title too', async () => {
  const port = Number(new URL(stage.playground.url).port);
  const panel = await stage.newTab(addressOf(scenarioNamed('R08'), port));
  await panel.frame.waitForSelector(byRole('tab', 'Findings 1 error'));
  await panel.page.bringToFront();
  await until('an icon with a count', async () => (await badgeText()) === '1');
  const title = `chrome.tabs.query({ active: true }).then(([tab]) => chrome.action.getTitle({ tabId: tab.id }))`;
  expect(await evaluateInServiceWorker(stage.browser, title)).toBe('Clerk DevTools: 1 error found on this page');
  await panel.devtools.close();
  await until('an icon that says nothing', async () => (await badgeText()) === '');
});

it('looks into a site that nothing was granted for, since the icon was clicked, and asks for its cookies', async () => {
  const page = await stage.newPage(stage.playground.productionUrl);
  await press(page, 'Sign in as Ada');
  const popup = await openPopup(stage.browser, page);
  await shows(popup, 'Signed in as Ada', 'app.example.com', 'Grant access');
  expect(await popup.frame.$eval('main', ({ textContent }) => textContent)).toContain('cannot be told');
});

it('keeps nothing of the tab once it is closed', async () => {
  const page = await stage.newPage();
  const popup = await openPopup(stage.browser, page);
  await shows(popup, 'Signed out');
  const kept = async () => {
    const stored = await evaluateInServiceWorker(stage.browser, 'chrome.storage.session.get()');
    return Object.keys(stored as object).filter((key) => key.startsWith('inspector'));
  };
  expect(await kept()).toHaveLength(1);
  await popup.devtools.close();
  await until('a worker that keeps nothing', async () => (await kept()).length === 0);
});
