import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Cookie } from '../../../lib/cookies/cookie.ts';
import { DocumentSecretsReader } from '../../../lib/inspector/document-secrets.ts';
import type { DocumentSecrets } from '../../../lib/inspector/secrets.ts';
import { cookie } from '../cookies/cookies.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

const inSeconds = (seconds: number) => Date.now() / 1000 + seconds;

/** A reader of cookies that the browser drops when they expire, without a word. */
function reading(cookies: readonly Cookie[]) {
  const told: (readonly string[])[] = [];
  const kept = async () => cookies.filter(({ expirationDate }) => (expirationDate ?? Infinity) * 1000 > Date.now());
  const store = { listClerk: vi.fn(kept) };
  const document = {
    documentId: 'document-1',
    url: 'https://app.example.com/',
    cookies: { ...store, list: kept, remove: vi.fn(), delete: vi.fn(), write: vi.fn() },
    hosts: ['app.example.com'],
    client: null,
  };
  const reader = new DocumentSecretsReader(
    { storageKeys: async () => [], now: () => Date.now() },
    () => document,
    ({ cookies: found }: DocumentSecrets) => told.push(found.map(({ name }) => name)),
  );
  return { reader, told, store };
}

const COUNT = '__clerk_redirect_count';
const LONG = '__client_uat';

test('a cookie that expires is told to be gone, one after the other', async () => {
  const { reader, told } = reading([
    cookie(COUNT, '3', { expirationDate: inSeconds(2) }),
    cookie('__clerk_handshake_nonce', 'x', { expirationDate: inSeconds(10) }),
    cookie(LONG, '1', { expirationDate: inSeconds(400 * 86_400) }),
    cookie('__session', 'x'),
  ]);
  await reader.read();
  await vi.advanceTimersByTimeAsync(1_900);
  expect(told).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(200);
  await vi.advanceTimersByTimeAsync(9_000);
  expect(told.slice(1)).toEqual([
    ['__clerk_handshake_nonce', LONG, '__session'],
    [LONG, '__session'],
  ]);
});

test('one that lives for long is not asked for all the time', async () => {
  const { reader, store } = reading([cookie(LONG, '1', { expirationDate: inSeconds(400 * 86_400) })]);
  await reader.read();
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(store.listClerk).toHaveBeenCalledOnce();
});

test.each(['stop', 'forget'] as const)('nothing is read any more after %s()', async (end) => {
  const { reader, store } = reading([cookie(COUNT, '3', { expirationDate: inSeconds(2) })]);
  await reader.read();
  reader[end]();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(store.listClerk).toHaveBeenCalledOnce();
});
