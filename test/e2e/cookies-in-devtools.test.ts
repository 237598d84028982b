import { expect, it } from 'vitest';
import { byRole, click, type Panel, panelText, showTab } from '../browser/devtools.ts';
import { until } from '../browser/until.ts';
import { chooseTab, press, shows } from './reading.ts';
import { useBrowser } from './support.ts';

const stage = useBrowser({ hosts: ['https://*.example.com/*', 'https://*.example.org/*'] });

async function cookiesTab(): Promise<Panel> {
  const panel = await stage.newTab(stage.playground.developmentUrl);
  await shows(panel, 'clerk-js 6.40.0 ready');
  await press(panel.page, 'Sign in as Ada');
  await shows(panel, 'Signed in as Ada');
  await chooseTab(panel, 'Cookies');
  await panel.frame.waitForSelector(byRole('button', '__session'));
  return panel;
}

it('a revealed value is masked again when DevTools goes to another panel', async () => {
  const panel = await cookiesTab();
  await click(panel, 'button', '__session');
  await click(panel, 'button', 'Reveal');
  const token = await panel.frame.$eval('.cookie-whole', ({ textContent }) => textContent ?? '');
  expect(token).toMatch(/^eyJ/);

  await showTab(panel.devtools, 'Console');
  await until('a masked value', async () => !(await panelText(panel)).includes('eyJ'));
  await showTab(panel.devtools, 'Clerk');
  await panel.frame.waitForSelector(byRole('button', 'Reveal'));
  expect(await panelText(panel)).not.toContain('eyJ');
});

it('Escape closes what is open here, and only then opens the console of DevTools', async () => {
  const panel = await cookiesTab();
  const hasDrawer = async () =>
    Boolean(
      await panel.devtools.evaluate(
        `import('./ui/legacy/legacy.js').then((UI) => UI.InspectorView.InspectorView.instance().drawerVisible())`,
      ),
    );
  await click(panel, 'button', '__session');
  const copy = await panel.frame.waitForSelector(byRole('button', 'Copy'));
  await copy?.focus();
  expect(await hasDrawer()).toBe(false);

  await panel.devtools.keyboard.press('Escape');
  await until('closed details', async () => (await panel.frame.$('.cookie-details')) === null);
  expect(await panel.frame.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('__session');
  expect(await hasDrawer()).toBe(false);
  await panel.devtools.keyboard.press('Escape');
  await until('the console', hasDrawer);
});

it('the list is a table to assistive technology, though it is laid out as a grid', async () => {
  const panel = await cookiesTab();
  for (const [role, name] of [
    ['table', 'Cookies'],
    ['columnheader', 'Content'],
    ['rowheader', '__session'],
  ] as const) {
    expect(await panel.frame.$(byRole(role, name)), `${role} ${name}`).not.toBeNull();
  }
});
