// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { watchLoad } from '../../../lib/page/document-load.ts';

const stopping = new AbortController();

afterEach(() => {
  vi.unstubAllGlobals();
  document.body.innerHTML = '';
});

/** The browser tells that a policy forbade something. */
function forbid(blockedURI: unknown): void {
  const event = Object.assign(new Event('securitypolicyviolation'), {
    blockedURI,
    effectiveDirective: 'script-src-elem',
  });
  window.dispatchEvent(event);
}

test('tells when the document began, and whether it has a place for the captcha', () => {
  const load = watchLoad(() => {}, stopping.signal);
  const start = Math.round(performance.timeOrigin);
  expect(load()).toEqual({ startedAt: start, captchaElement: false, forbidden: [], errors: [] });
  document.body.innerHTML = '<div id="clerk-captcha"></div>';
  expect(load()).toMatchObject({ captchaElement: true });
});

test('tells what of Clerk’s a policy forbade, no more than ten, and nothing when it was stopped', () => {
  const stop = new AbortController();
  const changed = vi.fn();
  const load = watchLoad(changed, stop.signal);
  forbid('https://example.com/a.js');
  forbid('inline');
  expect(changed).not.toHaveBeenCalled();
  forbid('https://challenges.cloudflare.com/turnstile/v0/api.js');
  expect(changed).toHaveBeenCalledOnce();
  expect(load()?.forbidden).toEqual([
    { url: 'https://challenges.cloudflare.com/turnstile/v0/api.js', directive: 'script-src-elem' },
  ]);
  for (let count = 0; count < 50; count++) forbid(`https://clerk.example.com/${count}`);
  expect(load()?.forbidden).toHaveLength(10);
  const stopped = watchLoad(changed, stop.signal);
  stop.abort();
  forbid('https://clerk.example.com/');
  expect(stopped()?.forbidden).toEqual([]);
});

test('tells the first lines of errors of Clerk’s SDKs, no more than ten', () => {
  const stop = new AbortController();
  const changed = vi.fn();
  const load = watchLoad(changed, stop.signal);
  const fail = (message: unknown) => window.dispatchEvent(Object.assign(new Event('error'), { message }));
  fail('Uncaught TypeError: Clerk is not defined');
  fail(undefined);
  fail(Object.create(null));
  expect(changed).not.toHaveBeenCalled();
  fail("Uncaught Error: Clerk: auth() was called but Clerk can't detect usage of clerkMiddleware().\n- More");
  expect(changed).toHaveBeenCalledOnce();
  expect(load()?.errors).toEqual(["Clerk: auth() was called but Clerk can't detect usage of clerkMiddleware()."]);
  fail(`Clerk: ${'x'.repeat(100_000)}`);
  expect(load()?.errors[1]).toHaveLength(307);
  for (let count = 0; count < 50; count++) fail(`Clerk: ${count}`);
  expect(load()?.errors).toHaveLength(10);
  stop.abort();
});

test('is silent about a page that has broken what it is told by', () => {
  const load = watchLoad(() => {}, stopping.signal);
  const onError = vi.fn();
  window.addEventListener('error', onError, { once: true });
  forbid(Object.create(null));
  expect(onError).not.toHaveBeenCalled();
  expect(load()?.forbidden).toEqual([]);
  vi.stubGlobal('performance', null);
  expect(load()).toBeUndefined();
});
