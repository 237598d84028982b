import { mkdirSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { MessageKey } from '../../lib/i18n/translate.ts';
import { languageOf } from '../../lib/i18n/translate.ts';
import { type Panel, screenshotPanel, setPanelSize } from '../browser/devtools.ts';
import { until } from '../browser/until.ts';
import { textsIn } from '../texts.ts';
import { chooseTab, press, shows } from './reading.ts';
import { useBrowser } from './support.ts';

/** Where pictures go that are there to be looked at. */
const FOLDER = 'test/screenshots/languages';

const TABS: readonly MessageKey[] = [
  'tabClient',
  'findingTab',
  'tabSessions',
  'tabAttempts',
  'tabCookies',
  'tokenTab',
  'serverTab',
  'tabTimeline',
  'tabInstance',
  'tabSimulate',
];

const NARROW = { width: 320, height: 700 };

/** What is wider than the panel, by class, beyond what may be scrolled inside. */
function tooWide({ frame }: Panel): Promise<string[]> {
  return frame.evaluate(() => {
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      (/auto|scroll|hidden/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    return [...document.querySelectorAll('body *')]
      .filter((each) => each.getBoundingClientRect().right > innerWidth + 1 && !scrolls(each.parentElement))
      .map((each) => `${each.tagName}.${each.className}: ${each.textContent?.slice(0, 40)}`);
  });
}

/** Saves a picture of the panel, once it is painted. */
async function picture(panel: Panel, path: `${string}.png`): Promise<void> {
  await until(`the picture ${path}`, async () => {
    await screenshotPanel(panel, path);
    return statSync(path).size > 5_000;
  });
}

// German has the longest words, Japanese no spaces to break lines at.
describe.each(['de', 'ja'])('in %s', (language) => {
  const t = textsIn(language);
  const stage = useBrowser({ language: languageOf(t) });

  it('speaks the language of the browser, and fits a panel of 320 px', async () => {
    mkdirSync(FOLDER, { recursive: true });
    const panel = await stage.newTab();
    await press(panel.page, 'Sign in as Ada');
    await press(panel.page, 'Start sign-up');
    await shows(panel, t('headerSignedInAs', 'Ada Lovelace'));
    expect(await panel.frame.$eval('html', ({ lang }) => lang)).toBe(languageOf(t));
    await setPanelSize(panel, NARROW);
    for (const tab of TABS) {
      await chooseTab(panel, t(tab));
      expect(await tooWide(panel), tab).toEqual([]);
      await picture(panel, `${FOLDER}/${tab}-${language}.png`);
    }
  });
});
