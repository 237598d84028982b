import { describe, expect, test } from 'vitest';
import { Client, view } from '../../../lib/client/index.ts';
import { externalSignUp, halfDoneSignIn, halfDoneSignUp, newSignIn } from './fixtures/attempts.ts';
import { clerkJSClient } from './fixtures/clerk-js.ts';
import { wireClient } from './fixtures/client.ts';
import { scriptedApi } from './fixtures/scripted-api.ts';
import { adaSession, day, minute, now } from './fixtures/sessions.ts';

const { api } = scriptedApi();

const newClient = {
  id: null,
  captchaBypass: false,
  cookieExpiresAt: null,
  createdAt: null,
  lastActiveSessionId: null,
  lastAuthenticationStrategy: null,
  sessions: [],
  signedInSessions: [],
  signIn: null,
  signUp: null,
  updatedAt: null,
};

describe('the JSON of the Frontend API', () => {
  const client = Client.fromJSON(wireClient, api);

  test('gives the ten properties', () => {
    expect(client).toMatchObject({
      id: 'client_1',
      captchaBypass: true,
      cookieExpiresAt: new Date(now + 400 * day),
      createdAt: new Date(now - 10 * day),
      lastActiveSessionId: 'sess_ada',
      lastAuthenticationStrategy: 'oauth_google',
      sessions: [{ id: 'sess_ada' }, { id: 'sess_grace' }],
      signedInSessions: [{ id: 'sess_ada' }, { id: 'sess_grace' }],
      signIn: { id: 'sia_1' },
      signUp: { id: 'sua_1' },
      updatedAt: new Date(now - minute),
    });
  });

  test('gives a client that shows its own properties and nothing else', () => {
    expect(Object.keys(client).sort()).toEqual(Object.keys(newClient).sort());
  });

  test('gives signed-in sessions that are the sessions themselves', () => {
    expect(client.signedInSessions[1]).toBe(client.sessions[1]);
  });
});

describe('the snapshot of the real clerk-js', () => {
  test('gives the same client, but for what clerk-js drops', async () => {
    const snapshot = (await clerkJSClient(wireClient)).__internal_toSnapshot();
    const fromSnapshot = view(Client.fromJSON(snapshot, api));
    const fromWire = view(Client.fromJSON(wireClient, api));

    expect(fromSnapshot).toEqual({
      ...fromWire,
      signIn: {
        ...fromWire.signIn,
        abandonAt: null,
        clientTrustState: null,
        secondFactorVerification: { ...fromWire.signIn?.secondFactorVerification, channel: null },
      },
    });
  });

  test('gives the same attempts where these have just begun', async () => {
    const wire = { ...wireClient, sign_in: { ...newSignIn, abandon_at: null }, sign_up: externalSignUp };
    const snapshot = (await clerkJSClient(wire)).__internal_toSnapshot();
    const client = Client.fromJSON(wire, api);
    expect(view(Client.fromJSON(snapshot, api))).toEqual(view(client));
    expect(client).toMatchObject({
      signIn: { id: 'sia_2', supportedFirstFactors: [], firstFactorVerification: null, userData: null },
      signUp: { id: 'sua_2', verifications: { emailAddress: null, externalAccount: { strategy: 'oauth_google' } } },
    });
  });

  test.each(['through JSON', 'through a message port'])('may travel %s', async (way) => {
    const snapshot = (await clerkJSClient(wireClient)).__internal_toSnapshot();
    const travelled = way === 'through JSON' ? JSON.parse(JSON.stringify(snapshot)) : structuredClone(snapshot);
    expect(view(Client.fromJSON(travelled, api))).toEqual(view(Client.fromJSON(snapshot, api)));
  });

  test('of a browser without client gives a new client, with the times that clerk-js made up', async () => {
    const snapshot = (await clerkJSClient(null)).__internal_toSnapshot();
    const client = Client.fromJSON(snapshot, api);
    expect(client.isNew()).toBe(true);
    expect({ ...view(client), createdAt: null, updatedAt: null }).toEqual(newClient);
  });

  test('without attempts gives none', async () => {
    const snapshot = (await clerkJSClient({ ...wireClient, sign_in: null, sign_up: null })).__internal_toSnapshot();
    expect(snapshot).toMatchObject({ sign_in: { id: '' }, sign_up: { id: '' } });
    expect(Client.fromJSON(snapshot, api)).toMatchObject({ signIn: null, signUp: null });
  });
});

describe('a JSON with less in it', () => {
  test.each([
    ['null, for an unknown browser', null],
    ['an empty object', {}],
    ['an empty id', { id: '', sessions: [] }],
  ])('%s: a new client', (_, json) => {
    const client = Client.fromJSON(json, api);
    expect(view(client)).toEqual(newClient);
    expect(client.isNew()).toBe(true);
  });

  test.each([
    ['null', null],
    ['0', 0],
    ['absent', undefined],
  ])('a time that is %s is null and not the current time', (_, none) => {
    const client = Client.fromJSON({ ...wireClient, cookie_expires_at: none, created_at: none, updated_at: none }, api);
    expect(client).toMatchObject({ cookieExpiresAt: null, createdAt: null, updatedAt: null });
  });

  test('a client of clerk-js 5.29, which knew fewer fields', () => {
    const { captcha_bypass, cookie_expires_at, last_authentication_strategy, ...old } = wireClient;
    expect(Client.fromJSON(old, api)).toMatchObject({
      captchaBypass: false,
      cookieExpiresAt: null,
      lastAuthenticationStrategy: null,
    });
  });

  test('a session with id and status alone', () => {
    const client = Client.fromJSON({ sessions: [{ id: 'sess_1', status: 'active' }] }, api);
    expect(client.signedInSessions).toEqual(client.sessions);
    expect(client.sessions[0]).toMatchObject({ user: null, publicUserData: null, tasks: [], expireAt: null });
  });

  test('the blank user of clerk-js is no user', () => {
    const client = Client.fromJSON({ sessions: [{ ...adaSession, user: { id: '', email_addresses: [] } }] }, api);
    expect(client.sessions[0]?.user).toBeNull();
  });

  test('a user whose addresses have no ids has no primary one', () => {
    const user = { id: 'user_1', email_addresses: [{ email_address: 'ada@acme.test' }], phone_numbers: [{}] };
    const client = Client.fromJSON({ sessions: [{ ...adaSession, user }] }, api);
    expect(client.sessions[0]?.user).toMatchObject({ primaryEmailAddress: null, primaryPhoneNumber: null });
  });

  test('a membership without its organization', () => {
    const user = { ...adaSession.user, organization_memberships: [{ id: 'orgmem_1', role: 'org:member' }] };
    const client = Client.fromJSON({ sessions: [{ ...adaSession, user }] }, api);
    expect(client.sessions[0]?.user?.organizationMemberships).toMatchObject([
      { id: 'orgmem_1', role: 'org:member', organization: null, permissions: [] },
    ]);
  });

  test.each([
    ['is empty', []],
    ['has one number', [3]],
  ])('an age of factors that %s tells of none', (_, factor_verification_age) => {
    const client = Client.fromJSON({ sessions: [{ ...adaSession, factor_verification_age }] }, api);
    expect(client.sessions[0]?.factorVerificationAge).toBeNull();
  });

  test('an actor with fields of other kinds', () => {
    const actor = { sub: 'user_support', iss: { name: 'dashboard' }, sid: 7 };
    const client = Client.fromJSON({ sessions: [{ ...adaSession, actor }] }, api);
    expect(client.sessions[0]?.actor).toEqual({ sub: 'user_support', iss: null, sid: null, type: null });
  });

  test.each([
    ['has_password', { has_password: true }, true],
    ['password_enabled', { password_enabled: true }, true],
    ['neither', {}, false],
  ])('a sign-up that tells of its password by %s', (_, fields, expected) => {
    const { has_password, password_enabled, ...signUp } = halfDoneSignUp;
    const client = Client.fromJSON({ sign_up: { ...signUp, ...fields } }, api);
    expect(client.signUp?.hasPassword).toBe(expected);
  });
});

describe('a status', () => {
  test.each([
    ['active', true],
    ['pending', true],
    ['abandoned', false],
    ['ended', false],
    ['expired', false],
    ['removed', false],
    ['replaced', false],
    ['revoked', false],
    ['invented_tomorrow', false],
  ])('%s of a session is kept; signed in: %s', (status, signedIn) => {
    const client = Client.fromJSON({ sessions: [{ ...adaSession, status }] }, api);
    expect(client.sessions[0]?.status).toBe(status);
    expect(client.signedInSessions).toHaveLength(signedIn ? 1 : 0);
  });

  test('that is new passes through attempts and verifications', () => {
    const verification = { status: 'invented_tomorrow', strategy: 'new_strategy' };
    const client = Client.fromJSON(
      {
        sign_in: { ...halfDoneSignIn, status: 'invented_tomorrow', first_factor_verification: verification },
        sign_up: { ...halfDoneSignUp, status: 'invented_tomorrow' },
      },
      api,
    );
    expect(client).toMatchObject({
      signIn: { status: 'invented_tomorrow', firstFactorVerification: verification },
      signUp: { status: 'invented_tomorrow' },
    });
  });
});
