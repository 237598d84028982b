import { describe, expect, test } from 'vitest';
import type { InputName, Known } from '../../../lib/findings/evidence.ts';
import { answer, clerkWith, clientOf, KEY, type PageChanges, page, SECOND, START, session } from './page.ts';

/** Why inputs of a page are missing; null for those that are not. */
function why<Name extends InputName>(changes: PageChanges, ...names: readonly Name[]) {
  const evidence = page(changes);
  return names.map((name) => {
    const input: Known<unknown> = evidence[name];
    return input.known ? null : input.why;
  });
}

/** The value of an input, which must be known. */
function known<Name extends InputName>(changes: PageChanges, name: Name) {
  const input = page(changes)[name];
  if (!input.known) throw new Error(`${name} is missing: ${input.why}`);
  return input.value;
}

describe('evidence', () => {
  test('of a healthy page lacks nothing', () => {
    const missing = Object.entries(page()).filter(([, input]) => !input.known);
    expect(missing).toEqual([]);
  });

  test('of a page that was not reached is about nothing', () => {
    const attaching = { frame: { page: { kind: 'attaching' } } } as const;
    expect(why(attaching, 'page', 'clerk', 'client', 'instance')).toEqual(Array(4).fill('not-attached'));
    const closed = { frame: { page: { kind: 'no-access' } } } as const;
    expect(why(closed, 'page', 'cookies', 'clerkJs', 'keyIds')).toEqual(Array(4).fill('no-access'));
  });

  test('of a page without clerk-js, and of one that the Frontend API was asked about', () => {
    expect(why({ clerk: { kind: 'absent' } }, 'clerk', 'clerkJs', 'instance', 'client')).toEqual([
      null,
      'no-clerk-js',
      'no-instance',
      'no-client',
    ]);
    const direct = { ...clerkWith({ status: null }), kind: 'direct', because: 'absent', source: null } as const;
    expect(why({ clerk: direct }, 'clerkJs', 'environment', 'instance', 'client')).toEqual([
      'no-clerk-js',
      'no-clerk-js',
      null,
      null,
    ]);
  });

  test('takes no Client that is a stand-in, or older than an error', () => {
    const standIn = clerkWith({ client: clientOf({ id: 'client_init', sessions: [session] }) });
    const stale = clerkWith({ clientError: { kind: 'unreadable', path: 'sessions', message: '' } });
    expect([why({ clerk: standIn }, 'client'), why({ clerk: stale }, 'client')]).toEqual([
      ['no-client'],
      ['no-client'],
    ]);
  });

  test('waits for what was asked for', () => {
    const asking = { clerk: clerkWith({ signingKeys: null }), secrets: null, cookieInstance: undefined };
    expect(why(asking, 'keyIds', 'cookies', 'tokens', 'instance')).toEqual(Array(4).fill('pending'));
  });

  test('takes a key that does not parse for none', () => {
    const clerk = clerkWith({}, { publishableKey: 'pk_test_x', type: null });
    const cookieInstance = { suffix: 'abcdefgh', frontendApi: null, production: false };
    expect(why({ clerk, cookieInstance }, 'instance')).toEqual(['no-instance']);
  });

  test('has the cookies only with access to the page’s host and its domain', () => {
    const url = 'https://app.example.com/';
    const without = (...missing: readonly string[]) =>
      why({ url, frame: { access: { needed: missing, missing } } }, 'cookies');
    expect(without('*://app.example.com/*')).toEqual(['no-access']);
    expect(without('*://example.com/*')).toEqual(['no-access']);
    expect(without('*://clerk.example.com/*')).toEqual([null]);
  });

  test('tells frames of the same site from those of another', () => {
    const embedded = (url: string, topSite: string | null, frameId = 4) =>
      known({ url, topSite, frame: { frameId } }, 'page').embedded;
    expect(embedded('https://app.example.com/', 'example.com')).toBe('same-site');
    expect(embedded('https://app.example.com/', 'example.org')).toBe('cross-site');
    expect(embedded('https://one.vercel.app/', 'two.vercel.app')).toBe('cross-site');
    expect(embedded('http://localhost:3000/', 'localhost')).toBe('same-site');
    expect(embedded('https://app.example.com/', null)).toBe('cross-site');
    expect(embedded('https://app.example.com/', 'example.org', 0)).toBe('no');
  });

  test('knows the instance by its key, also behind a proxy', () => {
    const clerk = clerkWith({}, { proxyUrl: '/__clerk', frontendApi: 'localhost:3000/__clerk' });
    expect(known({ clerk }, 'instance')).toMatchObject({
      publishableKey: KEY,
      issuer: 'happy-cat-12.clerk.accounts.dev',
      frontendApi: 'localhost:3000/__clerk',
      type: 'development',
    });
  });

  test('keeps the answers to the document and its scripts alone', () => {
    const own = answer();
    const ofScript = answer({ kind: 'fetch', url: 'https://api.example.com/' });
    const answers = [own, ofScript, answer({ at: START - 2 * SECOND }), answer({ url: 'https://example.org/' })];
    expect(known({ answers }, 'answers')).toEqual([own, ofScript]);
    expect(why({ answers, documentStart: null }, 'answers')).toEqual(['not-told']);
  });

  test('says from when on there is a record', () => {
    expect(why({ recording: { since: START } }, 'wholeLoad', 'calls')).toEqual([null, null]);
    expect(why({ recording: { since: START + 1 } }, 'wholeLoad', 'calls')).toEqual(['opened-late', null]);
    expect(why({ recording: null }, 'wholeLoad', 'calls')).toEqual(['not-recorded', 'not-recorded']);
    expect(why({ recording: { bearers: null } }, 'bearers', 'calls')).toEqual(['not-recorded', null]);
  });

  test('has no verdict of another document, or that was not found', () => {
    const view = { page: {}, user: {}, supposition: { without: [], aged: {}, clock: 0, publishableKey: null } };
    const impossible = { ...view, kind: 'impossible', because: { kind: 'keys-unreadable', message: '' } } as const;
    expect(why({ server: impossible }, 'verdict')).toEqual(['no-keys']);
    expect(why({ server: { ...view, kind: 'pending', waitsFor: 'code' } }, 'verdict')).toEqual(['pending']);
    expect(why({ frame: { documentId: 'D2' } }, 'verdict')).toEqual(['pending']);
  });

  test('has the tokens without their signatures, and not what is no token', () => {
    const tokens = [
      { sessionId: 'sess_1', template: null, text: 'no.token.atall' },
      { sessionId: 'sess_1', template: null, text: `${btoa('{"alg":"RS256"}')}.${btoa('{"sid":"sess_1"}')}.c2ln` },
    ];
    const held = known({ secrets: { documentId: 'D1', cookies: [], storageKeys: [], tokens } }, 'tokens');
    expect(held.map(({ jwt }) => jwt.payload)).toEqual([{ sid: 'sess_1' }]);
    expect(JSON.stringify(held)).not.toContain('c2ln');
  });
});
