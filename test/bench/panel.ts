import type { Browser, CDPSession, Frame, Page } from 'puppeteer-core';
import { byRole, setDockSide } from '../browser/devtools.ts';
import { until } from '../browser/until.ts';
import { contentAt } from './content.ts';
import { awaitPaint, recordPanel, type Shown } from './in-panel.ts';
import type { Subject } from './stage.ts';

/** DevTools' window while measuring: wide enough that no tab hides in its menu. */
const WINDOW = { width: 1400, height: 900 };

/** How long a panel must not change to count as complete, in milliseconds; its clock ticks once a second. */
const QUIET = 700;

/** The longest wait for a panel, in milliseconds. */
const PATIENCE = 60_000;

/** A panel that was opened under the clock. */
export interface OpenedPanel {
  readonly frame: Frame;
  /** From the click on its tab until nine tenths of the final text were painted, in milliseconds. */
  readonly openedIn: number;
}

/** Opens DevTools in a window of its own. */
export async function openDevTools(page: Page): Promise<Page> {
  const devtools = await page.openDevTools();
  await until('DevTools', () => devtools.$('.root-view'));
  await setDockSide({ devtools }, 'undocked');
  await devtools.setViewport(WINDOW);
  return devtools;
}

/** Clicks a panel's tab in DevTools and waits until its content is complete. */
export async function openPanelByClick(devtools: Page, { title, id, content }: Subject): Promise<OpenedPanel> {
  await devtools.evaluateOnNewDocument(recordPanel);
  const clicked = devtools.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const clicked = ({ timeStamp }: MouseEvent) => resolve(performance.timeOrigin + timeStamp);
        addEventListener('mousedown', clicked, { capture: true, once: true });
      }),
  );
  const tab = await until(`the tab ${title}`, () => devtools.$(byRole('tab', title)));
  await tab.click();
  const clickedAt = await clicked;
  const frame = await until(`the panel ${title}`, () =>
    devtools.frames().find((frame) => frame.url() === panelUrl(id)),
  );
  const shown = await until(`"${content}" in ${title}`, () => frame.evaluate(completeText, content, QUIET), PATIENCE);
  await frame.evaluate(() => globalThis.panelBench.stop());
  return { frame, openedIn: contentAt(shown) - clickedAt };
}

/** Runs in the panel. What it has shown, once the content is there and nothing changes any more; null before. */
function completeText(content: string, quiet: number): Shown[] | null {
  const { shown } = globalThis.panelBench;
  const last = shown.at(-1);
  const isQuiet = last && performance.timeOrigin + performance.now() - last.at > quiet;
  return isQuiet && last.text.includes(content) ? shown : null;
}

/**
 * From a change in the page to its paint in the panel, in milliseconds.
 * @param change makes the change and gives when it happened, epoch milliseconds
 */
export async function paintedIn(frame: Frame, value: string, change: (value: string) => Promise<number>) {
  await frame.evaluate(awaitPaint, value);
  const changedAt = await change(value);
  return (await frame.evaluate(() => globalThis.panelBench.painted)) - changedAt;
}

/**
 * Bytes on the JavaScript heap of the extension's process after a collection: the panel with the page that adds it to
 * DevTools. Worlds that the measuring brings along count too, the same for each panel.
 */
export async function heapOf(browser: Browser, subject: Subject): Promise<number> {
  const session = await sessionOf(browser, subject);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

/** Milliseconds of tasks in the panel's process while something else is done. */
export async function workOf(browser: Browser, subject: Subject, work: () => Promise<void>): Promise<number> {
  const session = await sessionOf(browser, subject);
  await session.send('Performance.enable');
  const taskTime = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
  };
  const before = await taskTime();
  await work();
  const after = await taskTime();
  await session.detach();
  return after - before;
}

async function sessionOf(browser: Browser, { id }: Subject): Promise<CDPSession> {
  const panel = browser.targets().find((target) => target.url() === panelUrl(id));
  if (!panel) throw new Error('The panel is closed.');
  return panel.createCDPSession();
}

function panelUrl(extensionId: string): string {
  return `chrome-extension://${extensionId}/panel.html`;
}
