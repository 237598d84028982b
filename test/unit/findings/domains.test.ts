import { describe, expect, test } from 'vitest';
import type { Cookie } from '../../../lib/cookies/cookie.ts';
import { embedded } from '../../../lib/findings/rules/domains/embedded.ts';
import { satelliteApart } from '../../../lib/findings/rules/domains/satellite-apart.ts';
import { satelliteSync } from '../../../lib/findings/rules/domains/satellite-sync.ts';
import { cookie } from '../cookies/cookies.ts';
import {
  clerkWith,
  clientOf,
  found,
  jar,
  page,
  production,
  SUFFIX,
  sessionToken,
  signedInCookies,
  signedOutJSON,
} from './page.ts';
import { navigation, refusal } from './traffic.ts';

const SATELLITE = 'https://satellite.com/';
const satellite = (changes: Parameters<typeof clerkWith>[0] = {}, domain = 'clerk.satellite.com') =>
  clerkWith(
    { client: clientOf(signedOutJSON), activeSessionId: null, ...changes },
    { ...production, isSatellite: true, domain, frontendApi: 'clerk.satellite.com' },
  );

describe('R24, satellite that does not get the session', () => {
  const visit = (...flags: readonly string[]) => ({
    url: SATELLITE,
    clerk: satellite(),
    recording: { navigations: flags.map((flag) => navigation(`${SATELLITE}?__clerk_synced=${flag}`)) },
  });

  test('waits for it twice in a row', () => {
    expect(found(satelliteSync, visit('false', 'false'))).toEqual(['R24 unsynced: error']);
    expect(found(satelliteSync, visit('false', 'true'))).toEqual([]);
    expect(found(satelliteSync, visit('false'))).toEqual([]);
    expect(found(satelliteSync, visit('false', 'false', 'true'))).toEqual([]);
    const { navigations } = visit('false', 'false').recording;
    const primary = navigation('https://app.example.com/');
    expect(found(satelliteSync, { ...visit(), recording: { navigations: [primary, ...navigations] } })).toHaveLength(1);
    const onItsWay = { recording: { navigations: [...navigations, primary] } };
    expect(found(satelliteSync, { ...visit(), ...onItsWay })).toHaveLength(1);
    const others = {
      ...visit(),
      recording: { navigations: ['a', 'b'].map((host) => navigation(`https://${host}.test/?__clerk_synced=false`)) },
    };
    expect(found(satelliteSync, others)).toEqual([]);
  });

  test('has a domain with a scheme, or is not known', () => {
    const clerk = satellite({}, 'https://satellite.com');
    expect(found(satelliteSync, { url: SATELLITE, clerk })).toEqual(['R24 scheme: error']);
    const calls = [refusal('redirect_url_not_associated_with_instance', { status: 422 })];
    expect(found(satelliteSync, { url: SATELLITE, clerk: satellite(), recording: { calls } })).toEqual([
      'R24 refused: error',
    ]);
  });

  test('does not apply to other pages, whatever is missing', () => {
    expect(satelliteSync.examine(page({ recording: null }))).toMatchObject({ findings: [], missing: [] });
    expect(satelliteSync.examine(page({ clerk: satellite(), recording: null })).missing).toHaveLength(3);
  });
});

describe('R25, satellite without a session', () => {
  test('by design: a note', () => {
    expect(found(satelliteApart, { url: SATELLITE, clerk: satellite(), cookies: [] })).toEqual(['R25 apart: info']);
    const options = { satelliteAutoSync: 'true' };
    expect(found(satelliteApart, { url: SATELLITE, clerk: satellite({ options }), cookies: [] })).toEqual([]);
    const signedOut = [cookie('__client_uat', '0', { domain: '.satellite.com', hostOnly: false })];
    expect(found(satelliteApart, { url: SATELLITE, clerk: satellite(), cookies: signedOut })).toEqual([]);
  });

  test('what is not possible there', () => {
    const calls = [refusal('operation_not_allowed_on_satellite_domain', { status: 403 })];
    const cookies = jar({ __client_uat: '0' }, { domain: 'satellite.com' });
    expect(found(satelliteApart, { url: SATELLITE, clerk: satellite(), cookies, recording: { calls } })).toEqual([
      'R25 write: warning',
    ]);
  });

  test('not on other pages', () => {
    expect(found(satelliteApart, { cookies: [] })).toEqual([]);
  });
});

describe('R32, embedded page', () => {
  const url = 'https://app.example.com/embed';
  const topUrl = 'https://example.org/';
  const across = { domain: 'app.example.com', sameSite: 'no_restriction', secure: true } as const;
  const partitioned = { ...across, partitionKey: { topLevelSite: 'https://example.org' } } as const;
  const inFrame = (cookies: readonly Cookie[]) => ({ url, topUrl, frame: { frameId: 4 }, cookies });

  test('two jars', () => {
    const cookies = [...jar(signedInCookies(), across), ...jar(signedInCookies(), partitioned)];
    expect(found(embedded, inFrame(cookies))).toEqual(['R32 two-jars: warning']);
  });

  test('a session cookie that is not sent', () => {
    expect(found(embedded, inFrame([]))).toEqual(['R32 not-kept: warning']);
    const lax = jar({ [`__session_${SUFFIX}`]: sessionToken() }, { domain: 'app.example.com', secure: true });
    expect(found(embedded, inFrame(lax))).toEqual(['R32 not-kept: warning']);
  });

  test('not with cookies as they should be, be there others from visits to the page itself', () => {
    expect(found(embedded, inFrame(jar(signedInCookies(), across)))).toEqual([]);
    expect(found(embedded, inFrame(jar(signedInCookies(), partitioned)))).toEqual([]);
    const visited = jar(signedInCookies(), { domain: 'app.example.com', secure: true });
    expect(found(embedded, inFrame([...visited, ...jar(signedInCookies(), partitioned)]))).toEqual([]);
  });

  test('not in a page of its own, nor below its own site', () => {
    expect(found(embedded, { url, cookies: [] })).toEqual([]);
    expect(found(embedded, { ...inFrame([]), topSite: 'example.com' })).toEqual([]);
  });
});
