import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { dropOriginRules, fetchAs } from '../../../lib/frontend-api/chrome-origin.ts';
import { sessionRules } from './session-rules.ts';

const { rules, ...ruleFunctions } = sessionRules();
const pending: ((response: Response | Error) => void)[] = [];

beforeEach(() => {
  rules.clear();
  pending.length = 0;
  vi.stubGlobal('chrome', {
    extension: { inIncognitoContext: false },
    runtime: { id: 'our-extension' },
    tabs: { TAB_ID_NONE: -1 },
    declarativeNetRequest: ruleFunctions,
  });
  vi.stubGlobal('fetch', () => {
    const { promise, resolve, reject } = Promise.withResolvers<Response>();
    pending.push((answer) => (answer instanceof Error ? reject(answer) : resolve(answer)));
    return promise;
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const call = (host: string) => fetchAs('https://app.example.com', new URL(`https://${host}/v1/client`), {});
const underWay = (count: number) => vi.waitFor(() => expect(pending).toHaveLength(count));

test('the rule is for our own requests to that host, outside all tabs, and gone after the call', async () => {
  const answer = call('clerk.example.com');
  await underWay(1);
  expect([...rules.values()]).toMatchObject([
    {
      action: { requestHeaders: [{ header: 'origin', operation: 'set', value: 'https://app.example.com' }] },
      condition: {
        urlFilter: '|https://clerk.example.com/',
        initiatorDomains: ['our-extension'],
        tabIds: [-1],
        resourceTypes: ['xmlhttprequest'],
      },
    },
  ]);
  pending[0]?.(new Response('{}'));
  await answer;
  expect(rules.size).toBe(0);
});

test('a call that fails leaves no rule, and does not keep the next one waiting', async () => {
  const first = call('clerk.example.com');
  const second = call('clerk.example.com');
  await underWay(1);
  pending[0]?.(new TypeError('Failed to fetch'));
  await expect(first).rejects.toThrow('Failed to fetch');
  await underWay(2);
  pending[1]?.(new Response('{}'));
  await second;
  expect(rules.size).toBe(0);
});

test('calls to one host take turns, and those to another do not wait', async () => {
  const answers = [call('clerk.example.com'), call('clerk.example.com'), call('clerk.example.org')];
  await underWay(2);
  expect([...rules.values()].map(({ condition }) => condition.urlFilter)).toEqual([
    '|https://clerk.example.com/',
    '|https://clerk.example.org/',
  ]);
  pending[0]?.(new Response('{}'));
  await underWay(3);
  for (const answer of pending) answer(new Response('{}'));
  await Promise.all(answers);
  expect(rules.size).toBe(0);
});

test('rules that a stopped worker left are dropped', async () => {
  void call('clerk.example.com');
  await underWay(1);
  await dropOriginRules();
  expect(rules.size).toBe(0);
  pending[0]?.(new Response('{}'));
});

test('the worker of private windows leaves the rules of the other one alone', async () => {
  void call('clerk.example.com');
  await underWay(1);
  Object.assign(chrome.extension, { inIncognitoContext: true });
  await dropOriginRules();
  expect(rules.size).toBe(1);
  pending[0]?.(new Response('{}'));
});
