// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { watchLoad } from '../../../lib/page/document-load.ts';

type Told = (reports: readonly { readonly body: unknown }[]) => void;

afterEach(() => {
  vi.unstubAllGlobals();
  document.body.innerHTML = '';
});

/** A browser that tells of what a policy forbade. */
function browser() {
  const observing = { observe: vi.fn(), disconnect: vi.fn() };
  let tell: Told = () => {};
  const options: unknown[] = [];
  class Observer {
    readonly observe = observing.observe;
    readonly disconnect = observing.disconnect;
    constructor(told: Told, given: unknown) {
      tell = told;
      options.push(given);
    }
  }
  vi.stubGlobal('ReportingObserver', Observer);
  const forbid = (...urls: readonly unknown[]) =>
    tell(urls.map((blockedURL) => ({ body: { blockedURL, effectiveDirective: 'script-src-elem' } })));
  return { ...observing, options, forbid };
}

test('tells when the document began, and whether it has a place for the captcha', () => {
  browser();
  const load = watchLoad(() => {}, new AbortController().signal);
  const start = Math.round(performance.timeOrigin);
  expect(load()).toEqual({ startedAt: start, captchaElement: false, forbidden: [] });
  document.body.innerHTML = '<div id="clerk-captcha"></div>';
  expect(load()).toMatchObject({ captchaElement: true });
});

test('tells what of Clerk’s a policy forbade, from before it came too, and of no more than ten', () => {
  const { forbid, options, observe, disconnect } = browser();
  const changed = vi.fn();
  const stopping = new AbortController();
  const load = watchLoad(changed, stopping.signal);
  expect(options).toEqual([{ types: ['csp-violation'], buffered: true }]);
  expect(observe).toHaveBeenCalledOnce();
  forbid('https://example.com/a.js', 'inline', 'https://challenges.cloudflare.com/turnstile/v0/api.js');
  expect(changed).toHaveBeenCalledOnce();
  expect(load()?.forbidden).toEqual([
    { url: 'https://challenges.cloudflare.com/turnstile/v0/api.js', directive: 'script-src-elem' },
  ]);
  forbid(...Array.from({ length: 50 }, (_, index) => `https://clerk.example.com/${index}`), null);
  expect(load()?.forbidden).toHaveLength(10);
  stopping.abort();
  expect(disconnect).toHaveBeenCalledOnce();
});

test('is silent about a page that has broken what it is told by', () => {
  vi.stubGlobal('ReportingObserver', undefined);
  vi.stubGlobal('performance', null);
  const load = watchLoad(() => {}, new AbortController().signal);
  expect(load()).toBeUndefined();
});
