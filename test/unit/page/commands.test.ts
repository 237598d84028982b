// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import type { ClerkLike } from '../../../lib/page/clerk.ts';
import { type CommandPage, carryOut } from '../../../lib/page/commands.ts';
import type { SeenResponse } from '../../../lib/page/frontend-api-calls.ts';
import type { PageCommand } from '../../../lib/protocol/command.ts';

const OK: SeenResponse = { call: 'DELETE /client/sessions', status: 200, payload: { response: {} }, retryAfter: null };

function pageWith(clerk: unknown, seen: SeenResponse | null = OK): CommandPage {
  return { find: () => clerk, expect: () => () => seen, focus: { hasFocus: null } };
}

function clerk(client: ClerkLike['client'] & object, more: Partial<ClerkLike> = {}): ClerkLike {
  return { load: () => {}, client, updateClient: vi.fn(), ...more };
}

const REMOVE: PageCommand = { name: 'client', method: 'removeSessions' };

describe('a method of the Client', () => {
  test.each(['create', 'destroy', 'removeSessions'] as const)(
    '%s() is called, and its outcome the answer',
    async (method) => {
      const act = vi.fn(async () => {});
      const { outcome } = await carryOut({ name: 'client', method }, pageWith(clerk({ [method]: act })));
      expect(act).toHaveBeenCalledOnce();
      expect(outcome).toMatchObject({ kind: 'response', status: 200, payload: { response: {} }, retryAfter: null });
    },
  );

  test('removeSessions() of a clerk-js without it is a sign-out, with the call that this makes', async () => {
    const signOut = vi.fn(async (callback: () => void) => callback());
    const page = pageWith(clerk({}, { signOut }), { ...OK, call: 'DELETE /client' });
    const expected = vi.spyOn(page, 'expect');
    const { outcome } = await carryOut(REMOVE, page);
    expect(signOut).toHaveBeenCalledOnce();
    expect(expected).toHaveBeenCalledExactlyOnceWith(['DELETE /client/sessions', 'DELETE /client']);
    expect(outcome).toMatchObject({ kind: 'response', call: 'DELETE /client' });
  });

  test('lets the page and other tabs notice, but only once the answer has left', async () => {
    const told = new Promise((resolve) => {
      new BroadcastChannel('clerk').onmessage = ({ data }) => resolve(data);
    });
    const instance = clerk({ removeSessions: async () => {} });
    const { afterwards } = await carryOut(REMOVE, pageWith(instance));
    expect(instance.updateClient).not.toHaveBeenCalled();
    afterwards?.();
    expect(instance.updateClient).toHaveBeenCalledExactlyOnceWith(instance.client);
    expect(await told).toEqual({ type: 'signout' });
  });

  test('that the Frontend API refused is its answer, and nothing is settled', async () => {
    const refused = { ...OK, status: 429, retryAfter: 30 };
    const instance = clerk({ removeSessions: () => Promise.reject(new Error('429')) });
    const done = await carryOut(REMOVE, pageWith(instance, refused));
    expect(done.outcome).toMatchObject({ kind: 'response', status: 429, retryAfter: 30 });
    expect(done.afterwards).toBeUndefined();
  });

  test('whose refusal had no JSON is the status that clerk-js threw', async () => {
    const refusal = Object.assign(new Error('Bad Gateway'), { status: 502 });
    const instance = clerk({ removeSessions: () => Promise.reject(refusal) });
    const { outcome } = await carryOut(REMOVE, pageWith(instance, null));
    expect(outcome).toMatchObject({ kind: 'response', call: 'DELETE /client/sessions', status: 502, payload: null });
  });

  test('without an answer is what clerk-js threw', async () => {
    const instance = clerk({ removeSessions: () => Promise.reject(new SyntaxError('Unexpected token <')) });
    const { outcome } = await carryOut(REMOVE, pageWith(instance, null));
    expect(outcome).toEqual({ kind: 'thrown', name: 'SyntaxError', message: 'Unexpected token <' });
  });
});

describe('a method of a session', () => {
  test.each(['touch', 'end', 'remove'] as const)('%s() is called on the session of that id', async (method) => {
    const act = vi.fn(async () => {});
    const sessions = [{ id: 'sess_1' }, { id: 'sess_2', [method]: act }];
    const command: PageCommand = { name: 'session', method, sessionId: 'sess_2' };
    const { outcome } = await carryOut(command, pageWith(clerk({ sessions })));
    expect(act).toHaveBeenCalledOnce();
    expect(outcome).toMatchObject({ kind: 'response', status: 200 });
  });

  test.each([
    [null, { skipCache: true }],
    ['hasura', { skipCache: true, template: 'hasura' }],
  ])('getToken() of template %s fetches a fresh one', async (template, options) => {
    const getToken = vi.fn(async () => 'jwt');
    const sessions = [{ id: 'sess_1', getToken }];
    await carryOut({ name: 'getToken', sessionId: 'sess_1', template }, pageWith(clerk({ sessions })));
    expect(getToken).toHaveBeenCalledExactlyOnceWith(options);
  });

  test('that the page does not have is said', async () => {
    const command: PageCommand = { name: 'session', method: 'end', sessionId: 'sess_9' };
    const { outcome } = await carryOut(command, pageWith(clerk({ sessions: [] }), null));
    expect(outcome).toMatchObject({ kind: 'thrown', message: 'the page has no session sess_9' });
  });
});

describe('setActive', () => {
  test.each([
    [{}, { session: 'sess_1' }],
    [{ organizationId: 'org_1' }, { session: 'sess_1', organization: 'org_1' }],
    [{ organizationId: null }, { session: 'sess_1', organization: null }],
  ])('with %o calls Clerk.setActive(%o)', async (organization, parameters) => {
    const setActive = vi.fn(async () => {});
    const instance = clerk({ sessions: [{ id: 'sess_1' }] }, { setActive });
    await carryOut({ name: 'setActive', sessionId: 'sess_1', ...organization }, pageWith(instance));
    expect(setActive).toHaveBeenCalledExactlyOnceWith(parameters);
  });

  test('acts as if the page had the focus, and gives back what was', async () => {
    Object.defineProperty(document, 'hasFocus', { configurable: true, value: () => false });
    const seen: boolean[] = [];
    const setActive = async () => {
      seen.push(document.hasFocus());
      await Promise.resolve();
      seen.push(document.hasFocus());
      throw new Error('no');
    };
    const instance = clerk({ sessions: [{ id: 'sess_1' }] }, { setActive });
    await carryOut({ name: 'setActive', sessionId: 'sess_1' }, pageWith(instance));
    expect(seen).toEqual([true, true]);
    expect(document.hasFocus()).toBe(false);
    Reflect.deleteProperty(document, 'hasFocus');
    await carryOut({ name: 'setActive', sessionId: 'sess_1' }, pageWith(instance));
    expect(Object.hasOwn(document, 'hasFocus')).toBe(false);
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
