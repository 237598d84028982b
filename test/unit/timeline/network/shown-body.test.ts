import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shownBody } from '../../../../lib/timeline/network/shown-body.ts';
import { persona, tokenOf } from '../fixtures/persona.ts';
import { DEV_BROWSER, SESSION_ID, sessionToken } from '../fixtures/tab.ts';

function shown(value: unknown): unknown {
  return JSON.parse(shownBody(JSON.stringify(value)));
}

test('a body stays as it is but for its credentials', () => {
  const session = { object: 'session', id: SESSION_ID, last_active_token: { object: 'token', jwt: sessionToken() } };
  const user = { email_addresses: [{ email_address: 'ada@acme.test' }], totp_enabled: true, created_at: 1 };
  expect(shown({ response: { ...session, user }, client: null })).toEqual({
    response: { ...session, last_active_token: { object: 'token', jwt: '***' }, user },
    client: null,
  });
});

test.each([
  [
    { object: 'dev_browser', id: DEV_BROWSER },
    { object: 'dev_browser', id: '***' },
  ],
  [
    { object: 'dev_browser', id: 'short' },
    { object: 'dev_browser', id: '***' },
  ],
  [
    { object: 'backup_code', codes: ['abc', 'def'] },
    { object: 'backup_code', codes: ['***', '***'] },
  ],
  [
    { secret: 'ABC', uri: 'otpauth://totp/x?secret=ABC' },
    { secret: '***', uri: '***' },
  ],
  [
    { external_verification_redirect_url: 'https://accounts.google.com/o/oauth2?state=abc&client_id=abcd' },
    { external_verification_redirect_url: 'https://accounts.google.com/o/oauth2?state=***&client_id=***' },
  ],
  [{ nonce: '{"challenge":"x"}' }, { nonce: '***' }],
  [{ redirect_url: 'https://a.test/?__clerk_ticket=abc' }, { redirect_url: 'https://a.test/?__clerk_ticket=***' }],
  [
    { errors: [{ code: 'form_code_incorrect' }], clerk_trace_id: '2b3e2fa8404a60e4d08b9fb786d2d319' },
    { errors: [{ code: 'form_code_incorrect' }], clerk_trace_id: '2b3e2fa8404a60e4d08b9fb786d2d319' },
  ],
  [{ note: `Bearer abc and ${'x9'.repeat(20)}` }, { note: '*** and ***' }],
])('%j is shown as %j', (body, expected) => {
  expect(shown(body)).toEqual(expected);
});

test('a body that is no JSON is text, without credentials', () => {
  expect(shownBody(`<html>${sessionToken()}</html>`)).toBe('<html>***</html>');
  expect(shownBody('')).toBe('');
});

test('no credential is in a body that is shown', () => {
  fc.assert(
    fc.property(persona, (who) => {
      const token = tokenOf(who);
      const { devBrowser, refresh, nonce, ticket, oauthState, password, rotatingToken } = who;
      const address = `https://a.test/?__clerk_db_jwt=${devBrowser}&rotating_token_nonce=${nonce}&state=${oauthState}`;
      const body = JSON.stringify({
        dev: { object: 'dev_browser', id: devBrowser, token: devBrowser },
        client: { sessions: [{ id: SESSION_ID, last_active_token: { jwt: token } }], note: `see ${address} ${token}` },
        verification: { external_verification_redirect_url: address, nonce, ticket },
        [token]: refresh,
        password,
        rotating_token: rotatingToken,
      });
      for (const text of [shownBody(body), shownBody(`${body}!`)]) {
        const isJson = text !== shownBody(`${body}!`);
        const secrets = [
          devBrowser,
          nonce,
          token,
          refresh,
          rotatingToken,
          ...(isJson ? [ticket, oauthState, password] : []),
        ];
        expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
      }
    }),
    { numRuns: 50 },
  );
});
