import { expect, it } from 'vitest';
import { byRole, click, type Panel, panelText } from '../../browser/devtools.ts';
import { wireClient } from '../../unit/client/fixtures/client.ts';
import { wireEnvironment } from '../../unit/environment/fixtures/environment.ts';
import { press, reports, shows } from '../reading.ts';
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
    violations: (window as unknown as { violations: unknown[] }).violations,
  }));
}

/** Opens every tab, and in it all that can be opened. */
async function openAll({ frame }: Panel): Promise<void> {
  for (const tab of await frame.$$(byRole('tab'))) {
    await tab.click();
    await frame.$$eval('[role="tabpanel"]:not([hidden]) :is(summary, [aria-expanded="false"])', (closed) => {
      for (const each of closed) (each as HTMLElement).click();
    });
  }
}

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
  await openAll(panel);
  expect(await foreignParts(panel)).toEqual({
    elements: [],
    handlers: [],
    addresses: [],
    title: 'Clerk',
    violations: [],
  });
  expect((await panelText(panel)).match(/<img src=x/g)?.length).toBeGreaterThan(3);

  await panel.page.goto(stage.playground.url);
  await press(panel.page, 'Sign in as Ada');
  await shows(panel, 'Signed in as Ada Lovelace');
});
