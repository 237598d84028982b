import { byRole, type Panel } from '../browser/devtools.ts';
import { until } from '../browser/until.ts';
import { chooseTab } from './reading.ts';

/** Opens every session, whose controls are out of reach while it is closed. */
export async function openSessions(panel: Panel): Promise<void> {
  await chooseTab(panel, 'Sessions');
  await panel.frame.waitForSelector(byRole('list', 'Sessions'));
  await panel.frame.$$eval('details:not([open]) > summary', (closed) => {
    for (const summary of closed) (summary as HTMLElement).click();
  });
}

/** Presses a button of the panel as soon as it is there and works, wherever it stands. */
export async function pressIn({ frame }: Panel, name: string): Promise<void> {
  // A page that is not in front has no frames, on which puppeteer's own waiting counts.
  const button = await until(`"${name}" to be possible`, async () => {
    const found = await frame.$(byRole('button', name));
    return (await found?.evaluate((element) => element.getAttribute('aria-disabled') !== 'true')) ? found : null;
  });
  await button.evaluate((element) => (element as HTMLElement).click());
}

/** Says yes to the question before an action on a production instance. */
export async function confirm({ frame }: Panel): Promise<void> {
  const yes = await until('a question', () => frame.$('[role="alertdialog"] button'));
  await yes.evaluate((button) => (button as HTMLElement).click());
}
