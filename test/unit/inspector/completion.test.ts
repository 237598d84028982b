import { describe, expect, test } from 'vitest';
import { completed } from '../../../lib/inspector/completion.ts';

const verification = { status: 'unverified', strategy: 'phone_code' };
const page = {
  id: 'client_1',
  sign_in: { id: 'sia_1', status: 'needs_first_factor', first_factor_verification: verification },
};
const payload = {
  id: 'client_1',
  sign_in: {
    id: 'sia_1',
    status: 'needs_identifier',
    abandon_at: 5,
    first_factor_verification: { ...verification, status: 'expired', channel: 'sms' },
  },
};

describe('completed()', () => {
  test('puts back what is absent, at any depth, and keeps what is there', () => {
    expect(completed(page, payload)).toEqual({
      id: 'client_1',
      sign_in: {
        id: 'sia_1',
        status: 'needs_first_factor',
        abandon_at: 5,
        first_factor_verification: { ...verification, channel: 'sms' },
      },
    });
  });

  test('takes back a time that clerk-js made up', () => {
    const proved = { status: 'verified', expire_at: 1_700_000_000_000 };
    const made = { sign_in: { id: 'sia_1', first_factor_verification: proved } };
    const sent = { sign_in: { id: 'sia_1', first_factor_verification: { ...proved, expire_at: null } } };
    expect(completed(made, sent)).toMatchObject({ sign_in: { first_factor_verification: { expire_at: null } } });
    expect(completed(made, made)).toMatchObject(made);
  });

  test('keeps a null that the page holds', () => {
    const finished = { sign_in: { ...page.sign_in, first_factor_verification: null } };
    expect(completed(finished, payload)).toMatchObject({ sign_in: { first_factor_verification: null } });
  });

  test('does not mix two attempts', () => {
    const other = { ...payload, sign_in: { ...payload.sign_in, id: 'sia_2' } };
    expect(completed(page, other)).toEqual(page);
  });

  test.each([null, undefined, 7, 'text', [], { sign_in: null }, { sign_in: [] }])(
    'leaves the page alone for %j',
    (odd) => {
      expect(completed(page, odd)).toEqual(page);
      expect(() => completed(odd, payload)).not.toThrow();
    },
  );
});
