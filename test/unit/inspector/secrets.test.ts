import { describe, expect, test } from 'vitest';
import { Inspector } from '../../../lib/inspector/inspector.ts';
import { wireClient } from '../client/fixtures/client.ts';
import { jwt } from '../client/fixtures/jwt.ts';
import { cookie } from '../cookies/cookies.ts';
import { fakeBrowser } from './fake-browser.ts';
import { clerkReport, FakePage, settled } from './fake-page.ts';
import { connected, fakePanel, LOCAL, opened } from './inspected-tab.ts';

const UAT = cookie('__client_uat', '1760000000');
const [FIRST = { id: 'none' }] = wireClient.sessions;

function secretsOf(panel: ReturnType<typeof fakePanel>) {
  const secrets = panel.secrets.get(LOCAL.documentId);
  if (!secrets) throw new Error('no secrets were told');
  return secrets;
}

/** A changed cookie, as the browser tells it. */
async function cookieChanged({ cookieListeners }: ReturnType<typeof fakeBrowser>): Promise<void> {
  for (const listener of cookieListeners) listener({ removed: false, cookie: UAT, cause: 'explicit' });
  await settled();
}

describe('the cookies of a document', () => {
  test('are told with Clerk’s keys in its local storage, beside the state', async () => {
    const browser = fakeBrowser([LOCAL]);
    browser.clerkCookies = [UAT];
    browser.storage = ['__clerk_environment'];
    const { panel, page } = await opened(browser);
    await page.connect();
    expect(panel.secrets.size).toBe(0);
    await page.report(wireClient);
    expect(secretsOf(panel)).toMatchObject({ cookies: [UAT], storageKeys: ['__clerk_environment'] });
  });

  test('are told again when one changes, and only then', async () => {
    const { browser, panel } = await connected();
    const before = secretsOf(panel);
    await cookieChanged(browser);
    expect(secretsOf(panel)).toBe(before);
    browser.clerkCookies = [UAT];
    await cookieChanged(browser);
    expect(secretsOf(panel).cookies).toEqual([UAT]);
  });

  test('are told to a panel that comes later', async () => {
    const { browser, inspector } = await connected();
    browser.clerkCookies = [UAT];
    await cookieChanged(browser);
    const later = fakePanel();
    await inspector.open(later.line);
    expect(secretsOf(later).cookies).toEqual([UAT]);
  });

  test('are not kept for the next worker', async () => {
    const { browser } = await connected();
    browser.clerkCookies = [cookie('__session', 'canary')];
    await cookieChanged(browser);
    expect(JSON.stringify(browser.saved)).not.toContain('canary');
    const panel = fakePanel();
    const next = new Inspector(browser, browser.saved);
    await next.open(panel.line);
    expect(panel.secrets.size).toBe(0);
    const page = new FakePage(LOCAL.documentId, next);
    await page.connect();
    await page.report(wireClient);
    expect(JSON.stringify(secretsOf(panel))).toContain('canary');
  });

  test('are no longer listened to when nobody looks', async () => {
    const { browser, inspector } = await connected();
    expect(browser.cookieListeners.size).toBe(1);
    inspector.close();
    expect(browser.cookieListeners.size).toBe(0);
  });

  test('are let go of when access to the page is taken away', async () => {
    const { browser, inspector, panel } = await connected();
    browser.clerkCookies = [cookie('__session', 'canary')];
    await cookieChanged(browser);
    expect(JSON.stringify(secretsOf(panel))).toContain('canary');
    browser.granted.clear();
    await inspector.accessChanged();
    expect(secretsOf(panel)).toMatchObject({ cookies: [], storageKeys: [], tokens: [] });
    await cookieChanged(browser);
    const later = fakePanel();
    await inspector.open(later.line);
    expect(JSON.stringify(secretsOf(later))).not.toContain('canary');
  });

  test('of a document that is gone are told no more', async () => {
    const { browser, inspector } = await connected();
    await inspector.navigated({ ...LOCAL, documentId: 'document-2' });
    const later = fakePanel();
    await inspector.open(later.line);
    expect([...later.secrets.keys()]).toEqual([]);
    browser.clerkCookies = [UAT];
    await cookieChanged(browser);
    expect([...later.secrets.keys()]).toEqual([]);
  });
});

describe('tokens', () => {
  const token = (issuedAt: number, extra: object = {}) =>
    jwt({ sid: FIRST.id, iat: issuedAt, exp: issuedAt + 60, ...extra });
  const clientWith = (text: string) => ({
    ...wireClient,
    sessions: [{ ...FIRST, last_active_token: { object: 'token', jwt: text } }],
  });
  let minted = 0;
  const mint = async (all: Awaited<ReturnType<typeof connected>>, text: string, template: string | null) => {
    const action = { name: 'getToken', sessionId: FIRST.id, template } as const;
    const done = all.inspector.act({ id: `mint ${++minted}`, documentId: LOCAL.documentId, action });
    const call = `POST /client/sessions/${FIRST.id}/tokens`;
    await all.page.answer({
      kind: 'response',
      call,
      status: 200,
      payload: { jwt: text },
      retryAfter: null,
      durationMs: 1,
    });
    await done;
  };

  test('of the sessions are told, and those that were minted beside or instead of them', async () => {
    const all = await connected();
    await all.page.report(clientWith(token(1_000)));
    const tokens = () => secretsOf(all.panel).tokens;
    expect(tokens()).toEqual([{ sessionId: FIRST.id, template: null, text: token(1_000) }]);
    await mint(all, token(1_050), null);
    expect(tokens().map(({ text }) => text)).toEqual([token(1_050)]);
    await mint(all, token(1_060, { role: 'anon' }), 'supabase');
    expect(tokens().map(({ template }) => template)).toEqual([null, 'supabase']);
    await all.page.report(clientWith(token(1_100)));
    expect(tokens()[0]?.text).toBe(token(1_100));
    await all.page.report({ ...wireClient, sessions: [] });
    expect(tokens()).toEqual([]);
  });

  test('are in nothing that is kept', async () => {
    const all = await connected();
    await mint(all, token(1_050, { secret: 'canary' }), 'supabase');
    expect(JSON.stringify(all.panel.state)).not.toContain(token(1_050, { secret: 'canary' }));
    expect(JSON.stringify(all.browser.saved)).not.toContain(token(1_050, { secret: 'canary' }));
  });
});

describe('the keys of the instance', () => {
  const JWKS = { keys: [{ kty: 'RSA', kid: 'ins_1', n: 'n', e: 'AQAB' }] };

  test('are asked for once, without credentials, where the Frontend API may be called', async () => {
    const browser = fakeBrowser([LOCAL], ['localhost', 'happy-cat-12.clerk.accounts.dev']);
    browser.answerPublic = () => Response.json(JWKS);
    const { panel, page } = await opened(browser);
    await page.connect();
    await page.report(wireClient);
    await page.report(wireClient);
    await settled();
    expect(panel.clerk.signingKeys).toEqual({ kind: 'known', jwks: JWKS });
    expect(browser.publicCalls.map(String)).toEqual(['https://happy-cat-12.clerk.accounts.dev/.well-known/jwks.json']);
  });

  test('are not asked for without access', async () => {
    const { browser, panel } = await connected();
    await settled();
    expect(panel.clerk.signingKeys).toMatchObject({ kind: 'refused', error: { code: 'no_access' } });
    expect(browser.publicCalls).toEqual([]);
  });

  test.each([
    ['an error', () => new Response('gone', { status: 410 }), 'network_error'],
    ['no JSON', () => new Response('<html>'), 'not_json'],
    ['no set of keys', () => Response.json({ keys: 'none' }), 'not_json'],
    ['too much', () => Response.json({ keys: ['x'.repeat(200_000)] }), 'not_json'],
    ['nothing', () => Promise.reject(new TypeError('Failed to fetch')), 'network_error'],
  ])('that are %s give a reason', async (_name, answer, code) => {
    const browser = fakeBrowser([LOCAL], ['localhost', 'happy-cat-12.clerk.accounts.dev']);
    browser.answerPublic = answer;
    const { panel, page } = await opened(browser);
    await page.connect();
    await page.reportClerk(clerkReport(wireClient));
    await settled();
    expect(panel.clerk.signingKeys).toMatchObject({ kind: 'refused', error: { code } });
  });
});
