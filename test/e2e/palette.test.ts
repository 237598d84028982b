import { expect, it } from 'vitest';
import { byRole, click, type Panel, setPanelSize } from '../browser/devtools.ts';
import { until } from '../browser/until.ts';
import { chooseTab, press, reports, shows } from './reading.ts';
import { useBrowser } from './support.ts';

const stage = useBrowser();

/** A panel of a page on which Ada and Grace are signed in, which hears the keyboard. */
async function openPanel(): Promise<Panel> {
  const panel = await stage.newTab();
  await shows(panel, 'clerk-js 6.40.0 ready');
  for (const flow of ['Sign in as Ada', 'Sign in as Grace']) await press(panel.page, flow);
  await shows(panel, 'Signed in as Grace Hopper · 2 sessions');
  await setPanelSize(panel, { width: 1000, height: 640 });
  await panel.devtools.bringToFront();
  await click(panel, 'tab', 'Client');
  return panel;
}

async function open({ devtools, frame }: Panel, mode: 'Commands' | 'Search'): Promise<void> {
  const { keyboard } = devtools;
  if (mode === 'Search') await keyboard.press('/');
  else {
    await keyboard.down('Control');
    await keyboard.press('k');
    await keyboard.up('Control');
  }
  await frame.waitForSelector(byRole('combobox', mode));
}

/** The option that Enter would choose. */
function current({ frame }: Panel): Promise<string> {
  return frame.$eval('[role=option][aria-selected=true]', ({ textContent }) => textContent ?? '');
}

async function chooses(panel: Panel, text: string): Promise<void> {
  await until(`"${text}" to be chosen`, async () => (await current(panel)).includes(text));
}

/** What has the focus in the panel, by its name or text; empty while DevTools itself has it. */
function focused({ frame }: Panel): Promise<string> {
  return frame.evaluate(() => {
    const { activeElement: element } = document;
    return document.hasFocus() ? (element?.getAttribute('aria-label') ?? element?.textContent ?? '') : '';
  });
}

/** The tab in front. */
function front({ frame }: Panel): Promise<string> {
  return frame.$eval('[role=tab][aria-selected=true]', ({ textContent }) => textContent ?? '');
}

async function isInFront(panel: Panel, tab: string): Promise<void> {
  await until(`the tab ${tab} in front`, async () => (await front(panel)).startsWith(tab));
}

/** The texts that are marked as found. */
function marks({ frame }: Panel): Promise<string[]> {
  return frame.evaluate(() =>
    [...(CSS.highlights.get('found') ?? [])].map(
      ({ startContainer, startOffset, endOffset }) => startContainer.textContent?.slice(startOffset, endOffset) ?? '',
    ),
  );
}

it('does by keys alone what its buttons do, and gives the focus back', async () => {
  const panel = await openPanel();
  const { keyboard } = panel.devtools;
  await open(panel, 'Commands');
  await keyboard.type('clear cache');
  await chooses(panel, 'Clear cache');
  await keyboard.press('Enter');
  await reports(panel, 'Token cache cleared');
  expect(await focused(panel)).toContain('Client');

  await open(panel, 'Commands');
  await keyboard.type('set active ada');
  await chooses(panel, 'Set active: Ada Lovelace');
  await keyboard.press('Enter');
  await shows(panel, 'Signed in as Ada Lovelace');

  await open(panel, 'Commands');
  await keyboard.press('Escape');
  await until('no palette', async () => (await panel.frame.$('dialog')) === null);
  expect(await focused(panel)).toContain('Client');

  await open(panel, 'Commands');
  await keyboard.type('instance');
  await chooses(panel, 'Instance');
  await keyboard.press('Enter');
  await isInFront(panel, 'Instance');
  expect(await focused(panel)).toBe('Instance');
});

it('leads to the confirmation of a reset, and says why nothing can be done', async () => {
  const panel = await openPanel();
  const { keyboard } = panel.devtools;
  await open(panel, 'Commands');
  await keyboard.type('reset clerk');
  await chooses(panel, 'Reset Clerk state for this site');
  await keyboard.press('Enter');
  await shows(panel, 'Cancel');
  await until('the focus on what does nothing', async () => (await focused(panel)) === 'Cancel');
  await keyboard.press('Enter');

  await open(panel, 'Commands');
  await keyboard.type('set active grace');
  await chooses(panel, 'Set active: Grace Hopper');
  await keyboard.press('Enter');
  await panel.frame.waitForSelector('dialog[open]');
  expect(await current(panel)).toContain('already');
});

it('finds what is in any tab by /, leads there and marks it', async () => {
  const panel = await openPanel();
  const { keyboard } = panel.devtools;
  await open(panel, 'Search');
  await keyboard.type('grace+clerk');
  await chooses(panel, 'Grace Hopper');
  await keyboard.press('Enter');
  await isInFront(panel, 'Sessions');
  await until('the session with the focus', async () => (await focused(panel)).includes('Grace Hopper'));
  expect(await marks(panel)).toContain('grace+clerk');
  await keyboard.press('Escape');
  await until('no marks', async () => (await marks(panel)).length === 0);
});

it('is searched by DevTools’ own search box, whose focus it leaves alone', async () => {
  const panel = await openPanel();
  const { keyboard } = panel.devtools;
  await chooseTab(panel, 'Client');
  await keyboard.down('Control');
  await keyboard.press('f');
  await keyboard.up('Control');
  await until('DevTools’ search box', async () => (await focused(panel)) === '');
  await keyboard.type('__client_uat');
  await isInFront(panel, 'Cookies');
  await shows(panel, /1 of \d+\s+Cookies/);
  await until('marks', async () => (await marks(panel)).includes('__client_uat'));
  await keyboard.press('Enter');
  await shows(panel, /2 of \d+/);
  await keyboard.down('Shift');
  await keyboard.press('Enter');
  await keyboard.up('Shift');
  await shows(panel, /1 of \d+/);
  expect(await focused(panel)).toBe('');
  await keyboard.press('Escape');
  await until('no search any more', async () => (await panel.frame.$('search')) === null);
});
