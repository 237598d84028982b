import type { Frame, JSHandle, Page } from 'puppeteer-core';
import { until } from './until.ts';

/** DevTools of one tab with an extension's panel in front. */
export interface Panel {
  /** The inspected page. */
  readonly page: Page;
  /** The DevTools window, itself a page. */
  readonly devtools: Page;
  /** The panel's document, a frame of the DevTools window. */
  readonly frame: Frame;
}

/** DevTools' own modules, as far as they are used here. */
interface DevToolsModules {
  './ui/legacy/legacy.js': {
    InspectorView: { InspectorView: { instance(): { tabbedPane: { tabs: { id: string; title: string }[] } } } };
    ViewManager: { ViewManager: { instance(): { showView(id: string): Promise<void> } } };
    DockController: { DockController: { instance(): { setDockSide(side: DockSide): void } } };
  };
  './core/common/common.js': {
    Settings: { Settings: { instance(): { moduleSetting(name: string): { set(value: string): void } } } };
  };
}

/** Where DevTools sits in the window. */
export type DockSide = 'right' | 'bottom' | 'left' | 'undocked';

/** Imports a module inside DevTools. The import is a string: vitest rewrites those it sees in functions. */
async function importInto<Path extends keyof DevToolsModules>(devtools: Page, path: Path) {
  return (await devtools.evaluateHandle(`import('${path}')`)) as JSHandle<DevToolsModules[Path]>;
}

/** Titles of the tabs in DevTools' main bar that extensions brought; none while DevTools is starting. */
export async function extensionTabs(devtools: Page): Promise<string[]> {
  if ((await devtools.$('.root-view')) === null) return [];
  const legacy = await importInto(devtools, './ui/legacy/legacy.js');
  return legacy.evaluate(({ InspectorView }) => {
    const { tabs } = InspectorView.InspectorView.instance().tabbedPane;
    return tabs.filter(({ id }) => id.startsWith('chrome-extension://')).map(({ title }) => title);
  });
}

/** Brings a tab of DevTools' main bar to the front by its title: `Clerk`, `Elements`. */
export async function showTab(devtools: Page, title: string): Promise<void> {
  const legacy = await importInto(devtools, './ui/legacy/legacy.js');
  await legacy.evaluate(async ({ InspectorView, ViewManager }, title) => {
    const { tabs } = InspectorView.InspectorView.instance().tabbedPane;
    const tab = tabs.find((tab) => tab.title === title);
    if (!tab) throw new Error(`DevTools has no tab ${title}, only ${tabs.map((tab) => tab.title).join(', ')}`);
    await ViewManager.ViewManager.instance().showView(tab.id);
  }, title);
}

/**
 * Opens DevTools for a page, or takes the open one, and brings the extension's panel to the front.
 * @throws Error when DevTools never shows a tab of that title, or the tab never shows `panel.html`.
 */
export async function openPanel(page: Page, title = 'Clerk'): Promise<Panel> {
  const devtools = await page.openDevTools();
  await until(`a DevTools tab named ${title}`, async () => (await extensionTabs(devtools)).includes(title));
  await showTab(devtools, title);
  const frame = await until('the panel frame', () =>
    devtools.frames().find((frame) => new URL(frame.url()).pathname === '/panel.html'),
  );
  return { page, devtools, frame };
}

/** Everything the panel says, as a person reads it. */
export async function panelText({ frame }: Panel): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: what is shown counts, not what is in the document
  return frame.evaluate(() => document.body.innerText);
}

/** Selector of what has this role and, if given, exactly this accessible name. */
export function byRole(role: string, name?: string): string {
  const quoted = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`;
  return `::-p-aria(${name === undefined ? '' : `[name=${quoted(name)}]`}[role=${quoted(role)}])`;
}

/**
 * Clicks what has this role and name in the panel, as soon as it is there and enabled. A panel that has just changed may
 * move under the mouse: a click that hit something else is no click.
 */
export async function click({ frame }: Panel, role: string, name: string): Promise<void> {
  await until(`a click on the ${role} ${name}`, async () => {
    const element = await frame.$(byRole(role, name));
    if (!(await element?.evaluate((each) => each.matches(':not(:disabled, [aria-disabled="true"])')))) return false;
    const sight = await element?.evaluateHandle((each) => {
      const seen = { landed: false };
      const clicked = ({ target }: Event) => {
        seen.landed = target instanceof Node && each.contains(target);
      };
      addEventListener('click', clicked, { capture: true, once: true });
      return seen;
    });
    // It comes back when the panel has dealt with it, however long that takes.
    await element?.click();
    return sight?.evaluate(({ landed }) => landed);
  });
}

/** Sets DevTools' own theme, as its settings do; the panel sees it as `prefers-color-scheme`. */
export async function setTheme({ devtools, frame }: Panel, theme: 'light' | 'dark'): Promise<void> {
  const common = await importInto(devtools, './core/common/common.js');
  await common.evaluate(
    ({ Settings }, value) => Settings.Settings.instance().moduleSetting('ui-theme').set(value),
    theme === 'light' ? 'default' : 'dark',
  );
  await until(`the ${theme} theme in the panel`, () =>
    frame.evaluate((theme) => matchMedia(`(prefers-color-scheme: ${theme})`).matches, theme),
  );
}

/** Docks DevTools to a side of the window, or undocks it. */
export async function setDockSide({ devtools }: Pick<Panel, 'devtools'>, side: DockSide): Promise<void> {
  const legacy = await importInto(devtools, './ui/legacy/legacy.js');
  await legacy.evaluate(({ DockController }, side) => {
    DockController.DockController.instance().setDockSide(side);
  }, side);
}

/** Gives the panel's frame exactly this size in CSS pixels; DevTools is undocked for it. */
export async function setPanelSize(panel: Panel, size: { width: number; height: number }): Promise<void> {
  const { devtools, frame } = panel;
  await setDockSide(panel, 'undocked');
  await devtools.setViewport(size);
  // DevTools' bar takes its share, known only once it is laid out.
  await until(`a panel of ${size.width} by ${size.height}`, async () => {
    const got = await frame.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    if (got.width === size.width && got.height === size.height) return true;
    const outer = await devtools.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    await devtools.setViewport({
      width: outer.width + size.width - got.width,
      height: outer.height + size.height - got.height,
    });
    return false;
  });
}

/** Saves a picture of the panel alone. */
export async function screenshotPanel({ frame }: Panel, path: `${string}.png`): Promise<void> {
  const element = await frame.frameElement();
  if (!element) throw new Error('The panel is no longer in DevTools.');
  await element.screenshot({ path });
}

/** Saves a picture of DevTools as a whole. */
export async function screenshotDevTools({ devtools }: Panel, path: `${string}.png`): Promise<void> {
  await devtools.screenshot({ path });
}
