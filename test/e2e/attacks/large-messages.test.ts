import { afterEach, beforeEach, expect, it } from 'vitest';
import { openPanel, type Panel, panelText } from '../../browser/devtools.ts';
import { until } from '../../browser/until.ts';
import { press, shows } from '../reading.ts';
import { useBrowser } from '../support.ts';
import { forge, goAndSteal, stillPasses, validReport } from './hostile-page.ts';
import { type WatchedWorker, watchWorker } from './watch-worker.ts';

const MEGABYTE = 1024 * 1024;

const stage = useBrowser();

let panel: Panel;
let worker: WatchedWorker;

beforeEach(async () => {
  panel = await stage.newTab('about:blank');
  worker = await watchWorker(stage.browser);
  await goAndSteal(panel, new URL('/without-clerk', stage.playground.url).href);
  await shows(panel, 'No Clerk on this page');
});
afterEach(async () => {
  expect(worker.errors).toEqual([]);
  await worker.stop();
});

type Hostile = Window & { stolen: { port: MessagePort }; Clerk?: unknown };

it('a text of 64 MB is not carried', async () => {
  await panel.page.evaluate((length) => {
    (window as unknown as Hostile).stolen.port.postMessage('x'.repeat(length));
  }, 64 * MEGABYTE);
  await stillPasses(panel);
});

it('a Client of 64 MB is said to be too large', async () => {
  await panel.page.evaluate((length) => {
    const client = { __internal_toSnapshot: () => ({ id: 'x'.repeat(length), sessions: [] }) };
    Object.assign(window, { Clerk: { load() {}, version: '0.0.64', status: 'ready', client } });
  }, 64 * MEGABYTE);
  await shows(panel, 'clerk-js 0.0.64', 'more JSON than can be read');
  await stillPasses(panel);
});

it('JSON in itself a million times is dropped', async () => {
  await panel.page.evaluate(() => {
    const { port } = (window as unknown as Hostile).stolen;
    const deep = (depth: number) => `${'{"sign_in":{"id":"a","x":'.repeat(depth)}1${'}}'.repeat(depth)}`;
    port.postMessage('['.repeat(1_000_000));
    port.postMessage(`${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`);
    port.postMessage(`{"kind":"settings","environment":${deep(100_000)},"options":{}}`);
    port.postMessage(`{"kind":"payload","call":"GET /client","at":1,"client":${deep(100_000)}}`);
  });
  await stillPasses(panel);
});

it('a sign-in that is in itself in the page and in its payload is completed as far as it may be', async () => {
  const deep = `{"id":"client_deep","sign_in":${'{"id":"a","x":'.repeat(20_000)}1${'}'.repeat(20_001)}`;
  await forge(
    panel.page,
    `{"kind":"payload","call":"GET /client","at":1,"client":${deep}}`,
    validReport().text.replace('"client":null', `"client":${deep}`),
  );
  await shows(panel, 'client_deep');
  await stillPasses(panel);
});

it('an address that is made to be looked through for ever is shown', async () => {
  await panel.page.evaluate(() => history.replaceState(null, '', `?x=${'a:?x='.repeat(100_000)}`));
  await stillPasses(panel);
});

it('ten thousand messages at once keep neither this panel nor another tab from going on', {
  timeout: 120_000,
}, async () => {
  const bystander = await stage.newPage();
  const other = await openPanel(bystander);
  await shows(other, 'clerk-js 6.40.0 ready');
  const { text } = validReport({ id: 'client_flood', sessions: [] });
  await panel.page.evaluate((report) => {
    const { port } = (window as unknown as Hostile).stolen;
    for (let index = 0; index < 10_000; index++) port.postMessage(report.replace('client_flood', `client_${index}`));
    for (let index = 0; index < 50; index++) port.postMessage('x'.repeat(7_000_000));
  }, text);
  await press(bystander, 'Sign in as Ada');
  await shows(other, 'Signed in as Ada Lovelace');
  // What it says meanwhile may be dropped; once it has calmed down the next one passes.
  const { text: valid, version } = validReport();
  await until('a valid message after the flood', async () => {
    await forge(panel.page, valid);
    return (await panelText(panel)).includes(`clerk-js ${version}`);
  });
});

it('a hundred thousand sessions leave the panel usable', { timeout: 120_000 }, async () => {
  await panel.page.evaluate(() => {
    const sessions = Array.from({ length: 100_000 }, (_, index) => ({ id: `sess_${index}`, status: 'active' }));
    const client = { __internal_toSnapshot: () => ({ id: 'client_1', sessions }) };
    Object.assign(window, { Clerk: { load() {}, version: '0.1.0', status: 'ready', client } });
  });
  await shows(panel, 'clerk-js 0.1.0', 'more than 2000 sessions');
  await stillPasses(panel);
});
