import { beforeEach, describe, expect, it, vi } from 'vitest';
import { byRole, type Panel } from '../browser/devtools.ts';
import { until } from '../browser/until.ts';
import { DEMO_USERS } from '../playground/index.ts';
import { chooseTab, shows } from './reading.ts';
import { useBrowser } from './support.ts';

// Of http too, as it is granted in the panel: the cookie that counts handshakes is not Secure.
const stage = useBrowser({ hosts: ['*://*.example.org/*'] });

const SERVER = 'https://app.example.org/server';
const AS_EXPECTED = 'As it was to be with the cookies of that request.';

beforeEach(() => {
  // The server complains of its own mistakes.
  for (const method of ['log', 'warn', 'error'] as const) vi.spyOn(console, method).mockImplementation(() => {});
  return () => {
    vi.restoreAllMocks();
    stage.playground.development.faults.clear();
  };
});

/** Opens the Server's view for a page that is opened after it. */
async function open(address: string): Promise<Panel> {
  const panel = await stage.newTab('about:blank');
  await panel.page.goto(address);
  await chooseTab(panel, 'Server’s view');
  return panel;
}

/** Opens a page of the server as a browser in which Ada is signed in. */
async function openAsAda(): Promise<Panel> {
  const { development } = stage.playground;
  const client = development.addClient();
  const ada = development.userByEmail(DEMO_USERS.ada.email);
  if (!ada) throw new Error('There is no Ada.');
  development.signIn(client, ada);
  const panel = await open(`${SERVER}?__clerk_db_jwt=${client.devBrowser}`);
  await shows(panel, 'server would say: signed in');
  return panel;
}

/** Waits until one of the two halves says all of these. */
async function says({ frame }: Panel, half: 'Page load' | 'fetch() from the page', ...texts: readonly string[]) {
  let said = '';
  const complete = async () => {
    said = await frame.$eval(byRole('article', half), ({ textContent }) => textContent ?? '');
    return texts.every((text) => said.includes(text));
  };
  await until(`"${texts.join('", "')}" under ${half}`, complete).catch(({ message }: Error) => {
    throw new Error(`${message}, which says:\n${said}`);
  });
}

async function forget(prefix: string): Promise<void> {
  const cookies = await stage.browser.cookies();
  await stage.browser.deleteCookie(...cookies.filter(({ name }) => name.startsWith(prefix)));
}

it('shows the handshake of a first visit, and that the server then said what was to be expected', async () => {
  const panel = await open(SERVER);
  await shows(panel, 'server would say: signed out', 'clerk-js and the server agree: nobody is signed in.');
  await says(panel, 'Page load', 'Signed out', 'session-token-and-uat-missing', 'HTTP 200', AS_EXPECTED);
  await says(panel, 'Page load', 'Handshake', 'dev-browser-missing', 'HTTP 307');
});

it('tells a page load, which goes to a handshake, from a fetch, which gets 401', async () => {
  const panel = await openAsAda();
  await says(panel, 'Page load', 'Signed in', 'HTTP 200', AS_EXPECTED);
  await forget('__clerk_db_jwt');
  await shows(panel, 'server would say: handshake');
  await says(panel, 'Page load', 'Handshake', 'dev-browser-missing');
  await says(panel, 'fetch() from the page', 'Signed out', 'dev-browser-missing', 'a script’s call cannot be sent');

  await panel.page.locator(byRole('button', 'Ask the API')).click();
  await panel.page.waitForSelector('::-p-text(401 signed-out: dev-browser-missing)');
  await says(panel, 'fetch() from the page', 'HTTP 401', `${SERVER}/api`, AS_EXPECTED);
  await panel.page.reload();
  await says(panel, 'Page load', 'Handshake', 'dev-browser-missing', 'HTTP 307', 'Signed out', 'HTTP 200');
});

describe('points out a server that is wrong:', () => {
  it.each([
    ['secret-key=other', 'jwk-kid-mismatch', 'The server’s secret key or JWT key is that of another instance.'],
    ['clock=3600', 'session-token-expired', 'The server’s clock is off.'],
    ['clock=-3600', 'session-token-nbf', 'The server’s clock is off.'],
    [
      'authorized-parties=https://other.example',
      'token-invalid-authorized-parties',
      'authorizedParties on the server leaves this origin out.',
    ],
  ])('%s', async (mistake, reason, cause) => {
    const panel = await openAsAda();
    await panel.page.goto(`${SERVER}?${mistake}`);
    await shows(panel, 'Signed in as Ada Lovelace', 'server would say: signed in');
    const difference = 'With the cookies of that request it was to be signed in';
    await says(panel, 'Page load', 'Signed out', reason, 'HTTP 200', difference, `Likely, in this order:${cause}`);
    await panel.page.locator(byRole('button', 'Ask the API')).click();
    await says(panel, 'fetch() from the page', reason, 'HTTP 401', difference, `Likely, in this order:${cause}`);
  });
});

describe('a loop of handshakes', () => {
  it('is shown as broken by the server while it counts three', async () => {
    const { development } = stage.playground;
    development.faults.always({ path: '/v1/dev_browser' }, { hang: true });
    const count = { name: '__clerk_redirect_count', value: '3', domain: 'app.example.org', httpOnly: true };
    await stage.browser.setCookie(count);
    const panel = await open(SERVER);
    const gaveUp = 'It would be a handshake, but there were three in a row already.';
    await says(panel, 'Page load', gaveUp, 'dev-browser-missing', 'HTTP 200', AS_EXPECTED);
    await forget(count.name);
    await shows(panel, 'server would say: handshake');
  });

  it('is forgotten after two seconds', async () => {
    const { development } = stage.playground;
    development.faults.always({ path: '/v1/dev_browser' }, { hang: true });
    const panel = await open(`${SERVER}?secret-key=other`);
    await says(panel, 'Page load', 'Signed out', 'dev-browser-missing', 'HTTP 200', 'HTTP 307');
    await shows(panel, 'server would say: handshake');
    const names = (await stage.browser.cookies()).map(({ name }) => name);
    expect(names).not.toContain('__clerk_redirect_count');
  });
});
