import { describe, expect, test } from 'vitest';
import { degraded } from '../../../lib/findings/rules/loading/degraded.ts';
import { frontendApi } from '../../../lib/findings/rules/loading/frontend-api.ts';
import { insecureContext } from '../../../lib/findings/rules/loading/insecure-context.ts';
import { script } from '../../../lib/findings/rules/loading/script.ts';
import type { ActionError, ClerkState } from '../../../lib/inspector/state.ts';
import { clerkWith, clientJSON, clientOf, findings, found, NOW, page, production, SECOND } from './page.ts';
import { call, forbiddenLoad, load, refusal } from './traffic.ts';

const SOURCE = 'https://happy-cat-12.clerk.accounts.dev/npm/@clerk/clerk-js@6/dist/clerk.browser.js';
const late = { documentStart: NOW - 16 * SECOND };
const early = { documentStart: NOW - 15 * SECOND };
const direct = (because: 'script-failed' | 'load-failed' | 'absent', error?: Partial<ActionError>): ClerkState => ({
  ...clerkWith({ status: null }),
  kind: 'direct',
  because,
  source: because === 'script-failed' ? SOURCE : null,
  ...(error && {
    clientError: { kind: 'refused', at: NOW, error: { call: 'GET /v1/client', ...error } as ActionError },
  }),
});

describe('R14, clerk-js does not load', () => {
  test('its script failed, also where the panel asks the Frontend API instead', () => {
    const failed: ClerkState = { kind: 'script-failed', source: SOURCE };
    expect(found(script, { clerk: failed })).toEqual(['R14 failed: error']);
    expect(found(script, { clerk: direct('script-failed') })).toEqual(['R14 failed: error']);
  });

  test('why, where it was recorded', () => {
    const blocked = load(SOURCE, { status: 0, netError: 'net::ERR_BLOCKED_BY_CLIENT', mimeType: null });
    const changes = { forbidden: [forbiddenLoad(SOURCE)], recording: { loads: [blocked] } };
    const [finding] = findings(script, { clerk: direct('script-failed'), ...changes });
    expect(finding?.facts.map(({ value }) => value)).toEqual([
      { kind: 'text', text: SOURCE },
      { kind: 'text', text: 'net::ERR_BLOCKED_BY_CLIENT' },
      { kind: 'text', text: 'script-src-elem' },
    ]);
  });

  test('not why another script or an earlier document had trouble', () => {
    const other = load('https://example.com/a.js', { status: 0, netError: 'net::ERR_FAILED' });
    const before = load(SOURCE, { status: 0, netError: 'net::ERR_FAILED', inDocument: false });
    const forbidden = [forbiddenLoad('https://example.com/a.js')];
    const changes = { clerk: direct('script-failed'), forbidden, recording: { loads: [other, before] } };
    expect(findings(script, changes)[0]?.facts).toHaveLength(1);
  });

  test('knows the scripts of clerk-js, also where no address was told', () => {
    const scripts = [load(SOURCE.replace('clerk-js@6', 'ui@1'), { status: 404, mimeType: 'text/html' })];
    const [finding] = findings(script, { clerk: clerkWith({ status: 'error' }), recording: { loads: scripts } });
    expect(finding?.facts.map(({ value }) => value)).toEqual([
      { kind: 'text', text: '404' },
      { kind: 'text', text: 'text/html' },
    ]);
  });

  test('after 15 s it has not run, or Clerk has not loaded', () => {
    const pending: ClerkState = { kind: 'script-pending' };
    expect(found(script, { clerk: pending, ...late })).toEqual(['R14 pending: error']);
    expect(found(script, { clerk: pending, ...early })).toEqual([]);
    expect(found(script, { clerk: clerkWith({ status: 'loading' }), ...late })).toEqual(['R14 loading: error']);
    expect(found(script, { clerk: clerkWith({ status: 'loading' }), ...early })).toEqual([]);
  });

  test('a load that was rejected', () => {
    expect(found(script, { clerk: clerkWith({ status: 'error' }) })).toEqual(['R14 rejected: error']);
    expect(found(script, { clerk: direct('load-failed') })).toEqual(['R14 rejected: error']);
  });

  test('not a page that has none, nor one that works; then nothing was missing', () => {
    expect(found(script, { clerk: { kind: 'absent' } })).toEqual([]);
    expect(found(script, { clerk: direct('absent') })).toEqual([]);
    expect(script.examine(page({ recording: null }))).toMatchObject({ findings: [], missing: [] });
  });
});

describe('R15, degraded mode', () => {
  test('by the status, and by the client that stands in', () => {
    expect(found(degraded, { clerk: clerkWith({ status: 'degraded' }) })).toEqual(['R15 degraded: warning']);
    const client = clientOf({ id: 'client_init', sessions: [] });
    expect(found(degraded, { clerk: clerkWith({ status: 'degraded', client }) })).toEqual(['R15 stand-in: warning']);
    expect(found(degraded)).toEqual([]);
  });

  test('not by a session that is gone, of which clerk-js goes on to want tokens', () => {
    const clerk = clerkWith({ status: 'degraded' });
    const path = '/v1/client/sessions/{session}/tokens';
    const refused = call({ method: 'POST', path, status: 404, codes: ['resource_not_found'] });
    expect(found(degraded, { clerk, recording: { calls: [refused] } })).toEqual([]);
    const removed = clerkWith({ status: 'degraded', client: clientOf({ ...clientJSON, sessions: [] }) });
    expect(found(degraded, { clerk: removed })).toEqual([]);
    const failed = call({ status: 503 });
    expect(found(degraded, { clerk, recording: { calls: [failed, refused] } })).toEqual(['R15 degraded: warning']);
  });
});

describe('R16, Frontend API out of reach', () => {
  const failing = (netError: string) => call({ status: 0, netError, mimeType: null });
  const live = clerkWith({}, production);
  const url = 'https://app.example.com/';

  test('a name that does not resolve, in production', () => {
    const recording = { calls: [failing('net::ERR_NAME_NOT_RESOLVED')] };
    expect(found(frontendApi, { url, clerk: live, recording })).toEqual(['R16 unresolved: error']);
    expect(findings(frontendApi, { url, clerk: live, recording })[0]?.facts.at(-1)?.value).toEqual({
      kind: 'text',
      text: 'net::ERR_NAME_NOT_RESOLVED',
    });
    expect(found(frontendApi, { recording })).toEqual([]);
    expect(found(frontendApi, { url, clerk: live, recording, document: { online: false } })).toEqual([]);
  });

  test('a certificate', () => {
    const recording = { calls: [failing('net::ERR_CERT_COMMON_NAME_INVALID')] };
    expect(found(frontendApi, { url, clerk: live, recording })).toEqual(['R16 certificate: error']);
  });

  test.each([
    ['host_invalid', 'R16 host: error'],
    ['invalid_proxy_configuration', 'R16 proxy: error'],
  ])('%s', (code, expected) => {
    expect(found(frontendApi, { recording: { calls: [refusal(code)] } })).toEqual([expected]);
    expect(found(frontendApi, { clerk: direct('load-failed', { code }), recording: null })).toEqual([expected]);
  });

  test('a page in place of JSON', () => {
    const recording = { calls: [call({ status: 404, mimeType: 'text/html; charset=utf-8' })] };
    expect(found(frontendApi, { recording })).toEqual(['R16 not-json: error']);
    const told = direct('absent', { code: 'not_json' });
    expect(found(frontendApi, { clerk: told, recording: null })).toEqual(['R16 not-json: error']);
  });

  test('not when the next call was answered, or a page was left in the middle of one', () => {
    const calls = [refusal('host_invalid'), call()];
    expect(found(frontendApi, { recording: { calls } })).toEqual([]);
    const aborted = { recording: { calls: [call(), failing('net::ERR_ABORTED')] } };
    expect(found(frontendApi, { url, clerk: live, ...aborted })).toEqual([]);
    expect(found(frontendApi, { recording: { calls: [refusal('form_password_incorrect')] } })).toEqual([]);
  });
});

describe('R42, insecure page', () => {
  test.each(['http://192.168.1.20:3000/', 'http://app.test/'])('%s', (url) => {
    expect(found(insecureContext, { url })).toEqual(['R42 insecure: warning']);
  });

  test('a page around it that is insecure', () => {
    const [finding] = findings(insecureContext, { url: 'https://app.example.com/', topUrl: 'http://example.org/' });
    expect(finding?.statement.values).toEqual(['example.org']);
  });

  test.each([
    'http://localhost:3000/',
    'http://app.localhost/',
    'http://127.0.0.1/',
    'http://[::1]:3000/',
    'https://a.test/',
  ])('not %s', (url) => {
    expect(found(insecureContext, { url })).toEqual([]);
  });
});
