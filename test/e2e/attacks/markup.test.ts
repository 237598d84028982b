import { expect, it } from 'vitest';
import { byRole, click, type Panel } from '../../browser/devtools.ts';
import { until } from '../../browser/until.ts';
import { wireClient } from '../../unit/client/fixtures/client.ts';
import { wireEnvironment } from '../../unit/environment/fixtures/environment.ts';
import { pressIn } from '../acting.ts';
import { openPopup } from '../popup.ts';
import { chooseTab, press, reports, shows } from '../reading.ts';
import { useBrowser } from '../support.ts';

const stage = useBrowser();

const MARKUP = '"><img src=x onerror="document.title=1"><script>document.title=1</script><svg/onload=document.title=1>';

/** The same JSON with markup in every text. */
function withMarkup(json: unknown): unknown {
  if (typeof json === 'string') return `${json}${MARKUP}`;
  if (Array.isArray(json)) return json.map(withMarkup);
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(Object.entries(json).map(([name, value]) => [name, withMarkup(value)]));
}

/** What is in the panel's document that nothing of ours has put there, and what the browser had to stop. */
async function foreignParts({ frame }: Panel): Promise<unknown> {
  return frame.evaluate(() => ({
    elements: [...document.body.querySelectorAll('img, script, iframe, object, embed, base, meta, link, style')].map(
      ({ outerHTML }) => outerHTML,
    ),
    handlers: [...document.querySelectorAll('[onerror], [onload], [onclick], [src]:not(head *)')].map(
      ({ outerHTML }) => outerHTML,
    ),
    addresses: [...document.querySelectorAll('a[href]')]
      .map((link) => link.getAttribute('href'))
      .filter((href) => !href?.startsWith('https://clerk.com/')),
    title: document.title,
    violations: (window as unknown as { violations?: unknown[] }).violations ?? [],
  }));
}

/** Opens all that can be opened in the tab in front, what opens with it too, and shows the values that are masked. */
async function openAll({ frame }: Panel): Promise<void> {
  const closed = '[role="tabpanel"]:not([hidden]) :is(details:not([open]) > summary, [aria-expanded="false"])';
  for (let depth = 0; depth < 3; depth++) {
    await frame.$$eval(closed, async (all) => {
      for (const each of all) (each as HTMLElement).click();
      // What they bring may be rendered late.
      for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    });
  }
  await frame.$$eval('[role="tabpanel"]:not([hidden]) button', (buttons) => {
    for (const button of buttons) if (button.ariaLabel?.startsWith('Reveal')) button.click();
  });
}

/** Selects an event of the list in front, which shows its details. */
async function pickEvent({ frame }: Panel): Promise<void> {
  await frame.waitForSelector(byRole('option'));
  await frame.$eval('[role="tabpanel"]:not([hidden]) [role=option]', (event) => (event as HTMLElement).click());
}

/** How often the markup is to be read in the tab in front. */
function timesShown({ frame }: Panel): Promise<number> {
  return frame.$eval(
    '[role="tabpanel"]:not([hidden])',
    ({ textContent }) => textContent?.match(/<(?:img src|script|svg)/g)?.length ?? 0,
  );
}

/** What is found where nothing of the page's markup has become part of a document of ours. */
const NOTHING = { elements: [], handlers: [], addresses: [], title: expect.stringMatching(/^Clerk/), violations: [] };

it('script and markup stay text: in every field of a Client, in settings, cookies and errors', async () => {
  const panel = await stage.newTab('/without-clerk');
  await shows(panel, 'No Clerk on this page');
  await panel.frame.evaluate(() => {
    const violations: string[] = [];
    Object.assign(window, { violations });
    addEventListener('securitypolicyviolation', ({ blockedURI }) => violations.push(blockedURI));
  });
  await panel.page.evaluate(
    (client, environment, markup) => {
      for (const name of ['__session', '__client_uat', `__clerk_${markup.replace(/[=;]/g, '')}`]) {
        // biome-ignore lint/suspicious/noDocumentCookie: as clerk-js writes them
        document.cookie = `${name}=${markup.replaceAll(';', '')}`;
      }
      localStorage.setItem(`__clerk_${markup}`, markup);
      history.replaceState(null, '', `#${markup}`);
      const Clerk = {
        load() {},
        version: `0.0.1${markup}`,
        status: 'ready',
        publishableKey: markup,
        domain: markup,
        sdkMetadata: { name: markup, version: markup },
        session: { id: 'sess_ada' },
        __internal_environment: { __internal_toSnapshot: () => environment },
        __internal_getOption: () => markup,
        client: {
          __internal_toSnapshot: () => client,
          clearCache() {},
          async removeSessions() {
            throw new Error(markup);
          },
        },
      };
      Object.assign(window, { Clerk });
    },
    withMarkup(wireClient),
    withMarkup(wireEnvironment),
    MARKUP,
  );
  await shows(panel, `0.0.1"><img src=x`);
  await click(panel, 'button', 'Remove sessions');
  await reports(panel, 'Remove sessions failed', '<img src=x onerror=');
  const tabs = await panel.frame.$$eval('[role=tab]', (all) => all.map(({ textContent }) => textContent ?? ''));
  const silent: string[] = [];
  for (const tab of tabs) {
    await chooseTab(panel, tab);
    await panel.frame.waitForSelector('[role=tabpanel]:not([hidden]) > *');
    if (tab.startsWith('Timeline')) await pickEvent(panel);
    await openAll(panel);
    if ((await timesShown(panel)) === 0) silent.push(tab);
    expect(await foreignParts(panel), tab).toEqual(NOTHING);
    if (tab.startsWith('Timeline')) await pressIn(panel, 'Back to the present (Esc)');
  }
  expect(silent).toEqual(['Simulate']);

  await pressIn(panel, 'Search');
  await panel.frame.waitForSelector(byRole('combobox'));
  await panel.devtools.bringToFront();
  await panel.devtools.keyboard.type('<img src=x');
  await until('commands with markup', () =>
    panel.frame.$$eval('[role=option]', (all) => all.some(({ textContent }) => textContent?.includes('<img src=x'))),
  );
  expect(await foreignParts(panel), 'palette').toEqual(NOTHING);

  const popup = await openPopup(stage.browser, panel.page);
  await shows(popup, '<img src=x');
  expect(await foreignParts(popup), 'popup').toEqual(NOTHING);
  await popup.devtools.close();

  await panel.page.goto(stage.playground.url);
  await press(panel.page, 'Sign in as Ada');
  await shows(panel, 'Signed in as Ada Lovelace');
});
