import type { Page } from 'puppeteer-core';
import { byRole, type Panel, panelText } from '../browser/devtools.ts';
import { until } from '../browser/until.ts';

/**
 * Waits until the panel says something. A text is looked for as it stands.
 * @throws Error with all that the panel says when it never does
 */
export async function shows(panel: Panel, ...texts: (string | RegExp)[]): Promise<void> {
  for (const text of texts) {
    let shown = '';
    const says = async () => {
      shown = await panelText(panel);
      return typeof text === 'string' ? shown.includes(text) : text.test(shown);
    };
    await until(`"${text}" in the panel`, says).catch(({ message }: Error) => {
      throw new Error(`${message}, which says:\n${shown}`);
    });
  }
}

/** Waits until the last result in the panel says something. */
export async function reports(panel: Panel, ...texts: (string | RegExp)[]): Promise<void> {
  const line = '[role="status"][aria-label="Last result"]';
  const said = () => panel.frame.$eval(line, ({ textContent }) => textContent ?? '');
  for (const text of texts) {
    await until(`"${text}" as the last result`, async () => {
      const result = await said();
      return typeof text === 'string' ? result.includes(text) : text.test(result);
    });
  }
}

/** The value beside a name in a description list of the tab in front, without what explains it. */
export function property(panel: Panel, name: string): Promise<string> {
  return panel.frame.evaluate((name) => {
    const terms = document.querySelectorAll('[role="tabpanel"]:not([hidden]) dt');
    const term = [...terms].find((dt) => dt.textContent === name);
    const value = term?.nextElementSibling?.querySelector('.property-value') ?? term?.nextElementSibling;
    return value?.textContent ?? `no ${name}`;
  }, name);
}

/**
 * Brings a tab of the panel to the front by the beginning of its name. A panel that has just changed may move under the
 * mouse: it is clicked until it is in front.
 */
export async function chooseTab({ frame }: Panel, label: string): Promise<void> {
  await until(`the tab ${label} in front`, async () => {
    for (const tab of await frame.$$(byRole('tab'))) {
      const { name, isChosen } = await tab.evaluate(({ textContent, ariaSelected }) => ({
        name: textContent ?? '',
        isChosen: ariaSelected === 'true',
      }));
      if (!name.startsWith(label)) continue;
      if (!isChosen) await tab.click();
      return isChosen;
    }
    return false;
  });
}

/** Presses a button of the playground, once clerk-js has loaded, and waits for what its log says of it. */
export async function press(page: Page, name: string): Promise<string> {
  const log = () => page.$$eval('#log > li', (entries) => entries.map(({ textContent }) => textContent ?? ''));
  return until(`what came of "${name}"`, async () => {
    const before = (await log()).length;
    await page.locator(byRole('button', name)).click();
    await until(`a word of "${name}"`, async () => (await log()).length > before);
    const [newest = ''] = await log();
    return newest.includes('Clerk is not loaded') ? null : newest;
  });
}

/** Names of the Clerk cookies of the page, sorted. */
export function cookieNames(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    document.cookie
      .split('; ')
      .map((cookie) => cookie.split('=')[0] ?? '')
      .filter((name) => /^__|^clerk/.test(name))
      .sort(),
  );
}
