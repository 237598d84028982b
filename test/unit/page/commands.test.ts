// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import type { ClerkLike } from '../../../lib/page/clerk.ts';
import { type CommandPage, carryOut } from '../../../lib/page/commands.ts';
import type { SeenResponse } from '../../../lib/page/frontend-api-calls.ts';

const OK: SeenResponse = { call: 'DELETE /client/sessions', status: 200, payload: { response: {} }, retryAfter: null };

function pageWith(clerk: unknown, seen: SeenResponse | null = OK): CommandPage {
  return { find: () => clerk, expect: () => () => seen };
}

function clerk(client: ClerkLike['client'] & object, more: Partial<ClerkLike> = {}): ClerkLike {
  return { load: () => {}, client, updateClient: vi.fn(), ...more };
}

describe('a call', () => {
  test.each([
    ['PUT /client', 'create'],
    ['DELETE /client', 'destroy'],
    ['DELETE /client/sessions', 'removeSessions'],
  ] as const)('%s is client.%s(), and its outcome the answer', async (call, method) => {
    const act = vi.fn(async () => {});
    const { outcome } = await carryOut({ name: 'call', call }, pageWith(clerk({ [method]: act })));
    expect(act).toHaveBeenCalledOnce();
    expect(outcome).toMatchObject({ kind: 'response', status: 200, payload: { response: {} }, retryAfter: null });
  });

  test('ends the sessions of a clerk-js without removeSessions() by signing out', async () => {
    const signOut = vi.fn(async (callback: () => void) => callback());
    await carryOut({ name: 'call', call: 'DELETE /client/sessions' }, pageWith(clerk({}, { signOut })));
    expect(signOut).toHaveBeenCalledOnce();
  });

  test('lets the page and other tabs notice, but only once the answer has left', async () => {
    const told = new Promise((resolve) => {
      new BroadcastChannel('clerk').onmessage = ({ data }) => resolve(data);
    });
    const instance = clerk({ removeSessions: async () => {} });
    const { afterwards } = await carryOut({ name: 'call', call: 'DELETE /client/sessions' }, pageWith(instance));
    expect(instance.updateClient).not.toHaveBeenCalled();
    afterwards?.();
    expect(instance.updateClient).toHaveBeenCalledExactlyOnceWith(instance.client);
    expect(await told).toEqual({ type: 'signout' });
  });

  test('that the Frontend API refused is its answer, and nothing is settled', async () => {
    const refused = { ...OK, status: 429, retryAfter: 30 };
    const instance = clerk({ removeSessions: () => Promise.reject(new Error('429')) });
    const done = await carryOut({ name: 'call', call: 'DELETE /client/sessions' }, pageWith(instance, refused));
    expect(done.outcome).toMatchObject({ kind: 'response', status: 429, retryAfter: 30 });
    expect(done.afterwards).toBeUndefined();
  });

  test('without an answer is what clerk-js threw', async () => {
    const instance = clerk({ removeSessions: () => Promise.reject(new SyntaxError('Unexpected token <')) });
    const { outcome } = await carryOut({ name: 'call', call: 'DELETE /client/sessions' }, pageWith(instance, null));
    expect(outcome).toEqual({ kind: 'thrown', name: 'SyntaxError', message: 'Unexpected token <' });
  });
});

test('clearCache tells for how many sessions', async () => {
  const clearCache = vi.fn();
  const { outcome } = await carryOut({ name: 'clearCache' }, pageWith(clerk({ clearCache, sessions: [{}, {}] })));
  expect(clearCache).toHaveBeenCalledOnce();
  expect(outcome).toEqual({ kind: 'done', sessions: 2 });
});

describe('openTouchUrl', () => {
  const command = { name: 'openTouchUrl', redirectUrl: 'https://app.example.com/' } as const;

  test('goes to the authenticated address, once the answer has left', async () => {
    const assign = vi.spyOn(location, 'assign').mockImplementation(() => {});
    const buildTouchUrl = ({ redirectUrl }: { redirectUrl: URL }) =>
      `https://clerk.example.com/?to=${redirectUrl.host}`;
    const instance = clerk({ buildTouchUrl }, { buildUrlWithAuth: (url: string) => `${url}&authenticated` });
    const { outcome, afterwards } = await carryOut(command, pageWith(instance));
    expect(outcome).toEqual({ kind: 'done' });
    expect(assign).not.toHaveBeenCalled();
    afterwards?.();
    expect(assign).toHaveBeenCalledExactlyOnceWith('https://clerk.example.com/?to=app.example.com&authenticated');
  });

  test('says so when this clerk-js cannot', async () => {
    const { outcome } = await carryOut(command, pageWith(clerk({})));
    expect(outcome).toMatchObject({ kind: 'thrown', message: 'this clerk-js has no buildTouchUrl' });
  });
});

test.each([undefined, null, 7, class Clerk {}, { load: 1 }, { load() {} }])('%o cannot be commanded', async (odd) => {
  const { outcome } = await carryOut({ name: 'clearCache' }, pageWith(odd));
  expect(outcome).toMatchObject({ kind: 'thrown', name: 'no_clerk' });
});
