import { getCookieSuffix } from '@clerk/shared/keys';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Cookie } from '../../../lib/cookies/cookie.ts';
import type { Action } from '../../../lib/protocol/action.ts';
import { TestUsers } from '../../../lib/test-users/test-users.ts';
import { publishableKey } from '../client/fixtures/clerk-js.ts';
import { signedOutClient, wireClient } from '../client/fixtures/client.ts';
import { cookie as anyCookie } from '../panel/looked.ts';
import { fakeBrowser } from './fake-browser.ts';
import { NAMES } from './fake-page.ts';
import { LOCAL, opened } from './inspected-tab.ts';

const SUFFIX = await getCookieSuffix(publishableKey);
const FRONTEND_API = 'happy-cat-12.clerk.accounts.dev';
const TOUCH = '/v1/client/sessions/sess_ada/touch';

function cookie(name: string, value: string): Cookie {
  return anyCookie(name, value, { domain: 'localhost', secure: false });
}

const OF_ADA = [
  cookie('__session', 'token of Ada'),
  cookie('__client_uat', '1700000000'),
  cookie('__clerk_db_jwt', 'dvb_ada'),
  cookie(`__clerk_db_jwt_${SUFFIX}`, 'dvb_ada'),
];
const OF_GRACE = [
  cookie('__session', 'token of Grace'),
  cookie(`__refresh_${SUFFIX}`, 'refresh of Grace'),
  cookie('__clerk_db_jwt', 'dvb_grace'),
  cookie('clerk_active_context', 'sess_9:'),
  cookie('__session_OTHER123', 'of another project'),
];

/** The Frontend API has made a session of Ada's the last active one. */
const touched = () =>
  Response.json({
    response: { last_active_token: { jwt: 'fresh token of Ada' } },
    client: { ...wireClient, updated_at: 1_800_000_000_500 },
  });

/** Ada is signed in on a page of a development instance. What is done to cookies is written down. */
async function signedIn(key = publishableKey) {
  const browser = fakeBrowser([LOCAL], ['localhost', FRONTEND_API]);
  browser.clerkCookies = OF_ADA;
  const steps: string[] = [];
  const { cookies, reload } = browser;
  browser.cookies = (frameId) => {
    const store = cookies(frameId);
    return {
      ...store,
      delete: (each) => {
        steps.push(`delete ${each.name}`);
        return store.delete(each);
      },
      write: (each, value) => {
        steps.push(`write ${each.name} ${value}`);
        return store.write(each, value);
      },
    };
  };
  browser.reload = () => {
    steps.push('reload');
    return reload();
  };
  const all = await opened(browser);
  await all.page.connect();
  await all.page.report(wireClient, { activeSessionId: 'sess_ada', names: { ...NAMES, publishableKey: key } });
  let count = 0;
  const act = async (action: Action) => {
    await all.inspector.act({ id: `request-${++count}`, documentId: 'document-1', action });
    return all.panel.state.lastResult;
  };
  return { ...all, browser, steps, act };
}

/** The same, and her sign-in is saved. */
async function saved() {
  const all = await signedIn();
  expect(await all.act({ name: 'saveSignIn', label: ' Ada ' })).toMatchObject({
    kind: 'sign-in-saved',
    savedAs: 'Ada',
  });
  return { ...all, id: all.panel.state.testUsers?.[0]?.id ?? '' };
}

const values = (cookies: readonly Cookie[]) => cookies.map(({ name, value }) => `${name} ${value}`).sort();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
});

afterEach(() => {
  vi.useRealTimers();
});

describe('a saved sign-in', () => {
  test('tells panels whose it is, and what lets in to nobody', async () => {
    const { browser, panel } = await saved();
    expect(panel.state.testUsers).toMatchObject([
      { name: 'Ada', origin: 'http://localhost:4000', publishableKey, clientId: 'client_1', sessionId: 'sess_ada' },
    ]);
    expect(JSON.stringify([panel.state, browser.saved])).not.toContain('dvb_ada');
  });

  test('comes back: the session goes first and comes last, and what is of other projects stays', async () => {
    const { act, browser, id, page, steps } = await saved();
    await page.report({ ...wireClient, id: 'client_2' });
    browser.clerkCookies = OF_GRACE;
    browser.answer = touched;
    steps.length = 0;

    expect(await act({ name: 'switchSignIn', id })).toMatchObject({
      kind: 'sign-in-switched',
      savedAs: 'Ada',
      call: { path: TOUCH, status: 200, way: 'direct' },
    });
    expect(browser.calls.at(-1)?.url.searchParams.get('__clerk_db_jwt')).toBe('dvb_ada');
    expect(steps.slice(0, 3).sort()).toEqual([
      `delete __refresh_${SUFFIX}`,
      'delete __session',
      'delete clerk_active_context',
    ]);
    expect(steps.slice(3)).toEqual([
      'delete __clerk_db_jwt',
      'write __clerk_db_jwt dvb_ada',
      `write __clerk_db_jwt_${SUFFIX} dvb_ada`,
      'write __client_uat 1800000000',
      'write __session fresh token of Ada',
      `write __session_${SUFFIX} fresh token of Ada`,
      'reload',
    ]);
    expect(values(browser.clerkCookies)).toContain('__session_OTHER123 of another project');
  });

  test('is put back once more where the old document wrote its own cookies until it was gone', async () => {
    const { act, browser, id, page, steps } = await saved();
    await page.report({ ...wireClient, id: 'client_2' });
    browser.clerkCookies = OF_GRACE;
    browser.answer = touched;
    const { reload } = browser;
    browser.reload = async () => {
      if (browser.reloads === 0) browser.clerkCookies = [...browser.clerkCookies, ...OF_GRACE.slice(0, 1)];
      await reload();
    };
    await act({ name: 'switchSignIn', id });
    expect(steps.filter((step) => step === 'reload')).toHaveLength(2);
    expect(values(browser.clerkCookies)).not.toContain('__session token of Grace');
  });

  test('that is over leaves all as it is, and says so', async () => {
    const { act, browser, id, page, steps } = await saved();
    await page.report({ ...wireClient, id: 'client_2' });
    browser.clerkCookies = OF_GRACE;
    browser.answer = () => Response.json({ errors: [{ code: 'resource_not_found', message: 'no' }] }, { status: 404 });
    steps.length = 0;

    expect(await act({ name: 'switchSignIn', id })).toMatchObject({
      kind: 'failed',
      error: { code: 'resource_not_found', call: `POST ${TOUCH}`, status: 404 },
    });
    expect(steps).toEqual([]);
    expect(browser.clerkCookies).toBe(OF_GRACE);
  });

  test('of the client that is here has the credential that it has by now', async () => {
    const { act, browser, id } = await saved();
    browser.clerkCookies = [cookie('__clerk_db_jwt', 'dvb_turned')];
    browser.answer = touched;
    await act({ name: 'switchSignIn', id });
    expect(browser.calls.at(-1)?.url.searchParams.get('__clerk_db_jwt')).toBe('dvb_turned');
  });

  test('has the credential from then on that the Frontend API gives it on the way', async () => {
    const { act, browser, id, steps } = await saved();
    browser.answer = () => Response.json({ response: {} }, { headers: { 'Clerk-Db-Jwt': 'dvb_turned' } });
    await act({ name: 'switchSignIn', id });
    expect(steps).toContain(`write __clerk_db_jwt_${SUFFIX} dvb_turned`);
    expect(browser.testUsers.find(id)?.cookies.map(({ value }) => value)).toContain('dvb_turned');
  });

  test('does not come back on another site, and is forgotten when asked', async () => {
    const { act, browser, id, inspector, panel } = await saved();
    inspector.addressChanged({ ...LOCAL, url: 'http://localhost:5000/' });
    expect(await act({ name: 'switchSignIn', id })).toMatchObject({ error: { code: 'no_sign_in' } });
    expect(await act({ name: 'forgetSignIns', id })).toMatchObject({ kind: 'sign-ins-forgotten', count: 1 });
    expect(panel.state.testUsers).toEqual([]);
    expect(browser.testUsers.find(id)).toBeUndefined();
  });
});

test('a test user gets a dev browser of their own, and the page’s is left alone until the sign-in is done', async () => {
  const { act, browser, steps } = await signedIn();
  const answers: Record<string, object> = {
    '/v1/dev_browser': { id: 'dvb_new' },
    '/v1/client/sign_ins': { response: { id: 'sia_1', supported_first_factors: [{ strategy: 'email_code' }] } },
    '/v1/client/sign_ins/sia_1/prepare_first_factor': { response: { id: 'sia_1' } },
    '/v1/client/sign_ins/sia_1/attempt_first_factor': { response: { id: 'sia_1', created_session_id: 'sess_new' } },
    '/v1/client/sessions/sess_new/touch': { response: {}, client: null },
  };
  browser.answer = ({ pathname }) => {
    expect(steps).toEqual([]);
    return Response.json(answers[pathname]);
  };
  browser.calls.length = 0;
  const email = 'grace+clerk_test@example.com';

  expect(await act({ name: 'signInTestUser', email, signUp: false })).toMatchObject({
    kind: 'test-user-signed-in',
    email,
    signedUp: false,
  });
  expect(browser.calls.map(({ url }) => url.searchParams.get('__clerk_db_jwt'))).toEqual([
    null,
    ...Array.from({ length: 4 }, () => 'dvb_new'),
  ]);
  expect(values(browser.clerkCookies)).toEqual([
    '__clerk_db_jwt dvb_new',
    `__clerk_db_jwt_${SUFFIX} dvb_new`,
    `__client_uat ${Math.floor(browser.time / 1000)}`,
  ]);
});

describe('refused with a reason:', () => {
  const NEW = { name: 'signInTestUser', email: 'a+clerk_test@example.com', signUp: true } as const;
  const SAVE = { name: 'saveSignIn', label: '' } as const;

  test.each<[Action]>([[SAVE], [{ name: 'switchSignIn', id: '' }], [{ name: 'startNewVisitor' }], [NEW]])(
    '%j on a production instance',
    async (action) => {
      const { act, steps, browser } = await signedIn('pk_live_Y2xlcmsuZXhhbXBsZS5jb20k');
      browser.calls.length = 0;
      expect(await act(action)).toMatchObject({ kind: 'failed', error: { code: 'production_instance' } });
      expect(steps).toEqual([]);
      expect(browser.calls).toEqual([]);
    },
  );

  test('saving in a private window', async () => {
    const { act, browser } = await signedIn();
    browser.testUsers = new TestUsers(null);
    expect(await act(SAVE)).toMatchObject({ error: { code: 'private_window' } });
    expect(await act(NEW)).toMatchObject({ error: { code: 'private_window' } });
  });

  test('a page on which nobody is signed in, or that has no dev browser', async () => {
    const { act, browser, page } = await signedIn();
    browser.clerkCookies = [];
    expect(await act(SAVE)).toMatchObject({ error: { code: 'no_dev_browser' } });
    expect(await act(NEW)).toMatchObject({ error: { code: 'no_dev_browser' } });
    await page.report(signedOutClient);
    expect(await act(SAVE)).toMatchObject({ error: { code: 'not_signed_in' } });
  });

  test('an address that is no test address', async () => {
    const { act } = await signedIn();
    expect(await act({ ...NEW, email: 'ada@example.com' })).toMatchObject({ error: { code: 'not_test_user' } });
  });
});
