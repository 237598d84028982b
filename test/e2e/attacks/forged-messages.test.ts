import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Panel } from '../../browser/devtools.ts';
import { evaluateInServiceWorker } from '../../browser/service-worker.ts';
import { wireClient } from '../../unit/client/fixtures/client.ts';
import { shows } from '../reading.ts';
import { useBrowser } from '../support.ts';
import { forge, goAndSteal, heardByHook, stillPasses, validReport } from './hostile-page.ts';
import { type WatchedWorker, watchWorker } from './watch-worker.ts';

const stage = useBrowser();

let panel: Panel;
let worker: WatchedWorker;

beforeEach(async () => {
  panel = await stage.newTab('about:blank');
  worker = await watchWorker(stage.browser);
  await goAndSteal(panel, new URL('/without-clerk', stage.playground.url).href);
  await shows(panel, 'No Clerk on this page');
});
afterEach(() => worker.stop());

/** The text of a JSON with members that an object literal would take for its own. */
const poisoned = (inner: string) => `{"__proto__":{"polluted":${inner}},"constructor":{"prototype":{"polluted":1}}}`;

const PAGE = JSON.parse(validReport().text);
const page = (clerk: object) => JSON.stringify({ ...PAGE, clerk: { ...PAGE.clerk, ...clerk } });
const answer = (outcome: unknown) => JSON.stringify({ kind: 'answer', id: 'forged', outcome });

const FORGED: Record<string, readonly unknown[]> = {
  'no texts': [null, 7, true, { kind: 'page' }, ['page'], new Date(0)],
  'no JSON': ['', ' ', 'page', '{', '[1,', 'undefined', '\u0000', '\ud800', '{"kind":"page"'],
  'JSON of no protocol': [
    'null',
    '0',
    '[]',
    '{}',
    '"page"',
    '{"kind":1}',
    '{"kind":"open","tabId":1}',
    '{"kind":"close"}',
  ],
  'messages of panels and workers': [
    { kind: 'open', tabId: 1 },
    '{"kind":"act","request":{"id":"1","documentId":"1","action":{"name":"removeSessions"}}}',
    '{"kind":"secrets","secrets":{"cookies":[]}}',
    '{"kind":"command","id":"1","command":{"name":"client","method":"destroy"}}',
    '{"kind":"apply-update"}',
  ],
  'fields of the wrong type': [
    page({ status: 'constructor' }),
    page({ names: 'none' }),
    page({ version: { toString: 1 } }),
    page({ version: 'x'.repeat(2_001) }),
    page({ unreported: Array(21).fill('x') }),
    page({ client: { sessions: 'many' } }),
    page({ client: { sessions: [null] } }),
    page({ client: [[[]]] }),
    '{"kind":"settings","environment":7,"options":{"a":1}}',
    '{"kind":"settings","environment":[],"options":[]}',
    '{"kind":"payload","call":7,"at":"now","client":null}',
    '{"kind":"payload","call":"GET /client","at":1e999,"client":null}',
  ],
  'answers that nobody asked for': [
    answer({ kind: 'done', sessions: 1e308 }),
    answer({ kind: 'thrown', name: 'Error', message: 'x' }),
    answer({ kind: 'response', call: 'DELETE /client', status: 200, payload: {}, retryAfter: -1, durationMs: 1e308 }),
    answer('done'),
    '{"kind":"answer","id":"__proto__","outcome":{"kind":"done"}}',
  ],
  'keys of prototypes': [
    poisoned('1'),
    `{"kind":"settings","environment":${poisoned('1')},"options":${poisoned('"1"')}}`,
    `{"kind":"settings","environment":{"user_settings":{"attributes":${poisoned('{"enabled":true}')}}},"options":{}}`,
    `{"kind":"payload","call":"GET /client","at":1,"client":${poisoned('1')}}`,
    `{"kind":"payload","call":"GET /client","at":1,"client":{"sign_in":{"id":"a","__proto__":{"polluted":1}}}}`,
    page({ client: { sign_in: JSON.parse('{"id":"a","__proto__":{"polluted":1},"status":"__proto__"}') } }),
    page({ client: { sessions: [{ id: '__proto__', status: 'constructor' }] }, activeSessionId: '__proto__' }),
  ],
  'times and numbers past every range': [
    '{"kind":"payload","call":"GET /client","at":1e308,"client":null}',
    page({ client: { ...wireClient, cookie_expires_at: 8.64e15, updated_at: -8.64e15, created_at: 1e308 } }),
    page({ client: { ...wireClient, cookie_expires_at: 8.64e15, updated_at: -8.64e15 } }),
    '{"kind":"oversize","length":-1}',
  ],
};

describe('forged messages', () => {
  it.each(Object.entries(FORGED))('%s: are dropped or shown, and the next one passes', async (_, forged) => {
    const { development } = stage.playground;
    development.requests.length = 0;
    await forge(panel.page, ...forged);
    await stillPasses(panel);
    expect(worker.errors).toEqual([]);
    // The keys of the instance are public, and are asked for once a page names it.
    expect(development.requests.filter(({ path }) => path !== '/.well-known/jwks.json')).toEqual([]);
    expect(await evaluateInServiceWorker(stage.browser, 'String({}.polluted)')).toBe('undefined');
    expect(await panel.frame.evaluate(() => String(({} as { polluted?: unknown }).polluted))).toBe('undefined');
    const kinds = (await heardByHook(panel.page)).map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['report']));
  });
});
