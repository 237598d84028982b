import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SentRequest } from '../../../lib/panel/server-answers.ts';
import { createServerView } from '../../../lib/panel/server-view.ts';
import type { Looked } from '../../../lib/panel/server-view-input.ts';
import type { VerdictCode } from '../../../lib/panel/server-view-judging.ts';
import { NOTHING_SUPPOSED, type Supposition } from '../../../lib/panel/server-view-state.ts';
import * as verdictCode from '../../../lib/verdict/index.ts';
import { claims, development, production, seconds } from '../../differential/verdict/keys.ts';
import { clerk, clerkNamed, cookie, frame, looked, signedInCookies } from './looked.ts';

const NOW = 1_800_000_000_000;
const EXPIRED = 'session-token-expired-refresh-non-eligible-no-refresh-cookie';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: NOW });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Clerk's code, with the number of requests that it was to judge. */
function counted() {
  const judge = vi.fn(verdictCode.judge);
  return { judge, code: { ...verdictCode, judge } };
}

function start(at: Looked = { frame: null, secrets: null }, code: VerdictCode | Promise<VerdictCode> = verdictCode) {
  const looks = signal(at);
  const store = createServerView(looks, async () => code);
  const verdicts = () => {
    const view = store.view.value;
    if (view.kind !== 'judged') return view.kind;
    return Object.values(view.judgements).map((one) => (one.kind === 'verdict' ? one.verdict.status : one.message));
  };
  const look = (next: Looked) => {
    looks.value = next;
  };
  return { ...store, look, verdicts };
}

const suppose = (changes: Partial<Supposition>): Supposition => ({ ...NOTHING_SUPPOSED, ...changes });

describe('what the server would say', () => {
  test('comes when code, cookies and keys are there', async () => {
    const loading = Promise.withResolvers<VerdictCode>();
    const { view, look, verdicts } = start(undefined, loading.promise);
    expect(view.value).toMatchObject({ kind: 'pending', waitsFor: 'cookies' });
    look(looked([], frame(clerk({ signingKeys: null }))));
    expect(view.value).toMatchObject({ kind: 'pending', waitsFor: 'keys' });
    look(looked(await signedInCookies()));
    expect(view.value).toMatchObject({ kind: 'pending', waitsFor: 'code' });
    loading.resolve(verdictCode);
    await vi.waitFor(() => expect(verdicts()).toEqual(['signed-in', 'signed-in']));
    expect(view.value).toMatchObject({
      at: expect.any(Number),
      documentId: 'D1',
      url: 'https://app.example.com/page',
      publishableKey: production.publishableKey,
      supposed: null,
      cookies: [
        { name: '__session', ages: true },
        { name: '__session_naoXFJnI', ages: true },
        { name: '__client_uat', domain: '.example.com', ages: false },
        { name: '__client_uat_naoXFJnI' },
      ],
    });
  });

  test('changes with the cookies, and with nothing else', async () => {
    const { judge, code } = counted();
    const cookies = await signedInCookies();
    const { look, verdicts } = start(looked(cookies), code);
    await vi.waitFor(() => expect(verdicts()).toEqual(['signed-in', 'signed-in']));
    look(looked([...cookies], frame(clerk({ status: 'degraded', clientAt: 7 }))));
    look(looked(cookies.filter(({ name }) => !name.startsWith('__session'))));
    await vi.waitFor(() => expect(verdicts()).toEqual(['handshake', 'signed-out']));
    expect(judge).toHaveBeenCalledTimes(4);
  });

  test('is known until another is, but never of another document', async () => {
    const { look, verdicts } = start(looked(await signedInCookies()));
    await vi.waitFor(() => expect(verdicts()).toEqual(['signed-in', 'signed-in']));
    look(looked([]));
    expect(verdicts()).toEqual(['signed-in', 'signed-in']);
    look(looked([], frame(clerk(), { documentId: 'D2' })));
    expect(verdicts()).toBe('pending');
    await vi.waitFor(() => expect(verdicts()).toEqual(['signed-out', 'signed-out']));
  });

  test('is not overtaken by what comes late of older cookies', async () => {
    const late = Promise.withResolvers<void>();
    const judge: VerdictCode['judge'] = async (request, kind) => {
      if (request.cookies.length > 0) await late.promise;
      return verdictCode.judge(request, kind);
    };
    const { look, verdicts } = start(looked(await signedInCookies()), { ...verdictCode, judge });
    await Promise.resolve();
    look(looked([]));
    await vi.waitFor(() => expect(verdicts()).toEqual(['signed-out', 'signed-out']));
    late.resolve();
    await vi.waitFor(() => expect(verdicts()).toEqual(['signed-out', 'signed-out']));
    await new Promise((resolve) => setImmediate(resolve));
    expect(verdicts()).toEqual(['signed-out', 'signed-out']);
  });

  test('changes when a token expires, for which one timer waits', async () => {
    const { judge, code } = counted();
    const { view, verdicts } = start(looked(await signedInCookies()), code);
    await vi.waitFor(() => expect(verdicts()).toEqual(['signed-in', 'signed-in']));
    expect(vi.getTimerCount()).toBe(1);
    await vi.advanceTimersByTimeAsync(59_000);
    expect(judge).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(6_100);
    await vi.waitFor(() => expect(verdicts()).toEqual(['handshake', 'signed-out']));
    expect(view.value).toMatchObject({ judgements: { fetch: { verdict: { reason: EXPIRED } } } });
    expect(vi.getTimerCount()).toBe(0);
  });

  test('may be that it would fail', async () => {
    const { verdicts } = start(looked([], frame(clerkNamed({ isSatellite: true }))));
    await vi.waitFor(() => expect(verdicts()).toEqual(Array(2).fill(expect.stringContaining('Missing domain'))));
  });

  test.each([
    ['keys of which none is of use', { keys: [{ kty: 'EC' }] }, 'no RSA key'],
    ['a key that does not parse', { keys: [{ kty: 'RSA', n: '?', e: 'AQAB' }] }, 'cannot be read'],
  ])('cannot be told with %s', async (_, jwks, message) => {
    const { view } = start(looked([], frame(clerk({ signingKeys: { kind: 'known', jwks } }))));
    await vi.waitFor(() => expect(view.value.kind).toBe('impossible'));
    expect(view.value).toMatchObject({
      because: { kind: 'keys-unreadable', message: expect.stringContaining(message) },
    });
  });

  test('cannot be told when Clerk’s code does not come', async () => {
    const { view } = start(looked([]), Promise.reject(new Error('Failed to fetch the module.')));
    await vi.waitFor(() => expect(view.value.kind).toBe('impossible'));
    expect(view.value).toMatchObject({ because: { kind: 'code-failed', message: 'Failed to fetch the module.' } });
  });
});

describe('what the user says of the server', () => {
  test('counts, and is kept for the instance', async () => {
    const { view, look, assume, verdicts } = start(looked(await signedInCookies()));
    const parties = { authorizedParties: ['https://other.example'] };
    assume(parties);
    expect(view.value.user).toEqual(parties);
    await vi.waitFor(() => expect(verdicts()).toEqual(['signed-out', 'signed-out']));
    look(looked([], frame(clerkNamed({ publishableKey: development.publishableKey }))));
    expect(view.value.user).toEqual({});
    look(looked(await signedInCookies()));
    expect(view.value.user).toEqual(parties);
    assume({});
    await vi.waitFor(() => expect(verdicts()).toEqual(['signed-in', 'signed-in']));
  });

  test('stands beside what the page says', () => {
    const { view } = start(looked([], frame(clerkNamed({ isSatellite: true, domain: 'clerk.example.net' }))));
    expect(view.value.page).toMatchObject({ isSatellite: true, domain: 'example.net' });
  });
});

describe('under a supposition', () => {
  const supposed = ({ view }: ReturnType<typeof start>) => {
    const { value } = view;
    const judgement = value.kind === 'judged' ? value.supposed?.fetch : null;
    return judgement?.kind === 'verdict' ? (judgement.verdict.reason ?? judgement.verdict.status) : null;
  };

  test('the verdict is another, beside the real one', async () => {
    const cookies = await signedInCookies();
    const store = start(looked(cookies));
    store.suppose(suppose({ clock: 300 }));
    await vi.waitFor(() => expect(supposed(store)).toBe(EXPIRED));
    expect(store.verdicts()).toEqual(['signed-in', 'signed-in']);
    // It would tell of times that are not so.
    expect(store.view.value).toMatchObject({ supposed: { fetch: { verdict: { message: null } } } });
    store.suppose(NOTHING_SUPPOSED);
    await vi.waitFor(() => expect(store.view.value).toMatchObject({ kind: 'judged', supposed: null }));
  });

  test('cookies are left out or older by their keys', async () => {
    const store = start(looked(await signedInCookies()));
    await vi.waitFor(() => expect(store.verdicts()).toEqual(['signed-in', 'signed-in']));
    const { value } = store.view;
    const keys = value.kind === 'judged' ? value.cookies.map(({ key }) => key) : [];
    store.suppose(suppose({ without: keys.slice(0, 2) }));
    await vi.waitFor(() => expect(supposed(store)).toBe('client-uat-but-no-session-token'));
    store.suppose(suppose({ aged: Object.fromEntries(keys.slice(0, 2).map((key) => [key, -3600])) }));
    await vi.waitFor(() => expect(supposed(store)).toBe('session-token-nbf'));
    store.suppose(suppose({ publishableKey: development.publishableKey }));
    await vi.waitFor(() => expect(supposed(store)).toBe('dev-browser-missing'));
  });

  test('time goes on as well', async () => {
    const store = start(looked(await signedInCookies()));
    store.suppose(suppose({ clock: 30 }));
    await vi.waitFor(() => expect(supposed(store)).toBe('signed-in'));
    await vi.advanceTimersByTimeAsync(35_100);
    await vi.waitFor(() => expect(supposed(store)).toBe(EXPIRED));
    expect(store.verdicts()).toEqual(['signed-in', 'signed-in']);
  });
});

describe('of a request that was sent', () => {
  const sent = async (changes: Partial<SentRequest> = {}): Promise<SentRequest> => ({
    kind: 'document',
    inFrame: false,
    url: 'https://app.example.com/elsewhere',
    at: NOW,
    referrer: null,
    cookies: await signedInCookies(),
    ...changes,
  });

  test('it tells what the server was to say, by the keys and options of the page', async () => {
    const { expectedFor, assume } = start(looked([]));
    expect(await expectedFor(await sent())).toEqual({ status: 'signed-in', reason: null });
    expect(await expectedFor(await sent({ cookies: [] }))).toEqual({
      status: 'signed-out',
      reason: 'session-token-and-uat-missing',
    });
    expect(await expectedFor(await sent({ referrer: 'https://elsewhere.test/' }))).toEqual({
      status: 'handshake',
      reason: 'primary-domain-cross-origin-sync',
    });
    assume({ authorizedParties: ['https://other.example'] });
    expect(await expectedFor(await sent({ kind: 'fetch' }))).toMatchObject({
      reason: 'token-invalid-authorized-parties',
    });
  });

  test('the time counts at which it was sent', async () => {
    const { expectedFor } = start(looked([]));
    const token = await production.sign(claims(production, 120));
    const cookies = [cookie('__session', token), cookie('__client_uat', String(seconds() - 121))];
    expect(await expectedFor(await sent({ cookies }))).toMatchObject({ status: 'handshake', reason: EXPIRED });
    expect(await expectedFor(await sent({ cookies, at: NOW - 100_000 }))).toMatchObject({ status: 'signed-in' });
  });

  test('it waits for the page that it led to, and not for ever', async () => {
    const { expectedFor, look } = start();
    const answer = expectedFor(await sent());
    look(looked([]));
    expect(await answer).toMatchObject({ status: 'signed-in' });
    const elsewhere = expectedFor(await sent({ url: 'https://other.example/' }));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await elsewhere).toBeNull();
  });

  test('it says nothing where only Clerk could, where the server would fail, and of no address', async () => {
    const { expectedFor } = start(looked([]));
    const cookies = [cookie('__clerk_handshake_nonce', 'abc')];
    expect(await expectedFor(await sent({ cookies }))).toBeNull();
    expect(await expectedFor(await sent({ url: 'page' }))).toBeNull();
    const failing = start(looked([], frame(clerkNamed({ isSatellite: true }))));
    expect(await failing.expectedFor(await sent())).toBeNull();
  });
});
