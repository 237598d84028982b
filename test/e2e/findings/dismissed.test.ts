import { expect, it } from 'vitest';
import { byRole, click, type Panel, panelText } from '../../browser/devtools.ts';
import { until } from '../../browser/until.ts';
import { chooseTab, shows } from '../reading.ts';
import { useBrowser } from '../support.ts';

const stage = useBrowser();

const STATEMENT = 'The script of clerk-js could not be loaded';
const DISMISSED = 'Show 1 dismissed';

/** The panel of a page that cannot load clerk-js, with its findings in front. */
async function open(): Promise<Panel> {
  const panel = await stage.newTab('/failing-script');
  await chooseTab(panel, 'Findings');
  return panel;
}

/** Opens a finding by its statement. */
async function expand({ frame }: Panel, statement: string): Promise<void> {
  await until(`the finding "${statement}"`, async () => {
    for (const button of await frame.$$(byRole('button'))) {
      if (await button.evaluate((each, text) => each.textContent.includes(text), statement)) {
        await button.click();
        return true;
      }
    }
    return false;
  });
}

it('what is dismissed is dismissed in every panel of the site, until it is restored', async () => {
  const panel = await open();
  await shows(panel, STATEMENT);
  await click(panel, 'button', 'Dismiss');
  await shows(panel, DISMISSED);

  const other = await open();
  await shows(other, DISMISSED);
  await expand(other, DISMISSED);
  await click(other, 'button', 'Restore all');
  await shows(other, STATEMENT);
  await until('the first panel to hear of it', async () => !(await panelText(panel)).includes(DISMISSED));
  expect(await panelText(panel)).toContain(STATEMENT);
});

it('a finding that came is in the timeline', async () => {
  const panel = await open();
  await shows(panel, STATEMENT);
  await chooseTab(panel, 'Timeline');
  await shows(panel, STATEMENT);
});
