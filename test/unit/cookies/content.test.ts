import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cookieContent, maskedValue } from '../../../lib/cookies/content.ts';
import { unsigned } from '../tokens/jwt.ts';

const session = unsigned({ sid: 'sess_1', exp: 60 });

describe('a value is read by its name:', () => {
  test.each([
    ['__session', session, { kind: 'token', token: { type: 'session', expiresAt: 60_000 } }],
    ['__session', 'gone', { kind: 'token', token: { form: 'opaque' } }],
    ['__client', unsigned({ id: 'client_1', rotating_token: 'x' }), { kind: 'token', token: { type: 'client' } }],
    ['__clerk_handshake', unsigned({ handshake: [] }), { kind: 'token', token: { type: 'handshake' } }],
    ['__client_uat', '1700000000', { kind: 'client-uat', updatedAt: 1_700_000_000_000 }],
    ['__client_uat', '0', { kind: 'client-uat', updatedAt: null }],
    ['__client_uat', '', { kind: 'unreadable' }],
    ['__client_uat', '1700000000000000', { kind: 'unreadable' }],
    ['clerk_active_context', 'sess_1:org_1', { sessionId: 'sess_1', organizationId: 'org_1' }],
    ['clerk_active_context', 'sess_1%3A', { sessionId: 'sess_1', organizationId: null }],
    ['clerk_active_context', ':', { kind: 'active-context', sessionId: null, organizationId: null }],
    ['clerk_active_context', 'sess_1', { kind: 'unreadable' }],
    ['clerk_active_context', 'a:b:c', { kind: 'unreadable' }],
    ['__clerk_redirect_count', '3', { kind: 'redirect-count', count: 3 }],
    ['__clerk_redirect_count', 'three', { kind: 'unreadable' }],
    ['__clerk_test_etld', '1', { kind: 'domain-probe' }],
    ['__clerk_db_jwt', 'dvb_1', { kind: 'opaque' }],
    ['__refresh', session, { kind: 'opaque' }],
    ['__clerk_something_new', 'x', { kind: 'opaque' }],
    ['constructor', 'x', { kind: 'opaque' }],
  ])('%s=%s', (baseName, value, content) => {
    expect(cookieContent(baseName, value)).toMatchObject(content);
  });
});

describe('a value is masked', () => {
  const mask = (baseName: string, value: string) => maskedValue(value, cookieContent(baseName, value));

  test.each([
    ['__session', session, `••••${session.slice(-4)}`],
    ['__clerk_db_jwt', `dvb_${'a'.repeat(23)}1234`, '••••1234'],
    ['__clerk_db_jwt', 'dvb_short', '••••'],
    ['__clerk_db_jwt', '', ''],
    ['__clerk_something_new', 'y'.repeat(24), '••••yyyy'],
    ['__client_uat', '1700000000', '1700000000'],
    ['__client_uat', 'dvb_in_the_wrong_place', '••••'],
    ['clerk_active_context', 'sess_1:org_1', 'sess_1:org_1'],
  ])('%s=%s', (baseName, value, masked) => {
    expect(mask(baseName, value)).toBe(masked);
  });

  test('so that of a credential at most a sixth is told', () => {
    const credential = fc.constantFrom('__session', '__client', '__clerk_handshake', '__clerk_db_jwt', '__refresh');
    fc.assert(
      fc.property(credential, fc.string({ minLength: 1, maxLength: 9000 }), (baseName, value) => {
        const shown = mask(baseName, value).replace('••••', '');
        expect(shown.length * 6).toBeLessThanOrEqual(value.length);
      }),
    );
  });
});

test('no text makes it throw', () => {
  const name = fc.constantFrom('__session', '__client', '__clerk_handshake', '__client_uat', 'clerk_active_context');
  const part = fc.oneof(fc.string({ unit: 'binary' }), fc.base64String(), fc.constantFrom('.', '=', '%', '%zz', ':'));
  fc.assert(
    fc.property(name, fc.array(part, { maxLength: 12 }), (baseName, parts) => {
      expect(cookieContent(baseName, parts.join('')).kind).toBeTypeOf('string');
    }),
  );
});
