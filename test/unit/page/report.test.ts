// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { watchForClerk } from '../../../lib/page/find-clerk.ts';
import { publicFields } from '../../../lib/page/public-fields.ts';
import { describeClerk } from '../../../lib/page/report.ts';

const NO_NAMES = { publishableKey: null, proxyUrl: null, domain: null };

function setClerk(value: unknown) {
  (window as { Clerk?: unknown }).Clerk = value;
}

function watching() {
  const changed = vi.fn();
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  stops.push(stop);
  return { changed, stop, finder: watchForClerk(changed, stopping.signal) };
}

const stops: (() => void)[] = [];

afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  Reflect.deleteProperty(window, 'Clerk');
  document.head.replaceChildren();
});

describe('watchForClerk()', () => {
  test('tells of an assignment and leaves an ordinary property behind', () => {
    const { changed, finder } = watching();
    expect(finder.find()).toBeUndefined();
    const clerk = { load() {} };
    setClerk(clerk);
    expect(changed).toHaveBeenCalledOnce();
    expect(finder.find()).toBe(clerk);
    expect(Object.getOwnPropertyDescriptor(window, 'Clerk')).toEqual({
      configurable: true,
      enumerable: true,
      writable: true,
      value: clerk,
    });
  });

  test('cannot be enumerated, and leaves no trace once stopped', () => {
    const { stop } = watching();
    expect(Object.keys(window)).not.toContain('Clerk');
    stop();
    expect('Clerk' in window).toBe(false);
  });

  test('of two that watch, both are told, and the first still is when the second has stopped', () => {
    const first = watching();
    const second = watching();
    second.stop();
    setClerk({ load() {} });
    expect(first.changed).toHaveBeenCalledOnce();
    Reflect.deleteProperty(window, 'Clerk');

    const [third, fourth] = [watching(), watching()];
    setClerk({ load() {} });
    expect(third.changed).toHaveBeenCalledOnce();
    expect(fourth.changed).toHaveBeenCalledOnce();
  });

  test('passes on to an accessor of the page', () => {
    const set = vi.fn();
    Object.defineProperty(window, 'Clerk', { configurable: true, get: () => undefined, set });
    const { changed } = watching();
    setClerk('value');
    expect(set).toHaveBeenCalledExactlyOnceWith('value');
    expect(changed).toHaveBeenCalledOnce();
  });

  test('leaves alone what the page set meanwhile', () => {
    const { stop, changed } = watching();
    Object.defineProperty(window, 'Clerk', { configurable: true, get: () => 'the page’s', set() {} });
    stop();
    expect((window as { Clerk?: unknown }).Clerk).toBe('the page’s');
    expect(changed).not.toHaveBeenCalled();
  });
});

describe('a page without window.Clerk', () => {
  test('has no Clerk when no script would bring it', () => {
    expect(describeClerk(watching().finder, publicFields)).toEqual({ kind: 'absent', names: NO_NAMES });
  });

  test.each([
    { 'data-clerk-js-script': '' },
    { 'data-clerk-publishable-key': 'pk_test_x' },
    { src: 'https://clerk.example.com/npm/@clerk/clerk-js@6/dist/clerk.browser.js' },
  ])('waits for the script %o', (attributes) => {
    // Attached to no window, so that nothing is loaded.
    const script = document.createElement('script');
    for (const [name, value] of Object.entries(attributes)) script.setAttribute(name, value);
    vi.spyOn(document, 'querySelector').mockReturnValueOnce(script);
    vi.spyOn(performance, 'getEntriesByName').mockReturnValueOnce([]);
    expect(describeClerk(watching().finder, publicFields)).toMatchObject({ kind: 'script-pending' });
  });

  test('says which script failed, also when that was before we came', () => {
    const script = document.createElement('script');
    script.setAttribute('src', 'https://clerk.example.com/clerk.browser.js');
    vi.spyOn(document, 'querySelector').mockReturnValue(script);
    vi.spyOn(performance, 'getEntriesByName').mockReturnValueOnce([{} as PerformanceEntry]);
    const failed = { kind: 'script-failed', source: 'https://clerk.example.com/clerk.browser.js' };
    expect(describeClerk(watching().finder, publicFields)).toMatchObject(failed);
    vi.restoreAllMocks();
  });
});

describe('the names of the instance', () => {
  test('come from the script of a clerk-js that does not run, or from the globals of an SDK', () => {
    const script = document.createElement('script');
    script.setAttribute('data-clerk-publishable-key', 'pk_test_script');
    vi.spyOn(document, 'querySelector').mockImplementation((selector) =>
      selector.includes('publishable') ? script : null,
    );
    Object.assign(window, {
      __clerk_publishable_key: 'pk_test_global',
      __clerk_proxy_url: '/__clerk',
      __clerk_domain: '',
    });
    const names = { publishableKey: 'pk_test_script', proxyUrl: '/__clerk', domain: null };
    expect(describeClerk(watching().finder, publicFields)).toMatchObject({ names });
    vi.restoreAllMocks();
    for (const name of ['publishable_key', 'proxy_url', 'domain']) Reflect.deleteProperty(window, `__clerk_${name}`);
  });
});

describe('window.Clerk', () => {
  test('of an old version tells which members its Client does not have', () => {
    setClerk({ load() {}, loaded: true, client: { sessions: [], signedInSessions: [], clearCache() {} } });
    expect(describeClerk(watching().finder, publicFields)).toMatchObject({
      unreported: [
        'captchaBypass',
        'cookieExpiresAt',
        'lastAuthenticationStrategy',
        'removeSessions',
        'isEligibleForTouch',
        'buildTouchUrl',
      ],
    });
  });

  test.each([class Clerk {}, 'Clerk', 7, {}, { load: true }])('%o is not Clerk', (odd) => {
    setClerk(odd);
    expect(describeClerk(watching().finder, publicFields)).toEqual({ kind: 'foreign' });
  });

  test('that is not loaded yet is loading', () => {
    setClerk({ load() {}, publishableKey: 'pk_test_x', version: '6.40.0' });
    expect(describeClerk(watching().finder, publicFields)).toEqual({
      kind: 'present',
      names: { ...NO_NAMES, publishableKey: 'pk_test_x' },
      isSatellite: null,
      version: '6.40.0',
      frontendApiUrl: null,
      sdk: null,
      status: 'loading',
      activeSessionId: null,
      client: null,
      unreadable: null,
      unreported: [],
    });
  });

  test.each([true, false])('says whether the page is a satellite: %s', (isSatellite) => {
    setClerk({ load() {}, isSatellite });
    expect(describeClerk(watching().finder, publicFields)).toMatchObject({ isSatellite });
  });

  test('of a version without status is ready once loaded', () => {
    setClerk({ load() {}, version: '4.73.14', loaded: true });
    expect(describeClerk(watching().finder, publicFields)).toMatchObject({ status: 'ready' });
  });

  test('whose every getter throws is shown without what it hides', () => {
    const names = [
      'version',
      'status',
      'loaded',
      'publishableKey',
      'client',
      'isSatellite',
      'session',
      'sdkMetadata',
      'getFapiClient',
    ];
    const clerk = { load() {} };
    for (const name of names) {
      Object.defineProperty(clerk, name, {
        get() {
          throw new Error('no');
        },
      });
    }
    setClerk(clerk);
    expect(describeClerk(watching().finder, publicFields)).toMatchObject({
      kind: 'present',
      version: null,
      names: NO_NAMES,
      isSatellite: null,
      status: 'loading',
      client: null,
      unreadable: 'Error: no',
    });
  });

  test.each([
    ['a big integer', { load() {}, client: { __internal_toSnapshot: () => ({ id: 10n }) } }],
    ['a circle', { load() {}, client: { __internal_toSnapshot: () => window } }],
  ])('whose client holds %s is unreadable', (_what, clerk) => {
    setClerk(clerk);
    expect(describeClerk(watching().finder, publicFields)).toMatchObject({
      client: null,
      unreadable: expect.stringContaining('Error'),
    });
  });
});
