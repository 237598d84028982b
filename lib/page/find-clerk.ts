import { attempt } from './clerk.ts';

/** A script that brings clerk-js, by the attributes and addresses that Clerk's SDKs give it. */
const CLERK_SCRIPT = [
  'script[data-clerk-js-script]',
  'script[data-clerk-publishable-key]',
  'script[src*="/@clerk/clerk-js@"]',
  'script[src*="/clerk.browser.js"]',
].join();

/** What stands for clerk-js while `window.Clerk` is not set. */
export type ClerkScript = { kind: 'absent' } | { kind: 'script-pending' } | { kind: 'script-failed'; source: string };

/** Longest script address that is told; a `data:` one can be of any length. */
const LONGEST_SOURCE = 2_000;

/** Watches the page for `window.Clerk` and for the script that brings it. */
export interface ClerkFinder {
  /** `window.Clerk` as it is now. */
  find(): unknown;
  script(): ClerkScript;
}

/**
 * Calls back when `window.Clerk` was set or its script failed. An unset `Clerk` is trapped by a setter that steps
 * aside at the first assignment: bundled apps set it long after any script has loaded, and no event tells.
 * @param signal ends the watching, and leaves no trace of it
 */
export function watchForClerk(changed: () => void, signal: AbortSignal): ClerkFinder {
  const failed = new Set<Element>();
  const find = () => attempt(() => (window as { Clerk?: unknown }).Clerk);

  if (find() === undefined) trapAssignment(changed, signal);
  const options = { capture: true, signal };
  const onError = (event: Event) => {
    if (!(event.target instanceof Element) || !event.target.matches(CLERK_SCRIPT)) return;
    failed.add(event.target);
    changed();
  };
  addEventListener('error', onError, options);
  addEventListener('load', () => changed(), options);

  return {
    find,
    script: () => describeScript(document.querySelector(CLERK_SCRIPT), failed),
  };
}

function describeScript(script: Element | null, failed: ReadonlySet<Element>): ClerkScript {
  if (!script) return { kind: 'absent' };
  const source = script instanceof HTMLScriptElement ? script.src.slice(0, LONGEST_SOURCE) : '';
  // A request that ended without an event we saw, since we came late, has an entry; one under way has none.
  const ended = document.readyState === 'complete' && performance.getEntriesByName(source).length > 0;
  return failed.has(script) || ended ? { kind: 'script-failed', source } : { kind: 'script-pending' };
}

function trapAssignment(changed: () => void, signal: AbortSignal): void {
  // A page may have an accessor of its own there, and another hook a trap: they are passed on to and put back.
  const { defineProperty, getOwnPropertyDescriptor } = Object;
  const before = getOwnPropertyDescriptor(window, 'Clerk');
  const trap: PropertyDescriptor = {
    configurable: true,
    enumerable: before?.enumerable ?? false,
    get: before?.get ?? (() => undefined),
    set(value: unknown) {
      const property = before?.set ? before : { configurable: true, enumerable: true, writable: true, value };
      defineProperty(window, 'Clerk', property);
      before?.set?.call(window, value);
      if (!signal.aborted) changed();
    },
  };
  // A page may have frozen its window; the script's own events then have to do.
  attempt(() => defineProperty(window, 'Clerk', trap));
  signal.addEventListener('abort', () => {
    if (getOwnPropertyDescriptor(window, 'Clerk')?.set !== trap.set) return;
    if (before) defineProperty(window, 'Clerk', before);
    else Reflect.deleteProperty(window, 'Clerk');
  });
}
