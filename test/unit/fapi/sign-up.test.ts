import { expect, test } from 'vitest';
import { ADA, GRACE, refusal, setUp } from './setup.ts';

const SIGN_UPS = '/v1/client/sign_ups';
const MARGARET = { email_address: 'margaret+clerk_test@example.com', password: 'apollo-1969', first_name: 'Margaret' };

async function started(form: Record<string, string> = MARGARET) {
  const parts = await setUp();
  const { body } = await parts.browser.call('POST', SIGN_UPS, form);
  return { ...parts, body, path: `${SIGN_UPS}/${body.response.id}` };
}

test('a sign-up by email code makes a user and a session', async () => {
  const { browser, instance, body, path } = await started({ ...MARGARET, unsafe_metadata: '{"plan":"moon"}' });
  expect(body).toMatchObject({
    response: {
      status: 'missing_requirements',
      missing_fields: [],
      unverified_fields: ['email_address'],
      has_password: true,
      verifications: { email_address: { next_action: 'needs_prepare' } },
    },
  });
  const prepared = await browser.call('POST', `${path}/prepare_verification`, { strategy: 'email_code' });
  expect(prepared.body).toMatchObject({
    response: { verifications: { email_address: { status: 'unverified', next_action: 'needs_attempt' } } },
  });
  const form = { strategy: 'email_code', code: '424242' };
  const { body: done } = await browser.call('POST', `${path}/attempt_verification`, form);
  const user = instance.userByEmail(MARGARET.email_address);
  expect(user).toMatchObject({ firstName: 'Margaret', unsafeMetadata: { plan: 'moon' } });
  expect(done).toMatchObject({
    response: { status: 'complete', created_user_id: user?.id, unverified_fields: [] },
    client: { sign_up: null, sessions: [{ user: { id: user?.id } }] },
  });
});

test('missing fields can come later', async () => {
  const { browser, body, path } = await started({ first_name: 'Margaret' });
  expect(body).toMatchObject({ response: { missing_fields: ['email_address'], unverified_fields: [] } });
  const patched = await browser.call('PATCH', path, { email_address: MARGARET.email_address });
  const signUp = { missing_fields: [], unverified_fields: ['email_address'], first_name: 'Margaret' };
  expect(patched.body).toMatchObject({ response: signUp, client: { sign_up: signUp } });
  expect((await browser.call('GET', path)).body).toMatchObject({ response: signUp });
});

test.each([
  ['a taken email address', { email_address: ADA.email }, 'form_identifier_exists', 'email_address'],
  ['no email address', { email_address: 'nobody' }, 'form_param_format_invalid', 'email_address'],
  ['a short password', { ...MARGARET, password: 'short' }, 'form_password_length_too_short', 'password'],
  ['metadata that is no object', { unsafe_metadata: '[1]' }, 'form_param_format_invalid', 'unsafe_metadata'],
  ['metadata that is no JSON', { unsafe_metadata: '{' }, 'form_param_format_invalid', 'unsafe_metadata'],
  ['a user name', { username: 'maggie' }, 'form_param_unknown', 'username'],
])('%s is refused', async (_, form, code, paramName) => {
  const { browser, instance } = await setUp();
  expect(await browser.call('POST', SIGN_UPS, form)).toMatchObject(refusal(422, code, paramName));
  expect([...instance.clients.values()].map(({ signUp }) => signUp)).toEqual([null]);
});

test.each([
  ['a wrong code', { strategy: 'email_code', code: '1' }, refusal(422, 'form_code_incorrect', 'code')],
  ['no code', { strategy: 'email_code' }, refusal(422, 'form_param_missing', 'code')],
  ['another strategy', { strategy: 'phone_code', code: '1' }, refusal(400, 'verification_strategy_invalid')],
])('%s is refused at the verification', async (_, form, expected) => {
  const { browser, path } = await started();
  await browser.call('POST', `${path}/prepare_verification`, { strategy: 'email_code' });
  expect(await browser.call('POST', `${path}/attempt_verification`, form)).toMatchObject(expected);
});

test('a verification has an order', async () => {
  const { browser, path } = await started({});
  const form = { strategy: 'email_code', code: '424242' };
  expect(await browser.call('POST', `${path}/prepare_verification`, form)).toMatchObject(
    refusal(422, 'form_param_missing', 'email_address'),
  );
  expect(await browser.call('POST', `${path}/attempt_verification`, form)).toMatchObject(
    refusal(400, 'verification_not_sent'),
  );
});

test('an address that was taken meanwhile is refused, and no user is made', async () => {
  const { browser, instance, path } = await started();
  await browser.call('POST', `${path}/prepare_verification`, { strategy: 'email_code' });
  instance.addUser({ email: MARGARET.email_address });
  const form = { strategy: 'email_code', code: '424242' };
  expect(await browser.call('POST', `${path}/attempt_verification`, form)).toMatchObject(
    refusal(422, 'form_identifier_exists', 'email_address'),
  );
  expect(instance.users.size).toBe(3);
});

test('an unknown sign-up is not found', async () => {
  const { browser } = await setUp();
  expect(await browser.call('PATCH', `${SIGN_UPS}/sua_x`)).toMatchObject(refusal(404, 'resource_not_found'));
});

test('in single-session mode nobody signs up while somebody is signed in', async () => {
  const { browser } = await setUp({ singleSession: true });
  await browser.signIn(GRACE.email, GRACE.password);
  expect(await browser.call('POST', SIGN_UPS, MARGARET)).toMatchObject(refusal(400, 'session_exists'));
});
