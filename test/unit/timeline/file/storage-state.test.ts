import { describe, expect, test } from 'vitest';
import { cookieInstance } from '../../../../lib/cookies/instance.ts';
import { cookieInventory } from '../../../../lib/cookies/inventory.ts';
import { StorageStateError, storageState } from '../../../../lib/timeline/file/storage-state.ts';
import { cookie } from '../../cookies/cookies.ts';
import { clerkCookies, clerkInstance, DEV_BROWSER, NOW, sessionToken } from '../fixtures/tab.ts';

const origin = 'http://localhost:3000';
const instance = await cookieInstance(clerkInstance().instance.publishableKey ?? '');

function marked(cookies: Parameters<typeof cookieInventory>[0]) {
  const view = { instance, url: `${origin}/`, loaded: true, signedIn: true, serverUsesSuffixed: true };
  return cookieInventory(cookies, view).flatMap(({ copies }) => copies);
}

describe('the storage state', () => {
  test('has the cookies and keys as Playwright takes them', () => {
    const odd = cookie('__clerk_handshake', 'x', {
      domain: '.example.com',
      hostOnly: false,
      sameSite: 'no_restriction',
      secure: true,
      httpOnly: true,
      partitionKey: { topLevelSite: 'https://example.com', hasCrossSiteAncestor: false },
    });
    const localStorage = { __clerk_environment: '{}' };
    const state = storageState({ instance, cookies: marked([...clerkCookies(), odd]), origin, localStorage });
    const named = (name: string) => state.cookies.find((each) => each.name === name);
    expect(state.cookies).toHaveLength(8);
    expect(named('__session_XbPsHh4i')).toEqual({
      name: '__session_XbPsHh4i',
      value: sessionToken(),
      domain: 'localhost',
      path: '/',
      expires: NOW / 1000 + 31_536_000,
      httpOnly: false,
      secure: false,
      sameSite: 'Lax',
    });
    expect(named('__client_uat')?.sameSite).toBe('Strict');
    expect(named('clerk_active_context')?.expires).toBe(-1);
    expect(named('__clerk_db_jwt')?.value).toBe(DEV_BROWSER);
    expect(named('__clerk_handshake')).toMatchObject({
      sameSite: 'None',
      httpOnly: true,
      secure: true,
      partitionKey: 'https://example.com',
    });
    expect(state.origins).toEqual([{ origin, localStorage: [{ name: '__clerk_environment', value: '{}' }] }]);
  });

  test('has nothing of other instances', () => {
    const others = [
      cookie('__session_naoXFJnI', 'x'),
      cookie('__session', sessionToken(NOW, { iss: 'https://clerk.other.com' })),
      cookie('__client_uat', '1'),
    ];
    const { cookies } = storageState({ instance, cookies: marked(others), origin, localStorage: {} });
    expect(cookies.map(({ name }) => name)).toEqual(['__client_uat']);
  });

  test('is refused for production, for what is not known, and where there is nothing', () => {
    const cookies = marked(clerkCookies());
    const refused = (input: Partial<Parameters<typeof storageState>[0]>) => () =>
      storageState({ instance, cookies, origin, localStorage: {}, ...input });
    expect(refused({ instance: { ...instance, production: true } })).toThrow(StorageStateError);
    expect(refused({ instance: { ...instance, production: true } })).toThrow(/development instances only/);
    expect(refused({ instance: null })).toThrow(/not known/);
    expect(refused({ cookies: [] })).toThrow(/no cookies/);
  });
});
