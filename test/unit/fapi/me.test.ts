import { expect, test } from 'vitest';
import { ADA, refusal, setUp } from './setup.ts';

async function signedIn() {
  const parts = await setUp();
  const query = { _clerk_session_id: await parts.browser.signIn(ADA.email, ADA.password) };
  return { ...parts, query };
}

test.each([
  ['GET', '/v1/me'],
  ['PATCH', '/v1/me'],
  ['GET', '/v1/me/sessions/active'],
  ['GET', '/v1/me/organization_memberships'],
  ['POST', '/v1/me/totp'],
  ['DELETE', '/v1/me/totp'],
  ['POST', '/v1/me/totp/attempt_verification'],
  ['POST', '/v1/me/change_password'],
])('%s %s needs a signed-in session', async (method, path) => {
  const { browser, query } = await signedIn();
  expect(await browser.call(method, path)).toMatchObject(refusal(401, 'authentication_invalid'));
  await browser.call('DELETE', '/v1/client/sessions');
  expect(await browser.call(method, path, {}, query)).toMatchObject(refusal(401, 'authentication_invalid'));
});

test('the user can be read and changed', async () => {
  const { browser, query, ada } = await signedIn();
  const { body } = await browser.call('PATCH', '/v1/me', { first_name: 'Augusta', unsafe_metadata: '{"a":1}' }, query);
  const user = { id: ada.id, first_name: 'Augusta', last_name: 'Lovelace', unsafe_metadata: { a: 1 } };
  expect(body).toMatchObject({ response: user, client: { sessions: [{ user }] } });
  expect((await browser.call('GET', '/v1/me', {}, query)).body).toMatchObject({ response: user });
});

test('sessions of the user on all clients come as a bare list without secrets', async () => {
  const { browser, instance, query, ada, grace } = await signedIn();
  const client = instance.addClient();
  const elsewhere = instance.signIn(client, ada);
  instance.signIn(client, grace);
  const { body } = await browser.call<object[]>('GET', '/v1/me/sessions/active', {}, query);
  expect(body).toMatchObject([{ id: query._clerk_session_id }, { id: elsewhere.id }]);
  expect(body).toMatchObject([{ user: null, last_active_token: null }, { latest_activity: {} }]);
});

test('memberships come as a page', async () => {
  const { browser, instance, query, ada } = await signedIn();
  const organization = instance.addOrganization({ name: 'Analytical Engines', slug: 'analytical-engines' });
  instance.addMembership(ada, organization, 'org:admin');
  expect((await browser.call('GET', '/v1/me/organization_memberships', {}, query)).body).toMatchObject({
    response: { data: [{ role: 'org:admin', organization: { slug: 'analytical-engines' } }], total_count: 1 },
  });
});

test('setting up an authenticator app settles the task for it', async () => {
  const { browser, instance } = await setUp();
  const user = { email: 'dorothy@example.com', password: 'fortran-1961' };
  instance.addUser({ ...user, tasks: ['setup-mfa'] });
  const query = { _clerk_session_id: await browser.signIn(user.email, user.password) };
  const created = await browser.call('POST', '/v1/me/totp', {}, query);
  expect(created.body).toMatchObject({
    response: { object: 'totp', verified: false, uri: expect.stringContaining('otpauth://') },
    client: { sessions: [{ status: 'pending' }] },
  });
  const attempt = (code: string) => browser.call('POST', '/v1/me/totp/attempt_verification', { code }, query);
  expect(await attempt('1')).toMatchObject(refusal(422, 'form_code_incorrect', 'code'));
  expect((await attempt('424242')).body).toMatchObject({
    response: { verified: true, secret: null },
    client: { sessions: [{ status: 'active', tasks: [], user: { totp_enabled: true } }] },
  });
  expect(await browser.call('POST', '/v1/me/totp', {}, query)).toMatchObject(refusal(400, 'totp_already_enabled'));
  expect((await browser.call('DELETE', '/v1/me/totp', {}, query)).body).toMatchObject({
    response: { deleted: true },
    client: { sessions: [{ user: { totp_enabled: false } }] },
  });
  expect(await attempt('424242')).toMatchObject(refusal(404, 'resource_not_found'));
});

test('a new password wants the old one', async () => {
  const { browser, query, ada } = await signedIn();
  const change = (form: Record<string, string>) => browser.call('POST', '/v1/me/change_password', form, query);
  const form = { new_password: 'note-h-1844', current_password: ADA.password };
  expect(await change({ ...form, current_password: 'wrong' })).toMatchObject(
    refusal(422, 'form_password_incorrect', 'current_password'),
  );
  expect(await change({ ...form, new_password: 'short' })).toMatchObject(
    refusal(422, 'form_password_length_too_short', 'new_password'),
  );
  expect(ada.password).toBe(ADA.password);
  expect((await change(form)).status).toBe(200);
  expect(ada.password).toBe('note-h-1844');
});

test('a session that has to reset the password does so without the old one', async () => {
  const { browser, instance } = await setUp();
  const user = instance.addUser({ email: 'd@example.com', password: 'fortran-1961', tasks: ['reset-password'] });
  const query = { _clerk_session_id: await browser.signIn(user.email, 'fortran-1961') };
  const { body } = await browser.call('POST', '/v1/me/change_password', { new_password: 'fortran-1966' }, query);
  expect(body).toMatchObject({ client: { sessions: [{ status: 'active', tasks: [] }] } });
});
