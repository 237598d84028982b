import { describe, expect, test } from 'vitest';
import { authorizedParty } from '../../../lib/findings/rules/keys/authorized-party.ts';
import { keyless } from '../../../lib/findings/rules/keys/keyless.ts';
import { productionKey } from '../../../lib/findings/rules/keys/production-key.ts';
import { serverKeys } from '../../../lib/findings/rules/keys/server-keys.ts';
import { wrongInstance } from '../../../lib/findings/rules/keys/wrong-instance.ts';
import {
  answer,
  clerkWith,
  findings,
  found,
  HOST,
  jar,
  OTHER_HOST,
  type PageChanges,
  page,
  production,
  SUFFIX,
  sessionToken,
  signedInCookies,
  verdict,
} from './page.ts';
import { navigation, refusal } from './traffic.ts';

const held = (text: string) => ({
  secrets: { documentId: 'D1', cookies: [], storageKeys: [], tokens: [{ sessionId: 'sess_1', template: null, text }] },
});

describe('R12, token and key of two instances', () => {
  const foreign = sessionToken({ iss: `https://${OTHER_HOST}` });

  test('the page’s own token is of another issuer', () => {
    const [finding] = findings(wrongInstance, held(foreign));
    expect(finding).toMatchObject({ id: 'R12 issuer', severity: 'error', statement: { values: [OTHER_HOST, HOST] } });
  });

  test('a key that the instance does not publish', () => {
    const cookies = jar(signedInCookies(sessionToken({}, { kid: 'ins_2old' })));
    const [finding] = findings(wrongInstance, { cookies });
    expect(finding).toMatchObject({ id: 'R12 key', severity: 'error', statement: { values: ['ins_2old'] } });
  });

  test('another instance’s cookie counts only where the server reads it', () => {
    const cookies = jar({ ...signedInCookies(), __session: foreign });
    expect(found(wrongInstance, { cookies })).toEqual([]);
    const read = { cookies, verdict: verdict({ usesSuffixedCookies: false }) };
    expect(found(wrongInstance, read)).toEqual(['R12 issuer: error']);
  });

  test('without the keys only the issuer is looked at', () => {
    const refused = { kind: 'refused', error: { code: 'network_error' } } as never;
    const clerk = clerkWith({ signingKeys: refused });
    const cookies = jar(signedInCookies(sessionToken({}, { kid: 'ins_2old' })));
    const result = wrongInstance.examine(page({ clerk, cookies }));
    expect(result).toMatchObject({ findings: [], missing: [{ input: 'keyIds', why: 'no-keys' }], blind: false });
  });

  test('not what fits', () => {
    expect(found(wrongInstance, held(sessionToken()))).toEqual([]);
  });
});

describe('R13, keys of the server', () => {
  const mismatch = { authReason: 'jwk-kid-mismatch', authMessage: "kid='ins_2happycat'" };
  const expected = { status: 'signed-in', reason: null };

  test('it refuses what is good', () => {
    const answers = [answer({ ...mismatch, expected })];
    expect(found(serverKeys, { answers })).toEqual(['R13 other: error']);
    const signature = [answer({ authReason: 'token-invalid-signature', expected })];
    expect(found(serverKeys, { answers: signature })).toEqual(['R13 other: error']);
  });

  test('it sends the browser to the handshake of another instance', () => {
    const at = (host: string) =>
      navigation(`https://${host}/v1/client/handshake?__clerk_hs_reason=dev-browser-missing`);
    const changes = (host: string) => ({ recording: { navigations: [at(host)] } });
    const [finding] = findings(serverKeys, changes(OTHER_HOST));
    expect(finding).toMatchObject({ id: 'R13 instance', severity: 'error', statement: { values: [OTHER_HOST, HOST] } });
    expect(found(serverKeys, changes(HOST))).toEqual([]);
    const frontendApiUrl = 'http://localhost:3000/__clerk/v1/client?_clerk_js_version=6.40.0';
    const proxied = clerkWith({}, { proxyUrl: '/__clerk', frontendApiUrl });
    expect(found(serverKeys, { ...changes('localhost:3000/__clerk'), clerk: proxied })).toEqual([]);
    const earlier = { ...at(OTHER_HOST), inDocument: false };
    expect(found(serverKeys, { recording: { navigations: [earlier] } })).toEqual([]);
  });

  test('it cannot get at its keys', () => {
    const answers = [answer({ authReason: 'jwk-remote-failed-to-load' })];
    expect(found(serverKeys, { answers })).toEqual(['R13 none: error']);
  });

  test('not when the panel finds the same, or could not tell', () => {
    const same = [answer({ ...mismatch, expected: { status: 'signed-out', reason: 'jwk-kid-mismatch' } })];
    expect(found(serverKeys, { answers: same })).toEqual([]);
    expect(found(serverKeys, { answers: [answer(mismatch)] })).toEqual([]);
  });

  test('not when it has read the cookie of another instance, which rule R07 tells of', () => {
    const foreign = sessionToken({ iss: `https://${OTHER_HOST}` }, { kid: 'ins_2otherdog' });
    const cookies = jar({ ...signedInCookies(), __session: foreign });
    const answers = [answer({ ...mismatch, authMessage: "kid='ins_2otherdog'", expected })];
    expect(found(serverKeys, { cookies, answers })).toEqual([]);
  });

  test('an answer to an earlier document does not count', () => {
    const answers = [answer({ ...mismatch, expected, at: 0 })];
    expect(found(serverKeys, { answers })).toEqual([]);
  });
});

describe('R30, production key on another host', () => {
  const at = (url: string, ofInstance = {}): PageChanges => ({
    url,
    clerk: clerkWith({}, { ...production, ...ofInstance }),
  });

  test.each(['http://localhost:3000/', 'http://127.0.0.1:3000/', 'https://mac.local/', 'http://192.168.1.20:3000/'])(
    'local: %s',
    (url) => {
      expect(found(productionKey, at(url))).toEqual(['R30 local: error']);
    },
  );

  test('another domain, a preview deployment for one', () => {
    const [finding] = findings(productionKey, at('https://app-git-main.vercel.app/'));
    expect(finding).toMatchObject({
      id: 'R30 domain',
      severity: 'error',
      statement: { values: ['app-git-main.vercel.app', 'example.com'] },
    });
  });

  test('calls that were refused', () => {
    const changes = { ...at('https://app.example.com/'), recording: { calls: [refusal('origin_invalid')] } };
    expect(found(productionKey, changes)).toEqual(['R30 refused: error']);
  });

  test('not on its own domain, by a proxy, or on the domain of a satellite', () => {
    expect(found(productionKey, at('https://example.com/'))).toEqual([]);
    expect(found(productionKey, at('https://app.example.com/'))).toEqual([]);
    expect(found(productionKey, at('https://app.example.org/', { proxyUrl: '/__clerk' }))).toEqual([]);
    const auto = { frontendApiUrl: 'https://app.vercel.app/__clerk/v1/client?_clerk_js_version=6.40.0' };
    expect(found(productionKey, at('https://app.vercel.app/', auto))).toEqual([]);
    const satellite = { domain: 'clerk.satellite.com', frontendApi: 'clerk.satellite.com', isSatellite: true };
    expect(found(productionKey, at('https://satellite.com/', satellite))).toEqual([]);
  });

  test('a development key on a public host is a note', () => {
    expect(found(productionKey, { url: 'https://app.example.com/' })).toEqual(['R30 development-in-public: info']);
    expect(found(productionKey)).toEqual([]);
    expect(found(productionKey, { url: 'https://happy-cat-12.accounts.dev/sign-in' })).toEqual([]);
  });
});

describe('R36, keyless', () => {
  const option = { __internal_keyless_claimKeylessApplicationUrl: 'given' };

  test('by the option of its prompt, or by the cookie of its server', () => {
    expect(found(keyless, { clerk: clerkWith({ options: option }) })).toEqual(['R36 keyless: info']);
    const cookies = jar({ ...signedInCookies(), __clerk_keys_0a1b2c3d4e5f6071: '{"secretKey":"sk_test_x"}' });
    expect(found(keyless, { cookies })).toEqual(['R36 keyless: info']);
  });

  test('not in production, and not with keys of one’s own', () => {
    expect(found(keyless, { clerk: clerkWith({ options: option }, production) })).toEqual([]);
    expect(found(keyless)).toEqual([]);
  });
});

describe('R40, authorized parties', () => {
  test('a server refuses the token', () => {
    const answers = [answer({ authReason: 'token-invalid-authorized-parties' })];
    const [finding] = findings(authorizedParty, { answers });
    expect(finding).toMatchObject({
      id: 'R40 refused',
      severity: 'error',
      statement: { values: ['http://localhost:3000'] },
    });
  });

  test('another origin and none are notes', () => {
    const cookies = (azp: unknown) => jar({ [`__session_${SUFFIX}`]: sessionToken({ azp }) });
    expect(found(authorizedParty, { cookies: cookies('http://localhost:4000') })).toEqual(['R40 differs: info']);
    expect(found(authorizedParty, { cookies: cookies(undefined) })).toEqual(['R40 missing: info']);
    expect(found(authorizedParty)).toEqual([]);
  });
});
