import { describe, expect, test } from 'vitest';
import { Client, view } from '../../../lib/client/index.ts';
import { wireClient } from './fixtures/client.ts';
import { jwt } from './fixtures/jwt.ts';
import { scriptedApi } from './fixtures/scripted-api.ts';
import { adaSession, adaToken } from './fixtures/sessions.ts';

function tokenOf(text: string) {
  const session = { ...adaSession, last_active_token: { object: 'token', jwt: text } };
  return Client.fromJSON({ sessions: [session] }, scriptedApi().api).sessions[0]?.lastActiveToken;
}

const nothing = { sessionId: null, organizationId: null, issuedAt: null, expiresAt: null };

describe('the last active token', () => {
  test.each([
    ['of version 2', { v: 2, sid: 'sess_1', o: { id: 'org_1' }, iat: 1, exp: 61 }, 'org_1'],
    ['of version 1', { sid: 'sess_1', org_id: 'org_1', iat: 1, exp: 61 }, 'org_1'],
    ['of the personal account', { v: 2, sid: 'sess_1', iat: 1, exp: 61 }, null],
  ])('%s is decoded', (_, claims, organizationId) => {
    expect(tokenOf(jwt(claims))).toEqual({
      sessionId: 'sess_1',
      organizationId,
      issuedAt: new Date(1_000),
      expiresAt: new Date(61_000),
    });
  });

  test.each([
    ['is no JWT', 'no-token'],
    ['has no JSON in it', 'a.b.c'],
    ['has claims of another kind', jwt({ sid: 1, iat: 'yesterday' })],
    ['has times past the range', jwt({ iat: 1e300, exp: 1e300 })],
    ['has no claims', jwt({})],
  ])('that %s tells nothing and breaks nothing', (_, text) => {
    const token = tokenOf(text);
    expect(token).toEqual(nothing);
    expect(token?.getRawString()).toBe(text);
  });

  test('that is empty is none', () => {
    expect(tokenOf('')).toBeNull();
  });
});

describe('a session that gets another token compares them: it had one', () => {
  const origin = { sid: 'sess_ada', org_id: 'org_1', iat: 100 };

  test.each<[string, readonly [object, object], readonly [object, object], boolean]>([
    ['issued later by the origin', [origin, { oiat: 90 }], [{ ...origin, iat: 200 }, { oiat: 80 }], true],
    ['issued before by the origin', [origin, { oiat: 80 }], [origin, { oiat: 90 }], false],
    ['of the same origin, minted later', [{ ...origin, iat: 101 }, { oiat: 90 }], [origin, { oiat: 90 }], true],
    ['of the same origin, minted before', [origin, { oiat: 90 }], [{ ...origin, iat: 101 }, { oiat: 90 }], false],
    ['minted at the same time', [origin, { oiat: 90 }], [{ ...origin, nbf: 1 }, { oiat: 90 }], false],
    ['with an origin, when the new one has none', [origin, { oiat: 90 }], [{ ...origin, iat: 200 }, {}], true],
    ['without origin', [{ ...origin, iat: 200 }, {}], [origin, { oiat: 90 }], false],
    ['without origin, as the new one', [{ ...origin, iat: 200 }, {}], [origin, {}], false],
    ['of another organization', [origin, { oiat: 90 }], [{ ...origin, org_id: 'org_2' }, { oiat: 80 }], false],
    ['of another session', [{ ...origin, sid: 'sess_2' }, { oiat: 90 }], [origin, { oiat: 80 }], false],
  ])('%s', (_, [claims, header], [newClaims, newHeader], keeps) => {
    const session = (text: string) => ({ ...adaSession, last_active_token: { object: 'token', jwt: text } });
    const [before, after] = [jwt({ ...claims }, { ...header }), jwt({ ...newClaims }, { ...newHeader })];
    const client = Client.fromJSON({ sessions: [session(before)] }, scriptedApi().api);
    client.fromJSON({ sessions: [session(after)] });
    expect(client.sessions[0]?.lastActiveToken?.getRawString()).toBe(keeps ? before : after);
  });

  test('and none is kept when the newer client has none', () => {
    const client = Client.fromJSON({ sessions: [adaSession] }, scriptedApi().api);
    client.fromJSON({ sessions: [{ ...adaSession, last_active_token: null }] });
    expect(client.sessions[0]?.lastActiveToken).toBeNull();
  });
});

test('no copy of a client has a JWT in it', () => {
  const client = Client.fromJSON(wireClient, scriptedApi().api);
  const copies = [view(client), client, structuredClone(view(client))].map((copy) => JSON.stringify(copy));
  const [header = '', claims = '', signature = ''] = adaToken.split('.');
  for (const copy of copies) {
    expect(copy).toContain('sess_ada');
    for (const part of [header, claims, signature]) expect(copy).not.toContain(part);
  }
});
