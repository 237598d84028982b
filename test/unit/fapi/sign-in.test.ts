import { describe, expect, test } from 'vitest';
import { ADA, GRACE, refusal, setUp } from './setup.ts';

const SIGN_INS = '/v1/client/sign_ins';
const ALAN = { email: 'alan+clerk_test@example.com', password: 'christopher-1936', totp: true };

async function started(identifier: string) {
  const parts = await setUp();
  parts.instance.addUser(ALAN);
  const { body } = await parts.browser.call('POST', SIGN_INS, { identifier });
  return { ...parts, path: `${SIGN_INS}/${body.response.id}` };
}

test('a password signs in at once', async () => {
  const { instance, browser } = await setUp();
  const { body } = await browser.call('POST', SIGN_INS, { identifier: ADA.email, password: ADA.password });
  const [client] = instance.clients.values();
  const [session] = client?.sessions ?? [];
  expect(body).toMatchObject({
    response: {
      status: 'complete',
      created_session_id: session?.id,
      first_factor_verification: { status: 'verified' },
    },
    client: {
      sign_in: null,
      last_active_session_id: session?.id,
      last_authentication_strategy: 'password',
      sessions: [{ id: session?.id, status: 'active', user: { first_name: 'Ada' }, tasks: [] }],
    },
  });
});

test('an identifier alone waits for the first factor, and stays on the client', async () => {
  const { browser, path } = await started(ADA.email);
  const signIn = {
    status: 'needs_first_factor',
    identifier: ADA.email,
    supported_first_factors: [{ strategy: 'password' }, { strategy: 'email_code' }],
  };
  expect((await browser.call('GET', path)).body).toMatchObject({ response: signIn, client: { sign_in: signIn } });
  const { body } = await browser.call('POST', `${path}/attempt_first_factor`, {
    strategy: 'password',
    password: ADA.password,
  });
  expect(body).toMatchObject({ response: { status: 'complete' }, client: { sign_in: null } });
});

test('a sign-in without identifier waits for one', async () => {
  const { browser } = await setUp();
  expect((await browser.call('POST', SIGN_INS)).body.response.status).toBe('needs_identifier');
});

describe('by email code', () => {
  test('the code signs in', async () => {
    const { browser, path } = await started(GRACE.email);
    const prepared = await browser.call('POST', `${path}/prepare_first_factor`, { strategy: 'email_code' });
    expect(prepared.body).toMatchObject({
      response: { status: 'needs_first_factor', first_factor_verification: { status: 'unverified', attempts: 0 } },
    });
    const { body } = await browser.call('POST', `${path}/attempt_first_factor`, {
      strategy: 'email_code',
      code: '424242',
    });
    expect(body).toMatchObject({
      response: { status: 'complete' },
      client: { last_authentication_strategy: 'email_code' },
    });
  });

  test('three wrong codes end it', async () => {
    const { browser, path } = await started(GRACE.email);
    await browser.call('POST', `${path}/prepare_first_factor`, { strategy: 'email_code' });
    const attempt = (code: string) =>
      browser.call('POST', `${path}/attempt_first_factor`, { strategy: 'email_code', code });
    for (const code of ['1', '2', '3']) {
      expect(await attempt(code)).toMatchObject(refusal(422, 'form_code_incorrect', 'code'));
    }
    expect(await attempt('424242')).toMatchObject(refusal(400, 'verification_failed'));
  });

  test('the code is good for ten minutes', async () => {
    const { browser, path, clock } = await started(GRACE.email);
    await browser.call('POST', `${path}/prepare_first_factor`, { strategy: 'email_code' });
    clock.forward(10 * 60 * 1000);
    const form = { strategy: 'email_code', code: '424242' };
    expect(await browser.call('POST', `${path}/attempt_first_factor`, form)).toMatchObject(
      refusal(400, 'verification_expired'),
    );
  });

  test('a code that was never sent is refused', async () => {
    const { browser, path } = await started(GRACE.email);
    const form = { strategy: 'email_code', code: '424242' };
    expect(await browser.call('POST', `${path}/attempt_first_factor`, form)).toMatchObject(
      refusal(400, 'verification_not_sent'),
    );
  });
});

describe('with an authenticator app', () => {
  test('the password is not enough, the code is', async () => {
    const { browser, path, instance } = await started(ALAN.email);
    const first = await browser.call('POST', `${path}/attempt_first_factor`, {
      strategy: 'password',
      password: ALAN.password,
    });
    expect(first.body).toMatchObject({
      response: { status: 'needs_second_factor', supported_second_factors: [{ strategy: 'totp' }] },
      client: { sessions: [] },
    });
    const second = { strategy: 'totp', code: '000000' };
    expect(await browser.call('POST', `${path}/attempt_second_factor`, second)).toMatchObject(
      refusal(422, 'form_code_incorrect', 'code'),
    );
    const { body } = await browser.call('POST', `${path}/attempt_second_factor`, { ...second, code: '424242' });
    const [client] = instance.clients.values();
    expect(body).toMatchObject({
      response: { status: 'complete', created_session_id: client?.sessions[0]?.id },
      client: { sessions: [{ factor_verification_age: [0, 0] }] },
    });
  });

  test('the second factor does not come first', async () => {
    const { browser, path } = await started(ALAN.email);
    const form = { strategy: 'totp', code: '424242' };
    expect(await browser.call('POST', `${path}/attempt_second_factor`, form)).toMatchObject(
      refusal(400, 'verification_not_sent'),
    );
    expect(await browser.call('POST', `${path}/prepare_second_factor`, { strategy: 'phone_code' })).toMatchObject(
      refusal(400, 'strategy_for_user_invalid'),
    );
  });
});

describe('is refused', () => {
  test.each([
    ['an unknown identifier', { identifier: 'x@example.com' }, 422, 'form_identifier_not_found', 'identifier'],
    ['a wrong password', { identifier: ADA.email, password: 'wrong' }, 422, 'form_password_incorrect', 'password'],
    ['a missing password', { identifier: ADA.email, strategy: 'password' }, 422, 'form_param_missing', 'password'],
    ['an unknown strategy', { identifier: ADA.email, strategy: 'saml' }, 400, 'strategy_for_user_invalid', undefined],
  ])('for %s', async (_, form, status, code, paramName) => {
    const { browser } = await setUp();
    expect(await browser.call('POST', SIGN_INS, form)).toMatchObject(refusal(status, code, paramName));
  });

  test('for an unknown sign-in', async () => {
    const { browser } = await setUp();
    expect(await browser.call('GET', `${SIGN_INS}/sia_x`)).toMatchObject(refusal(404, 'resource_not_found'));
  });

  test('after a day', async () => {
    const { browser, path, clock } = await started(ADA.email);
    clock.forward(24 * 60 * 60 * 1000);
    expect(await browser.call('GET', path)).toMatchObject(refusal(404, 'resource_not_found'));
    expect((await browser.call('GET', '/v1/client')).body).toMatchObject({ response: { sign_in: null } });
  });

  test('for somebody who is signed in already', async () => {
    const { browser } = await setUp();
    const session = await browser.signIn(ADA.email, ADA.password);
    const answer = await browser.call('POST', SIGN_INS, { identifier: ADA.email, password: ADA.password });
    expect(answer).toMatchObject(refusal(400, 'identifier_already_signed_in'));
    expect(answer.body).toMatchObject({ errors: [{ meta: { session_id: session } }] });
  });

  test('for somebody who signed in meanwhile, and the session list stays as it is', async () => {
    const { browser, instance, path, ada } = await started(ADA.email);
    const [client] = instance.clients.values();
    if (client) instance.signIn(client, ada);
    const form = { strategy: 'password', password: ADA.password };
    expect(await browser.call('POST', `${path}/attempt_first_factor`, form)).toMatchObject(
      refusal(400, 'identifier_already_signed_in'),
    );
    expect(client?.sessions).toHaveLength(1);
  });

  test('for a second user in single-session mode', async () => {
    const { browser } = await setUp({ singleSession: true });
    await browser.signIn(ADA.email, ADA.password);
    const form = { identifier: GRACE.email, password: GRACE.password };
    expect(await browser.call('POST', SIGN_INS, form)).toMatchObject(refusal(400, 'session_exists'));
    await browser.call('DELETE', '/v1/client/sessions');
    expect((await browser.call('POST', SIGN_INS, form)).body.response.status).toBe('complete');
  });
});

test('a second user gets a second session, which becomes the last active one', async () => {
  const { browser } = await setUp();
  const first = await browser.signIn(ADA.email, ADA.password);
  const second = await browser.signIn(GRACE.email, GRACE.password);
  expect((await browser.call('GET', '/v1/client')).body).toMatchObject({
    response: { sessions: [{ id: first }, { id: second }], last_active_session_id: second },
  });
});
