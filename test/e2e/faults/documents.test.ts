import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { click, openPanel, type Panel } from '../../browser/devtools.ts';
import { evaluateInServiceWorker } from '../../browser/service-worker.ts';
import { until } from '../../browser/until.ts';
import { press, reports, shows } from '../reading.ts';
import { useBrowser } from '../support.ts';
import { recordedEvents } from './recorded.ts';

const stage = useBrowser();

/** Has the browser load an address before anybody goes there; resolves when the document has been fetched. */
async function prerender(page: Page, url: string): Promise<void> {
  await page.evaluate((url) => {
    const rules = document.createElement('script');
    rules.type = 'speculationrules';
    rules.textContent = JSON.stringify({ prerender: [{ source: 'list', urls: [url] }] });
    document.head.append(rules);
  }, url);
}

describe('a prerendered document', () => {
  it('is shown from the moment on that it is what the tab shows, and not before', async () => {
    const { development, url } = stage.playground;
    const page = await stage.newPage('/without-clerk');
    const panel = await openPanel(page);
    await shows(panel, 'No Clerk on this page');
    development.requests.length = 0;
    await prerender(page, url);
    await until('the calls of the prerendered page', () =>
      development.requests.some(({ path, status }) => path === '/v1/client' && status !== null),
    );
    await shows(panel, 'No Clerk on this page');
    await page.evaluate((url) => location.assign(url), url);
    await shows(panel, 'clerk-js 6.40.0 ready', 'Signed out');
    const activated = await page.evaluate(() => {
      const [navigation] = performance.getEntriesByType('navigation') as (PerformanceNavigationTiming & {
        activationStart: number;
      })[];
      return navigation?.activationStart ?? 0;
    });
    expect(activated).toBeGreaterThan(0);
    await press(page, 'Sign in as Ada');
    await shows(panel, 'Signed in as Ada Lovelace · 1 session');
    await click(panel, 'button', 'Remove sessions');
    await reports(panel, '1 session removed');
    await shows(panel, 'Signed out');
  });
});

describe('a discarded tab', () => {
  it('is shown again once it is loaded again, and nothing of the one before is kept', async () => {
    const page = await stage.newPage();
    await press(page, 'Sign in as Ada');
    const panel = await openPanel(page);
    await shows(panel, 'Signed in as Ada Lovelace');
    await until('events', async () => (await recordedEvents(panel)).length > 0);
    const before = await tabIdOf(panel);
    const after = await evaluateInServiceWorker(stage.browser, `chrome.tabs.discard(${before}).then(({ id }) => id)`);
    await until('the end of the panel', () => panel.frame.detached);

    await evaluateInServiceWorker(stage.browser, `chrome.tabs.update(${after}, { active: true }).then(() => null)`);
    const again = await until('the page', async () =>
      (await stage.browser.pages()).find((each) => each.url() === stage.playground.url && !each.isClosed()),
    );
    const next = await openPanel(again);
    await shows(next, 'Signed in as Ada Lovelace · 1 session', 'Connected');
    expect(await tabIdOf(next)).toBe(after);
    const keys = () => next.frame.evaluate(async () => Object.keys(await chrome.storage.session.get(null)));
    await until('an end of what was kept', async () => {
      const ofTab = (await keys()).filter((key) => key.endsWith(`:${before}`));
      return ofTab.length === 0 && (await recordedEvents(next, before)).length === 0;
    });
  });
});

function tabIdOf({ frame }: Panel): Promise<number> {
  return frame.evaluate(() => chrome.devtools.inspectedWindow.tabId);
}
