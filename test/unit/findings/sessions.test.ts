import { describe, expect, test } from 'vitest';
import { impersonation } from '../../../lib/findings/rules/sessions/impersonation.ts';
import { lostSession } from '../../../lib/findings/rules/sessions/lost-session.ts';
import { organization } from '../../../lib/findings/rules/sessions/organization.ts';
import { pending } from '../../../lib/findings/rules/sessions/pending.ts';
import { severalSessions } from '../../../lib/findings/rules/sessions/several-sessions.ts';
import {
  answer,
  clerkWith,
  clientJSON,
  clientOf,
  findings,
  found,
  jar,
  MINUTE,
  NOW,
  SECOND,
  SECOND_SESSION_ID,
  SESSION_ID,
  session,
  sessionToken,
  signedInCookies,
} from './page.ts';
import { call, refusal, sessionsChange } from './traffic.ts';

const withSessions = (...sessions: readonly object[]) =>
  clerkWith({ client: clientOf({ ...clientJSON, sessions: sessions.map((each) => ({ ...session, ...each })) }) });

describe('R23, organization of page and token', () => {
  const membership = { id: 'orgmem_1', role: 'org:admin', organization: { id: 'org_acme', slug: 'acme' } };
  const acting = withSessions({ last_active_organization_id: 'org_acme' });
  const cookies = (context: string, organizationId?: string) =>
    jar({
      ...signedInCookies(sessionToken(organizationId ? { o: { id: organizationId } } : {})),
      clerk_active_context: context,
    });

  test('the token is behind', () => {
    const changes = { clerk: acting, cookies: cookies(`${SESSION_ID}:org_acme`) };
    const [finding] = findings(organization, changes);
    expect(finding).toMatchObject({ id: 'R23 behind', severity: 'warning', statement: { values: ['org_acme', '—'] } });
    expect(finding?.fixes).toEqual([
      { kind: 'act', action: { name: 'getToken', sessionId: SESSION_ID, template: null } },
    ]);
    const justRead = { ...acting, clientAt: NOW - 9 * SECOND };
    expect(found(organization, { ...changes, clerk: justRead })).toEqual([]);
  });

  test('another tab owns the cookie: a note', () => {
    const changes = { clerk: acting, cookies: cookies(`${SESSION_ID}:org_other`, 'org_other') };
    expect(found(organization, changes)).toEqual(['R23 other-tab: info']);
  });

  test('not where they agree, in both versions of the token', () => {
    expect(found(organization, { clerk: acting, cookies: cookies(`${SESSION_ID}:org_acme`, 'org_acme') })).toEqual([]);
    const old = jar(signedInCookies(sessionToken({ v: undefined, org_id: 'org_acme' })));
    expect(found(organization, { clerk: acting, cookies: old })).toEqual([]);
  });

  test('a member without an active one, and the address of the server: notes', () => {
    const member = withSessions({ user: { ...session.user, organization_memberships: [membership] } });
    expect(found(organization, { clerk: member })).toEqual(['R23 personal: info']);
    const answers = [answer({ handshakeReason: 'active-organization-mismatch' })];
    expect(found(organization, { answers })).toEqual(['R23 address: info']);
  });
});

describe('R29, pending session', () => {
  const task = { status: 'pending', tasks: [{ key: 'choose-organization' }] };

  test('that the page shows', () => {
    const [finding] = findings(pending, { clerk: withSessions(task) });
    expect(finding).toMatchObject({
      id: `R29 shown ${SESSION_ID}`,
      severity: 'warning',
      statement: { values: ['choose-organization'] },
    });
  });

  test('another one is a note', () => {
    const clerk = withSessions({}, { id: SECOND_SESSION_ID, ...task });
    expect(found(pending, { clerk })).toEqual([`R29 other ${SECOND_SESSION_ID}: info`]);
  });

  test('by its token alone', () => {
    const cookies = jar(signedInCookies(sessionToken({ sts: 'pending' })));
    expect(found(pending, { cookies })).toEqual([`R29 shown ${SESSION_ID}: warning`]);
    expect(found(pending)).toEqual([]);
  });
});

describe('R33, session lost by an error', () => {
  const lost = sessionsChange({ at: NOW - 30 * SECOND });
  const failing = (changes: Parameters<typeof call>[0]) => call({ at: NOW - 50 * SECOND, ...changes });
  const signOut = call({ at: NOW - 31 * SECOND, method: 'DELETE', path: '/v1/client/sessions' });

  test.each([
    ['no answer', { status: 0, netError: 'net::ERR_CONNECTION_RESET' }],
    ['an error of the server', { status: 503 }],
    ['too many calls', { status: 429 }],
    ['a client that was refused', { status: 403 }],
  ])('after %s', (_, changes) => {
    const [finding] = findings(lostSession, { recording: { calls: [failing(changes)], sessions: [lost] } });
    expect(finding).toMatchObject({ id: 'R33 lost', severity: 'warning' });
  });

  test('names the last thing that went wrong, with its trace', () => {
    const traceId = '8f2b1c7d9e3a4f5b6c7d8e9f0a1b2c3d';
    const calls = [failing({ status: 500 }), failing({ status: 503, codes: ['service_unavailable'], traceId })];
    const [finding] = findings(lostSession, { recording: { calls, sessions: [lost] } });
    expect(finding?.facts.slice(0, 3).map(({ value }) => value)).toEqual([
      { kind: 'text', text: 'GET /v1/client' },
      { kind: 'text', text: '503 service_unavailable' },
      { kind: 'text', text: traceId },
    ]);
  });

  test('not by what was refused for a reason, or only moved', () => {
    const found499 = found(lostSession, { recording: { calls: [failing({ status: 499 })], sessions: [lost] } });
    const found403 = found(lostSession, {
      recording: { calls: [failing({ status: 403, path: '/v1/me' })], sessions: [lost] },
    });
    expect([found499, found403]).toEqual([[], []]);
    const refused = { ...signOut, status: 300 };
    const calls = [failing({ status: 503 }), refused];
    expect(found(lostSession, { recording: { calls, sessions: [lost] } })).toEqual(['R33 lost: warning']);
  });

  test('not by a sign-out, nor long after the error, nor where sessions came', () => {
    const calls = [failing({ status: 503 }), signOut];
    expect(found(lostSession, { recording: { calls, sessions: [lost] } })).toEqual([]);
    const before = [failing({ status: 503, at: NOW - MINUTE })];
    expect(found(lostSession, { recording: { calls: before, sessions: [lost] } })).toEqual([]);
    const came = sessionsChange({ ...lost, before: [], after: [SESSION_ID] });
    expect(found(lostSession, { recording: { calls: [failing({ status: 503 })], sessions: [came] } })).toEqual([]);
  });

  test('a call that is refused for now, until one of the same goes through', () => {
    const limited = call({ method: 'POST', path: '/v1/client/sign_ins', status: 429, retryAfter: 30 });
    const [finding] = findings(lostSession, { recording: { calls: [limited] } });
    expect(finding).toMatchObject({ id: 'R33 limited', severity: 'warning' });
    expect(finding?.facts.at(-1)?.value).toEqual({ kind: 'time', at: limited.at + 30 * SECOND });
    const newest = call({ method: 'POST', path: '/v1/client/sign_ups', status: 429 });
    const several = findings(lostSession, { recording: { calls: [limited, newest] } });
    expect(several[0]?.statement.values).toEqual(['POST /v1/client/sign_ups']);
    const again = { ...limited, at: limited.at + SECOND, status: 200 };
    expect(found(lostSession, { recording: { calls: [limited, again] } })).toEqual([]);
  });
});

describe('R35, several sessions', () => {
  const two = withSessions({}, { id: SECOND_SESSION_ID });

  test('are a note that says which is meant where', () => {
    const [finding] = findings(severalSessions, { clerk: two });
    expect(finding).toMatchObject({ id: 'R35 several', severity: 'info', statement: { values: [2] } });
    expect(finding?.facts.map(({ value }) => value)).toEqual(
      Array.from({ length: 4 }, () => ({ kind: 'text', text: SESSION_ID })),
    );
  });

  test('are a warning where the focused page and its cookie differ', () => {
    const clerk = { ...two, activeSessionId: SECOND_SESSION_ID };
    expect(found(severalSessions, { clerk, document: { focused: true } })).toEqual(['R35 differ: warning']);
    expect(found(severalSessions, { clerk, document: { focused: false } })).toEqual(['R35 several: info']);
  });

  test('are no warning where the page shows none, or has no cookie', () => {
    const document = { focused: true };
    const none = { ...two, activeSessionId: null };
    expect(found(severalSessions, { clerk: none, document })).toEqual(['R35 several: info']);
    expect(found(severalSessions, { clerk: two, document, cookies: [] })).toEqual(['R35 several: info']);
    const justRead = { ...two, activeSessionId: SECOND_SESSION_ID, clientAt: NOW - 5 * SECOND };
    expect(found(severalSessions, { clerk: justRead, document })).toEqual(['R35 several: info']);
  });

  test('a second sign-in is refused', () => {
    const calls = [refusal('session_exists', { method: 'POST', path: '/v1/client/sign_ins' })];
    expect(found(severalSessions, { recording: { calls } })).toEqual(['R35 refused /v1/client/sign_ins: warning']);
    expect(found(severalSessions)).toEqual([]);
  });
});

describe('R43, impersonation', () => {
  test('by the session, once where the token says it too', () => {
    const clerk = withSessions({ actor: { sub: 'user_support' } });
    const cookies = jar(signedInCookies(sessionToken({ act: { sub: 'user_support' } })));
    const [finding, ...more] = findings(impersonation, { clerk, cookies });
    expect(finding).toMatchObject({ severity: 'warning', statement: { values: ['user_support'] } });
    expect(more).toEqual([]);
  });

  test('by the token alone', () => {
    const cookies = jar(signedInCookies(sessionToken({ act: { sub: 'user_support' } })));
    expect(found(impersonation, { cookies })).toEqual([`R43 impersonated ${SESSION_ID}: warning`]);
    expect(found(impersonation)).toEqual([]);
  });
});
