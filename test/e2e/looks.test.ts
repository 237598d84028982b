import { expect, it } from 'vitest';
import { type Panel, setPanelSize, setTheme } from '../browser/devtools.ts';
import { until } from '../browser/until.ts';
import { openSessions, pressIn } from './acting.ts';
import { chooseTab, press, shows } from './reading.ts';
import { useBrowser } from './support.ts';

const stage = useBrowser();

/** A panel of a page with two sessions, of the usual size, which hears the keyboard. */
async function openPanel(): Promise<Panel> {
  const panel = await stage.newTab();
  for (const flow of ['Sign in as Ada', 'Sign in as Grace']) await press(panel.page, flow);
  await shows(panel, 'Signed in as Grace Hopper · 2 sessions');
  await setPanelSize(panel, { width: 1000, height: 640 });
  await panel.devtools.bringToFront();
  return panel;
}

/** Stops the panel's clock at this time, epoch ms. It is read once a second. */
function stopClock({ frame }: Panel, at: number): Promise<void> {
  return frame.evaluate((at) => {
    Date.now = () => at;
  }, at);
}

/** What stands in the tab in front, where each part stands, and the seconds that the first countdown has left. */
function looked({ frame }: Panel) {
  return frame.evaluate(() => {
    const tab = document.querySelector('[role=tabpanel]:not([hidden])') as HTMLElement;
    // biome-ignore lint/performance/useDomNodeTextContent: what is shown counts, not what is in the document
    const left = /\b(\d+) ?(?:s\b|seconds)/.exec(tab.innerText)?.[1];
    const parts = [...tab.querySelectorAll('*')].filter((each) => each.checkVisibility());
    const places = parts.map((each) => {
      const { left, top, bottom } = each.getBoundingClientRect();
      return `${left} ${top} ${bottom}`;
    });
    return { left: Number(left), places, parts: parts.map((each) => `${each.tagName} ${each.className}`) };
  });
}

it('moves nothing while its times tick, also where they lose a digit', async () => {
  const panel = await openPanel();
  await openSessions(panel);
  for (const tab of ['Sessions', 'Tokens', 'Cookies']) {
    await chooseTab(panel, tab);
    const moved = await until(`a countdown in ${tab} that loses a digit, and no other change`, async () => {
      const now = Date.now();
      const counts = async (isWanted: (left: number) => boolean) =>
        until('the countdown', async () => {
          const seen = await looked(panel);
          return isWanted(seen.left) ? seen : null;
        });
      await stopClock(panel, now);
      const before = await counts((left) => left >= 10);
      await stopClock(panel, now + (before.left - 8) * 1_000);
      const after = await counts((left) => left < 10);
      // A token or a cookie may have come meanwhile.
      if (after.parts.join() !== before.parts.join()) return null;
      return after.parts.filter((_, index) => after.places[index] !== before.places[index]);
    });
    expect(moved, tab).toEqual([]);
  }
});

it('has numbers of one width wherever there are any', async () => {
  const panel = await openPanel();
  await openSessions(panel);
  const tabs = await panel.frame.$$eval('[role=tab]', (all) => all.map(({ textContent }) => textContent ?? ''));
  for (const tab of tabs) {
    await chooseTab(panel, tab);
    await panel.frame.waitForSelector('[role=tabpanel]:not([hidden]) > *');
    const others = await panel.frame.evaluate(() =>
      [...document.querySelectorAll('body *')]
        .filter(
          (each) => each.checkVisibility() && [...each.childNodes].some((node) => /^\D*\d/.test(node.nodeValue ?? '')),
        )
        .filter((each) => {
          const { fontVariantNumeric, fontFamily } = getComputedStyle(each);
          return fontVariantNumeric !== 'tabular-nums' && !/mono/.test(fontFamily);
        })
        .map((each) => `${each.tagName} ${each.className}: ${each.textContent}`),
    );
    expect(others, tab).toEqual([]);
  }
});

it('follows the theme of DevTools while it is open', async () => {
  const panel = await openPanel();
  const look = () =>
    panel.frame.evaluate(() => {
      const { backgroundColor, color } = getComputedStyle(document.body);
      const brightest = (of: string) => Math.max(...(of.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number));
      return { paper: brightest(backgroundColor), ink: brightest(color) };
    });
  for (const theme of ['dark', 'light', 'dark', 'light'] as const) {
    await setTheme(panel, theme);
    const { paper, ink } = await look();
    expect(theme === 'light' ? paper - ink : ink - paper).toBeGreaterThan(100);
  }
});

it('stands still where the user wants less motion', async () => {
  const { development } = stage.playground;
  const panel = await openPanel();
  const target = stage.browser.targets().find((each) => each.url().endsWith('/panel.html'));
  const session = await target?.createCDPSession();
  const release = development.faults.always({ method: 'DELETE', path: '/v1/client/sessions' }, { hang: true });
  await pressIn(panel, 'Remove sessions');
  await panel.frame.waitForSelector('button[aria-busy="true"]');
  const moving = () => panel.frame.evaluate(() => document.getAnimations().length);
  expect(await moving()).toBe(1);
  await session?.send('Emulation.setEmulatedMedia', {
    features: [{ name: 'prefers-reduced-motion', value: 'reduce' }],
  });
  await until('the end of all motion', async () => (await moving()) === 0);
  await session?.detach();
  release();
  development.faults.clear();
});

type Walked = Window & { reached?: Set<Element> };

/** What has the focus, whether that is to be seen, and whether it had it before; null once the focus has left the panel. */
function focused({ frame }: Panel) {
  return frame.evaluate(() => {
    const walked = window as Walked;
    walked.reached ??= new Set();
    const { activeElement: element } = document;
    if (!element || element === document.body || !document.hasFocus()) return null;
    const isAgain = walked.reached.has(element);
    walked.reached.add(element);
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const isSeen = element.matches(':focus-visible') && outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
    return { name: `${element.tagName} ${element.ariaLabel ?? element.textContent}`, isSeen, isAgain };
  });
}

it('leads the keyboard to all that can be clicked, and shows where it is', async () => {
  const panel = await openPanel();
  const { keyboard } = panel.devtools;
  await openSessions(panel);
  await panel.frame.evaluate(() => (document.querySelector('button') as HTMLElement).focus());
  // What a script or the mouse has put the focus on need not show it.
  await keyboard.press('Tab');
  await keyboard.down('Shift');
  await keyboard.press('Tab');
  await keyboard.up('Shift');
  const unseen: string[] = [];
  let steps = 0;
  for (let at = await focused(panel); at && !at.isAgain; at = await focused(panel)) {
    steps += 1;
    if (!at.isSeen) unseen.push(at.name);
    await keyboard.press('Tab');
  }
  expect(unseen).toEqual([]);
  expect(steps).toBeGreaterThan(20);
  const missed = await panel.frame.evaluate(() =>
    [...document.querySelectorAll('button, a[href], input, select, textarea, summary')]
      // Tabs are led through by arrows.
      .filter((each) => each.checkVisibility() && each.role !== 'tab' && !(window as Walked).reached?.has(each))
      .map((each) => `${each.tagName} ${each.ariaLabel ?? each.textContent}`),
  );
  expect(missed).toEqual([]);
});
