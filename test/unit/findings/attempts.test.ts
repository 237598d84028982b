import { describe, expect, test } from 'vitest';
import { captchaBlocked } from '../../../lib/findings/rules/attempts/captcha-blocked.ts';
import { captchaRefused } from '../../../lib/findings/rules/attempts/captcha-refused.ts';
import { oauth } from '../../../lib/findings/rules/attempts/oauth.ts';
import { signIn } from '../../../lib/findings/rules/attempts/sign-in.ts';
import { signUp } from '../../../lib/findings/rules/attempts/sign-up.ts';
import { clerkWith, clientOf, findings, found, MINUTE, NOW, page, SECOND, signedOutJSON } from './page.ts';
import { call, forbiddenLoad, load, navigation, refusal } from './traffic.ts';

const withClient = (changes: object) => ({
  clerk: clerkWith({ client: clientOf({ ...signedOutJSON, ...changes }), activeSessionId: null }),
});

describe('R17, sign-in that does not go on', () => {
  const attempt = (status: string, changes: object = {}) =>
    withClient({
      updated_at: NOW - MINUTE,
      sign_in: {
        id: 'sia_1',
        status,
        supported_first_factors: [{ strategy: 'password' }, { strategy: 'email_code' }],
        supported_second_factors: [{ strategy: 'totp' }],
      },
      ...changes,
    });

  test('waits for somebody: a note with what it can go on with', () => {
    const [finding] = findings(signIn, attempt('needs_first_factor'));
    expect(finding).toMatchObject({ id: 'R17 waiting sia_1', severity: 'info' });
    expect(finding?.facts).toContainEqual({
      label: { name: 'supportedFirstFactors' },
      value: { kind: 'list', items: ['password', 'email_code'] },
    });
  });

  test('says when it is given up, where that is known', () => {
    const sign_in = { id: 'sia_1', status: 'needs_identifier', abandon_at: NOW + MINUTE, client_trust_state: 'new' };
    const [finding] = findings(signIn, withClient({ updated_at: NOW - MINUTE, sign_in }));
    expect(finding?.facts.slice(-3).map(({ value }) => value)).toEqual([
      { kind: 'text', text: 'new' },
      { kind: 'time', at: NOW + MINUTE },
      { kind: 'time', at: NOW - MINUTE },
    ]);
    const without = findings(signIn, attempt('needs_identifier'))[0];
    expect(without?.facts.map(({ label }) => label)).not.toContainEqual({ key: 'findingFactAbandoned' });
  });

  test('waits for the app: a warning', () => {
    expect(found(signIn, attempt('needs_client_trust'))).toEqual(['R17 for-the-app sia_1: warning']);
    expect(found(signIn, attempt('needs_protect_check'))).toEqual(['R17 for-the-app sia_1: warning']);
  });

  test('not within a minute, and not one that is over', () => {
    expect(found(signIn, attempt('needs_client_trust', { updated_at: NOW - 59 * SECOND }))).toEqual([]);
    expect(found(signIn, attempt('complete'))).toEqual([]);
    expect(found(signIn, attempt('abandoned'))).toEqual([]);
    expect(found(signIn)).toEqual([]);
  });
});

describe('R18, sign-up that lacks something', () => {
  test('is a note with the fields', () => {
    const attempt = {
      id: 'sua_1',
      status: 'missing_requirements',
      missing_fields: ['last_name'],
      unverified_fields: ['email_address'],
    };
    const [finding] = findings(signUp, withClient({ sign_up: attempt }));
    expect(finding).toMatchObject({
      id: 'R18 missing sua_1',
      severity: 'info',
      statement: { values: ['last_name, email_address'] },
    });
    expect(found(signUp, withClient({ sign_up: { ...attempt, status: 'complete' } }))).toEqual([]);
  });
});

describe('R19, sign-in with a provider that ends half-way', () => {
  const signInWith = (verification: object, changes: object = {}) =>
    withClient({
      sign_in: {
        id: 'sia_1',
        status: 'needs_identifier',
        first_factor_verification: { strategy: 'oauth_google', ...verification },
      },
      ...changes,
    });

  test('transferable, both ways', () => {
    expect(found(oauth, signInWith({ status: 'transferable' }))).toEqual(['R19 to-sign-up to-sign-up: warning']);
    const external = { strategy: 'oauth_google', status: 'transferable' };
    const attempt = { id: 'sua_1', status: 'missing_requirements', verifications: { external_account: external } };
    expect(found(oauth, withClient({ sign_up: attempt }))).toEqual(['R19 to-sign-in to-sign-in: warning']);
  });

  test('refused with a code', () => {
    const refused = (code: string) => signInWith({ status: 'failed', error: { code } });
    expect(found(oauth, refused('external_account_not_found'))).toEqual(['R19 not-found to-sign-up: warning']);
    expect(found(oauth, refused('external_account_exists'))).toEqual(['R19 exists to-sign-up: warning']);
    expect(found(oauth, refused('oauth_access_denied'))).toEqual([]);
  });

  test('not when the transfer has led to a session', () => {
    const session = { id: 'sess_new', status: 'active', created_at: NOW - 2 * MINUTE };
    const changes = { sessions: [session], updated_at: NOW - 2 * MINUTE };
    expect(found(oauth, signInWith({ status: 'transferable' }, changes))).toEqual([]);
    const before = { ...changes, updated_at: NOW - MINUTE };
    expect(found(oauth, signInWith({ status: 'transferable' }, before))).toHaveLength(1);
  });

  test('not while the page may be about to transfer', () => {
    const updated = { updated_at: NOW - 9 * SECOND };
    expect(found(oauth, signInWith({ status: 'transferable' }, updated))).toEqual([]);
  });

  test('a page to come back to that does not exist', () => {
    const url = 'http://localhost:3000/sign-in/sso-callback?after=1';
    const missing = { recording: { navigations: [navigation(url, { status: 404 })] } };
    const [finding] = findings(oauth, missing);
    expect(finding).toMatchObject({
      id: 'R19 callback',
      severity: 'error',
      statement: { values: ['/sign-in/sso-callback'] },
    });
    const mended = [navigation(url, { status: 404 }), navigation(url)];
    expect(found(oauth, { recording: { navigations: mended } })).toEqual([]);
  });

  test('without a Client the page is looked at all the same', () => {
    const result = oauth.examine(page({ clerk: { kind: 'absent' } }));
    expect(result).toMatchObject({ findings: [], blind: false, missing: [{ input: 'client', why: 'no-client' }] });
  });
});

describe('R27, captcha blocked', () => {
  const SCRIPT = 'https://challenges.cloudflare.com/turnstile/v0/api.js';
  const blocked = load(SCRIPT, { status: 0, netError: 'net::ERR_BLOCKED_BY_CLIENT' });

  test('by a blocker, or by the page’s policy', () => {
    expect(found(captchaBlocked, { recording: { loads: [blocked] } })).toEqual(['R27 blocked: error']);
    expect(found(captchaBlocked, { forbidden: [forbiddenLoad(SCRIPT)] })).toEqual(['R27 blocked: error']);
  });

  test('not by an earlier document', () => {
    const loads = [{ ...blocked, inDocument: false }];
    const forbidden = [forbiddenLoad('https://example.com/a.js')];
    expect(found(captchaBlocked, { forbidden, recording: { loads } })).toEqual([]);
  });

  test('refused by its host', () => {
    expect(found(captchaBlocked, { recording: { loads: [load(SCRIPT, { status: 403 })] } })).toHaveLength(1);
    expect(found(captchaBlocked, { recording: { loads: [load(SCRIPT, { status: 399 })] } })).toEqual([]);
  });

  test('not when it was loaded since, nor for other scripts', () => {
    expect(found(captchaBlocked, { recording: { loads: [blocked, load(SCRIPT)] } })).toEqual([]);
    const other = load('https://example.com/a.js', { status: 0 });
    expect(found(captchaBlocked, { recording: { loads: [other] } })).toEqual([]);
  });
});

describe('R28, captcha not passed', () => {
  const wanted = () => refusal('requires_captcha', { status: 401 });

  test('three times', () => {
    expect(found(captchaRefused, { recording: { calls: [wanted(), wanted(), wanted()] } })).toEqual([
      'R28 given-up: error',
    ]);
    const calls = [wanted(), wanted(), wanted()];
    const [finding] = findings(captchaRefused, { recording: { calls } });
    expect(finding?.places).toEqual([{ tab: 'timeline', event: calls[2]?.id }]);
    expect(found(captchaRefused, { recording: { calls: [wanted(), call(), wanted(), call()] } })).toEqual([]);
  });

  test('refused', () => {
    expect(found(captchaRefused, { recording: { calls: [refusal('captcha_invalid')] } })).toEqual([
      'R28 refused: warning',
    ]);
  });

  test('no element for it in a sign-up', () => {
    const attempt = {
      ...withClient({ sign_up: { id: 'sua_1', status: 'missing_requirements' } }),
      captchaElement: false,
    };
    expect(found(captchaRefused, attempt)).toEqual(['R28 no-element: info']);
    expect(found(captchaRefused, { ...attempt, captchaElement: true })).toEqual([]);
    expect(found(captchaRefused, { captchaElement: false })).toEqual([]);
  });

  test('none is needed', () => {
    expect(found(captchaRefused, withClient({ captcha_bypass: true }))).toEqual(['R28 bypassed: info']);
  });
});
