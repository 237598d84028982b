import { decodeJwt } from 'jose';
import { describe, expect, test } from 'vitest';
import { sessionStatus } from '../../fapi/index.ts';
import { ADA, GRACE, refusal, setUp } from './setup.ts';

const DAY = 24 * 60 * 60 * 1000;

async function signedIn() {
  const parts = await setUp({ templates: { hasura: { claims: { aud: 'hasura' }, lifetime: 300 } } });
  const organization = parts.instance.addOrganization({ name: 'Analytical Engines', slug: 'analytical-engines' });
  parts.instance.addMembership(parts.ada, organization, 'org:admin');
  const id = await parts.browser.signIn(ADA.email, ADA.password);
  return { ...parts, organization, id, path: `/v1/client/sessions/${id}` };
}

describe('touch', () => {
  test('makes a session the last active one', async () => {
    const { browser, id, path } = await signedIn();
    const other = await browser.signIn(GRACE.email, GRACE.password);
    expect((await browser.call('GET', '/v1/client')).body).toMatchObject({
      response: { last_active_session_id: other },
    });
    expect((await browser.call('POST', `${path}/touch`, { intent: 'select_session' })).body).toMatchObject({
      response: { id, last_active_token: { object: 'token' } },
      client: { last_active_session_id: id },
    });
  });

  test('selects an organization by id or slug, keeps it, and goes back to the personal account', async () => {
    const { browser, organization, path } = await signedIn();
    const select = async (form: Record<string, string>) => (await browser.call('POST', `${path}/touch`, form)).body;
    const inOrganization = { response: { last_active_organization_id: organization.id } };
    expect(await select({ active_organization_id: organization.id })).toMatchObject(inOrganization);
    expect(await select({ intent: 'focus' })).toMatchObject(inOrganization);
    expect(await select({ active_organization_id: '' })).toMatchObject({
      response: { last_active_organization_id: null },
    });
    expect(await select({ active_organization_id: organization.slug })).toMatchObject(inOrganization);
  });

  test('keeps the organization where everybody has to be in one', async () => {
    const { browser, instance, organization, path } = await signedIn();
    instance.environment = { organization_settings: { force_organization_selection: true } };
    for (const id of [organization.id, '']) {
      expect((await browser.call('POST', `${path}/touch`, { active_organization_id: id })).body).toMatchObject({
        response: { last_active_organization_id: organization.id },
      });
    }
    const { body } = await browser.call<{ jwt: string }>('POST', `${path}/tokens`, { organization_id: '' });
    expect(decodeJwt(body.jwt)).toMatchObject({ o: { id: organization.id } });
  });

  test('knows only the organizations of the user', async () => {
    const { browser, instance, path } = await signedIn();
    const foreign = instance.addOrganization({ name: 'Foreign', slug: 'foreign' });
    const answer = await browser.call('POST', `${path}/touch`, { active_organization_id: foreign.id });
    expect(answer).toMatchObject(refusal(404, 'resource_not_found'));
  });
});

test('choosing an organization settles that task', async () => {
  const { browser, instance, organization } = await signedIn();
  const katherine = { email: 'katherine+clerk_test@example.com', password: 'friendship-7' };
  instance.addUser({
    ...katherine,
    tasks: ['choose-organization'],
    organizations: [{ organization, role: 'org:member' }],
  });
  const path = `/v1/client/sessions/${await browser.signIn(katherine.email, katherine.password)}`;
  expect((await browser.call('GET', path)).body).toMatchObject({
    response: { status: 'pending', tasks: [{ key: 'choose-organization' }] },
  });
  expect((await browser.call('POST', `${path}/touch`, { active_organization_id: '' })).body).toMatchObject({
    response: { status: 'pending' },
  });
  const { body } = await browser.call('POST', `${path}/touch`, { active_organization_id: organization.id });
  expect(body).toMatchObject({ response: { status: 'active', tasks: [] } });
});

describe.each([
  ['end', 'ended'],
  ['remove', 'removed'],
])('%s', (action, status) => {
  test('ends one session and leaves the others', async () => {
    const { browser, instance, id, path, clock } = await signedIn();
    const other = await browser.signIn(GRACE.email, GRACE.password);
    expect((await browser.call('POST', `${path}/${action}`)).body).toMatchObject({
      response: { id, status, last_active_token: null },
      client: { sessions: [{ id: other }] },
    });
    const [client] = instance.clients.values();
    expect(client?.sessions.map((session) => sessionStatus(session, clock.now))).toEqual([status, 'active']);
    expect((await browser.call('GET', path)).body.response.status).toBe(status);
    expect(await browser.call('POST', `${path}/${action}`)).toMatchObject(refusal(404, 'resource_not_found'));
  });
});

test('a session expires after seven days', async () => {
  const { browser, clock, path } = await signedIn();
  clock.forward(7 * DAY);
  expect((await browser.call('GET', path)).body.response.status).toBe('expired');
  expect((await browser.call('GET', '/v1/client')).body).toMatchObject({ response: { sessions: [] } });
  expect(await browser.call('POST', `${path}/tokens`)).toMatchObject(refusal(404, 'resource_not_found'));
});

describe.each(['touch', 'tokens', 'tokens/hasura', 'end', 'remove'])('%s', (action) => {
  test('needs a session of this client', async () => {
    const { browser, instance, grace } = await signedIn();
    const foreign = instance.signIn(instance.addClient(), grace);
    for (const id of ['sess_unknown', foreign.id]) {
      expect(await browser.call('POST', `/v1/client/sessions/${id}/${action}`)).toMatchObject(
        refusal(404, 'resource_not_found'),
      );
    }
  });

  test('needs a client', async () => {
    const { browser } = await setUp();
    expect(await browser.call('POST', `/v1/client/sessions/sess_unknown/${action}`)).toMatchObject(
      refusal(401, 'authentication_invalid'),
    );
  });
});

test('every write of a session comes with the client, which is newer than before', async () => {
  const { browser, instance, path } = await signedIn();
  await browser.signIn(GRACE.email, GRACE.password);
  const [client] = instance.clients.values();
  for (const action of ['touch', 'touch', 'end']) {
    const before = client?.updatedAt ?? 0;
    const { body } = await browser.call<{ client: { id: string; updated_at: number } }>('POST', `${path}/${action}`);
    expect(body.client).toMatchObject({ id: client?.id, updated_at: client?.updatedAt });
    expect(client?.updatedAt).toBeGreaterThan(before);
  }
});

test('a token leaves the client as it is', async () => {
  const { browser, instance, path } = await signedIn();
  const [client] = instance.clients.values();
  const before = { ...client };
  const fresh = async () =>
    (await browser.call<{ jwt: string }>('POST', `${path}/tokens`, {}, { debug: 'skip_cache' })).body;
  const [first, second] = [await fresh(), await fresh()];
  expect(first.jwt).not.toBe(second.jwt);
  expect(client).toEqual(before);
});

test('in production the page is told of every change by its cookies', async () => {
  const { browser, instance, clock } = await setUp({ type: 'production' });
  const id = await browser.signIn(ADA.email, ADA.password);
  for (const [action, signedIn] of [
    ['touch', true],
    ['remove', false],
  ] as const) {
    clock.forward(5000);
    await browser.call('POST', `/v1/client/sessions/${id}/${action}`);
    const [client] = instance.clients.values();
    const updatedAt = signedIn ? String(Math.floor((client?.updatedAt ?? 0) / 1000)) : '0';
    expect(browser.cookies.get('__client_uat')).toBe(updatedAt);
    expect(browser.cookies.has('__client')).toBe(true);
  }
});

test('an unknown template is not found', async () => {
  const { browser, path } = await signedIn();
  expect(await browser.call('POST', `${path}/tokens/nothing`)).toMatchObject(refusal(404, 'resource_not_found'));
});
