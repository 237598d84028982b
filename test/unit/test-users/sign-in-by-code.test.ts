import { describe, expect, test } from 'vitest';
import { FrontendApiError } from '../../../lib/client/index.ts';
import { type Post, signInByCode } from '../../../lib/test-users/sign-in-by-code.ts';

const EMAIL = 'ada+clerk_test@example.com';
const FACTORS = [{ strategy: 'password' }, { strategy: 'email_code', email_address_id: 'idn_1' }];

/** A Frontend API that answers by path, and tells what it was asked. */
function api(answers: Readonly<Record<string, object | Error>>) {
  const asked: [string, object][] = [];
  const post: Post = async (path, body) => {
    asked.push([path, body]);
    const answer = answers[path];
    if (answer instanceof Error) throw answer;
    return { response: answer, client: null };
  };
  return { asked, post };
}

function refusal(code: string): FrontendApiError {
  const none = { longMessage: null, retryAfter: null, traceId: null };
  return new FrontendApiError({ code, message: '', status: 422, call: 'POST /v1/client/sign_ins', ...none });
}

const SIGN_IN = {
  '/client/sign_ins': { id: 'sia_1', status: 'needs_first_factor', supported_first_factors: FACTORS },
  '/client/sign_ins/sia_1/prepare_first_factor': { id: 'sia_1' },
  '/client/sign_ins/sia_1/attempt_first_factor': { id: 'sia_1', status: 'complete', created_session_id: 'sess_1' },
};
const SIGN_UP = {
  '/client/sign_ins': refusal('form_identifier_not_found'),
  '/client/sign_ups': { id: 'sua_1', status: 'missing_requirements' },
  '/client/sign_ups/sua_1/prepare_verification': { id: 'sua_1' },
  '/client/sign_ups/sua_1/attempt_verification': { id: 'sua_1', status: 'complete', created_session_id: 'sess_2' },
};

describe('signInByCode()', () => {
  test('identifies, asks for a code and gives the fixed one', async () => {
    const { asked, post } = api(SIGN_IN);
    expect(await signInByCode(post, EMAIL, true)).toEqual({ sessionId: 'sess_1', signedUp: false });
    expect(asked).toEqual([
      ['/client/sign_ins', { identifier: EMAIL }],
      ['/client/sign_ins/sia_1/prepare_first_factor', { strategy: 'email_code', email_address_id: 'idn_1' }],
      ['/client/sign_ins/sia_1/attempt_first_factor', { strategy: 'email_code', code: '424242' }],
    ]);
  });

  test('signs up whom nobody knows, when that is wanted', async () => {
    const { asked, post } = api(SIGN_UP);
    expect(await signInByCode(post, EMAIL, true)).toEqual({ sessionId: 'sess_2', signedUp: true });
    expect(asked.slice(1)).toEqual([
      ['/client/sign_ups', { email_address: EMAIL }],
      ['/client/sign_ups/sua_1/prepare_verification', { strategy: 'email_code' }],
      ['/client/sign_ups/sua_1/attempt_verification', { strategy: 'email_code', code: '424242' }],
    ]);
    await expect(signInByCode(api(SIGN_UP).post, EMAIL, false)).rejects.toThrow(
      expect.objectContaining({ code: 'form_identifier_not_found' }),
    );
  });

  test('signs nobody up after another refusal', async () => {
    const { asked, post } = api({ '/client/sign_ins': refusal('too_many_requests') });
    await expect(signInByCode(post, EMAIL, true)).rejects.toThrow(
      expect.objectContaining({ code: 'too_many_requests' }),
    );
    expect(asked).toHaveLength(1);
  });

  test.each([
    ['no_email_code', { ...SIGN_IN, '/client/sign_ins': { id: 'sia_1', supported_first_factors: [] } }, ''],
    [
      'attempt_unfinished',
      { ...SIGN_IN, '/client/sign_ins/sia_1/attempt_first_factor': { id: 'sia_1', status: 'needs_second_factor' } },
      'needs_second_factor',
    ],
    [
      'attempt_unfinished',
      { ...SIGN_UP, '/client/sign_ups/sua_1/attempt_verification': { id: 'sua_1', missing_fields: ['password'] } },
      'password',
    ],
    ['not_json', { '/client/sign_ins': {} }, 'the answer is no sign-in and no sign-up'],
  ])('says %s where it cannot go on', async (code, answers, message) => {
    await expect(signInByCode(api(answers).post, EMAIL, true)).rejects.toThrow(
      expect.objectContaining({ code, message }),
    );
  });
});
