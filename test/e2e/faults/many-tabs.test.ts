import { expect, it } from 'vitest';
import { type Panel, panelText } from '../../browser/devtools.ts';
import { stopServiceWorker } from '../../browser/service-worker.ts';
import { until } from '../../browser/until.ts';
import { reports } from '../reading.ts';
import { useBrowser } from '../support.ts';
import { changeClient, clearedCaches, putChangingClerk } from './changing-clerk.ts';
import { brokenNumbers, recordedEvents } from './recorded.ts';

/** Tabs that are open at once, each with real DevTools and the panel in front. */
const TABS = 20;
/** How often all of them change at once. */
const CHANGES = 5;

const stage = useBrowser();

/** Ids of Clients that a panel shows, each once. */
async function clientsIn(panel: Panel): Promise<readonly string[]> {
  return [...new Set((await panelText(panel)).match(/client_tab\w+/g))];
}

/** Clicks a button by what is written on it: in a panel that is not in front nothing is laid out to be found by its role. */
function pressBehind({ frame }: Panel, words: string): Promise<boolean> {
  return until(`"${words}" to be possible`, () =>
    frame.evaluate((words) => {
      const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === words);
      if (button?.getAttribute('aria-disabled') === 'true') return false;
      button?.click();
      return button !== undefined;
    }, words),
  );
}

const idOf = (tab: number, change: number) => `client_tab${tab}_change${change}`;

it(`${TABS} tabs with ${TABS} panels each keep to themselves, whatever happens in all of them at once`, {
  timeout: 300_000,
}, async () => {
  const panels: Panel[] = [];
  for (let tab = 0; tab < TABS; tab++) {
    const panel = await stage.newTab('/without-clerk');
    await putChangingClerk(panel.page, idOf(tab, 0));
    panels.push(panel);
  }
  const inAll = (work: (panel: Panel, tab: number) => Promise<unknown>) => Promise.all(panels.map(work));

  for (let change = 1; change <= CHANGES; change++) {
    await inAll(({ page }, tab) => changeClient(page, idOf(tab, change)));
    if (change % 2 === 0) await stopServiceWorker(stage.browser);
    await inAll((panel, tab) =>
      until(`${idOf(tab, change)} in its panel alone`, async () => {
        const shown = await clientsIn(panel);
        return shown.length === 1 && shown[0] === idOf(tab, change);
      }),
    );
  }

  await inAll((panel) => pressBehind(panel, 'Clear cache'));
  await inAll((panel) => reports(panel, 'Nothing to clear'));
  expect(await Promise.all(panels.map(({ page }) => clearedCaches(page)))).toEqual(panels.map(() => 1));

  for (const [tab, panel] of panels.entries()) {
    const events = await until(`the action of tab ${tab} in its timeline`, async () => {
      const kept = await recordedEvents(panel);
      return kept.some(({ kind }) => kind === 'action') ? kept : null;
    });
    const named = JSON.stringify(events).match(/client_tab\d+/g) ?? [];
    expect(new Set(named)).toEqual(new Set([`client_tab${tab}`]));
    expect(events.filter(({ kind }) => kind === 'action')).toHaveLength(1);
    expect(brokenNumbers(events)).toEqual([]);
  }
});
