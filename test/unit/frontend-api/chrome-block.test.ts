import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { blockFrontendApi, keepBlocked, unblockFrontendApi } from '../../../lib/frontend-api/chrome-block.ts';
import { dropOriginRules } from '../../../lib/frontend-api/chrome-origin.ts';
import { sessionRules } from './session-rules.ts';

type Rule = chrome.declarativeNetRequest.Rule;

const { rules, ...ruleFunctions } = sessionRules();
/** The rule by which a call of the extension's own gets its origin. */
const ORIGIN = { id: 1, action: { type: 'modifyHeaders' }, condition: { tabIds: [-1] } } as Rule;

beforeEach(() => {
  rules.clear();
  rules.set(ORIGIN.id, ORIGIN);
  vi.stubGlobal('chrome', {
    extension: { inIncognitoContext: false },
    declarativeNetRequest: {
      ResourceType: { MAIN_FRAME: 'main_frame', XMLHTTPREQUEST: 'xmlhttprequest' },
      ...ruleFunctions,
    },
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const blocked = () => [...rules.values()].flatMap(({ condition }) => condition.urlFilter ?? []);

test('the rule is for one tab and one Frontend API, navigations too', async () => {
  await blockFrontendApi(7, 'http://localhost:4000/__clerk');
  expect([...rules.values()]).toMatchObject([
    ORIGIN,
    {
      action: { type: 'block' },
      condition: {
        urlFilter: '|http://localhost:4000/__clerk/',
        tabIds: [7],
        resourceTypes: ['main_frame', 'xmlhttprequest'],
      },
    },
  ]);
});

test('another one for the same tab takes its place, and tabs have rules of their own', async () => {
  await Promise.all([
    blockFrontendApi(7, 'https://a.accounts.dev'),
    blockFrontendApi(8, 'https://b.accounts.dev'),
    blockFrontendApi(7, 'https://c.accounts.dev'),
  ]);
  expect(blocked()).toEqual(['|https://b.accounts.dev/', '|https://c.accounts.dev/']);
  await unblockFrontendApi(8);
  expect(blocked()).toEqual(['|https://c.accounts.dev/']);
});

test('a tab without a rule costs no change', async () => {
  const update = vi.spyOn(chrome.declarativeNetRequest, 'updateSessionRules');
  await unblockFrontendApi(7);
  expect(update).not.toHaveBeenCalled();
});

test('a worker that starts keeps the rules of tabs in which something is simulated, and drops the others', async () => {
  await blockFrontendApi(7, 'https://a.accounts.dev');
  await blockFrontendApi(8, 'https://b.accounts.dev');
  await keepBlocked([8]);
  expect(blocked()).toEqual(['|https://b.accounts.dev/']);
  expect(rules.has(ORIGIN.id)).toBe(true);
});

test('the rules of calls that were cut off go without these', async () => {
  await blockFrontendApi(7, 'https://a.accounts.dev');
  await dropOriginRules();
  expect(blocked()).toEqual(['|https://a.accounts.dev/']);
  expect(rules.has(ORIGIN.id)).toBe(false);
});

test('ordinary and private windows have ids of their own, and leave each other’s rules alone', async () => {
  await blockFrontendApi(7, 'https://a.accounts.dev');
  Object.assign(chrome.extension, { inIncognitoContext: true });
  await blockFrontendApi(8, 'https://b.accounts.dev');
  await keepBlocked([]);
  expect(blocked()).toEqual(['|https://a.accounts.dev/']);
});
