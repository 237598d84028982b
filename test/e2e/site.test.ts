import { expect, it } from 'vitest';
import type { Panel } from '../browser/devtools.ts';
import { until } from '../browser/until.ts';
import { shows } from './reading.ts';
import { useBrowser } from './support.ts';

/** Access to the host alone, as where the browser's own menu gave it: not to its site. */
const stage = useBrowser({ hosts: ['*://shop.example.co.uk/*'] });

/** By address, the hosts that are asked for there: the page's and its site. */
const SITES: Readonly<Record<string, readonly string[]>> = {
  'https://app.example.co.uk/': ['*://app.example.co.uk/*', '*://example.co.uk/*'],
  'https://a.b.example.com/': ['*://a.b.example.com/*', '*://example.com/*'],
  'https://example.net/': ['*://example.net/*'],
  'https://docs.someone.github.io/': ['*://docs.someone.github.io/*', '*://someone.github.io/*'],
  'https://other.github.io/': ['*://other.github.io/*'],
  'https://192.0.2.7/': ['*://192.0.2.7/*'],
  'https://[2001:db8::7]/': ['*://[2001:db8::7]/*'],
  'https://intranet/': ['*://intranet/*'],
};

/** A panel of a tab that has pages of every host, without a server. */
async function openAnywhere(): Promise<Panel> {
  const panel = await stage.newTab('about:blank');
  await panel.page.setRequestInterception(true);
  panel.page.on('request', (request) => void request.respond({ contentType: 'text/html', body: '<p>Hello' }));
  return panel;
}

/** The hosts that the panel asks for. */
function asked({ frame }: Panel): Promise<readonly (string | null)[]> {
  return frame.$$eval('main li code', (hosts) => hosts.map(({ textContent }) => textContent));
}

it('asks for the site that the browser tells before any access', async () => {
  const panel = await openAnywhere();
  for (const [address, hosts] of Object.entries(SITES)) {
    await panel.page.goto(address);
    await until(`what ${address} needs`, async () => (await asked(panel)).includes(hosts[0] ?? ''));
    expect(await asked(panel)).toEqual(hosts);
  }
});

it('asks for the site of a page whose host alone was granted', async () => {
  const panel = await openAnywhere();
  await panel.page.goto('https://shop.example.co.uk/');
  await shows(panel, 'No Clerk on this page', '*://example.co.uk/*');
});

it('asks for nothing more where no site has other hosts', async () => {
  const panel = await openAnywhere();
  for (const address of ['http://localhost/', 'http://app.localhost/', 'http://127.0.0.1/']) {
    await panel.page.goto(address);
    await until(`the panel of ${address}`, () =>
      panel.frame
        .$$eval('header', ([header]) => header?.textContent ?? '')
        .then((text) => text.includes(new URL(address).hostname)),
    );
    await shows(panel, 'No Clerk on this page');
    expect(await asked(panel)).toEqual([]);
  }
});
