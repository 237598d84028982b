import { expect, test } from 'vitest';
import { Pseudonyms } from '../../../../lib/timeline/redaction/pseudonyms.ts';
import { createRedactor } from '../../../../lib/timeline/redaction/redactor.ts';
import type { Rule } from '../../../../lib/timeline/redaction/rules.ts';
import { unsigned } from '../../tokens/jwt.ts';

const JWT = unsigned({ sid: 'sess_1' });
const DEV_BROWSER = 'dvb_2adaBQ7mGk3nZr8vTq1xYw5cLdE';
const SESSION = 'sess_2adaBQ7mGk3nZr8vTq1xYw5cLdE';
const KEY = 'pk_test_aGFwcHktY2F0LTEyLmNsZXJrLmFjY291bnRzLmRldiQ';

/** A text after redaction, with `#` for every hash. */
async function redact(text: string, rule: Rule = 'text', pseudonyms = new Pseudonyms()): Promise<string> {
  const { redact } = createRedactor('key', pseudonyms);
  const { text: result } = await redact({ text }, { text: rule });
  return result.replace(/hash_[0-9a-f]{8}/g, '#');
}

test.each([
  ['a JWT', `token ${JWT} is expired`, 'token # is expired'],
  ['a JWT that was cut off', `token ${JWT.slice(0, 40)}…`, 'token #…'],
  ['a dev browser', `unknown ${DEV_BROWSER}.`, 'unknown #.'],
  ['a secret key', 'key sk_live_abc', 'key #'],
  ['an authorization', 'Authorization: Bearer a.b-c', 'Authorization: #'],
  ['32 hex digits', 'nonce=2b3e2fa8404a60e4d08b9fb786d2d319', '#'],
  ['a UUID', 'f47ac10b-58cc-4372-a567-0e02b2c3d479', '#'],
  ['base64 with slashes', 'Zm9vLWJhci9+/abc+DEFghi/012==', '#'],
  ['letters without end', 'qwertzuiopasdfghjklyxcvbnm', '#'],
  ['an email address', 'Ada+test@Sub.example.com is taken', 'user-1@example.invalid is taken'],
  ['one in an address', 'ada%40example.com', 'user-1@example.invalid'],
  ['one that Clerk shortened', 'sent to a***@example.com', 'sent to user-1@example.invalid'],
  ['one in other letters', 'ädä@exämple.de', 'user-1@example.invalid'],
  ['a phone number', 'call +49 (151) 123-45678 now', 'call phone-1 now'],
  ['one that Clerk shortened', 'sent to +1******00', 'sent to phone-1'],
  ['an IPv4 address', 'from 192.168.1.20', 'from ip-1'],
  ['an IPv6 address', 'from 2001:db8::ff00:42:8329', 'from ip-1'],
  ['a user agent', 'with Mozilla/5.0 (X11; Linux x86_64) Chrome/156.0.0.0', 'with user-agent-1'],
  [
    'an address with a credential',
    `go to https://a.test/?__clerk_db_jwt=${DEV_BROWSER}.`,
    'go to https://a.test/?__clerk_db_jwt=#.',
  ],
])('%s is replaced in a text', async (_what, text, expected) => {
  expect(await redact(text)).toBe(expected);
});

test.each([
  'session-token-expired-refresh-non-eligible-no-refresh-cookie',
  'Production Keys are only allowed for domain "example.com".',
  'net::ERR_BLOCKED_BY_CLIENT',
  'happy-cat-12.clerk.accounts.dev',
  'http://127.0.0.1:8443/a and http://[::1]/ and localhost:3000',
  '2026-08-20T10:11:12.000Z',
  '6.40.0',
  '/v1/client/sessions/{session}/touch',
  SESSION,
  KEY,
  '',
])('%s stays', async (text) => {
  expect(await redact(text)).toBe(text);
  expect(await redact(text, 'word')).toBe(text);
});

test('an id may be long and random, and no credential', async () => {
  expect(await redact('9F6BA7C01B9F4E6FA8E7D5C4B3A29180', 'id')).toBe('9F6BA7C01B9F4E6FA8E7D5C4B3A29180');
  expect(await redact(JWT, 'id')).toBe('#');
  expect(await redact('ada@example.com', 'id')).toBe('user-1@example.invalid');
});

test.each([
  ['email', 'ada@example.com', 'user-1@example.invalid'],
  ['phone', '+4915112345678', 'phone-1'],
  ['username', 'ada', 'username-1'],
  ['name', 'Lovelace', 'name-1'],
  ['organization', 'Acme', 'organization-1'],
  ['image', 'https://img.clerk.com/abc', 'https://example.invalid/image-1'],
  ['wallet', '0x71C7656EC7ab88b098defB751B7401B5f6d8976F', 'wallet-1'],
  ['value', 'employee 7', '#'],
  ['value', 'ada@example.com', 'user-1@example.invalid'],
  ['name', `Ada ${JWT}`, '#'],
  ['identifier', 'ada@example.com', 'user-1@example.invalid'],
  ['identifier', '+1 555 0100', 'phone-1'],
  ['identifier', 'ada', 'username-1'],
  ['secret', 'hunter2', '#'],
  ['name', '', ''],
  ['secret', '', ''],
] as const)('what is known to be %s is replaced: %s', async (rule, text, expected) => {
  expect(await redact(text, rule)).toBe(expected);
});

test('names that were seen are found within texts, as whole words in any case', async () => {
  const pseudonyms = new Pseudonyms({
    name: ['Ada', 'Ada Maria', 'Al'],
    username: ['user'],
    organization: ['Acme Corp'],
  });
  expect(await redact('ADA and Ada Maria of acme corp know Al, not Adam', 'text', pseudonyms)).toBe(
    'name-1 and name-2 of organization-1 know Al, not Adam',
  );
  expect(await redact('user-1@example.invalid, hash_0123abcd', 'text', pseudonyms)).toBe('user-1@example.invalid, #');
  expect(await redact('active user', 'word', pseudonyms)).toBe('active user');
});

test('a name is found in a text that comes before it in the same value', async () => {
  const { redact } = createRedactor('key', new Pseudonyms());
  const value = { message: 'Ada is locked', name: 'Ada' };
  expect(await redact(value, { message: 'text', name: 'name' })).toEqual({
    message: 'name-1 is locked',
    name: 'name-1',
  });
});

test.each(['a.', 'ey-', 'ey.', '+1 ', '::', 'a@', '%', 'aA1/', 'https://a'])(
  'a page that repeats %s does not stop us',
  async (piece) => {
    const text = piece.repeat(20_000);
    for (const rule of ['text', 'word', 'name', 'address', 'value'] as const) await redact(text, rule);
  },
);
