import type { DocumentLoad } from '../protocol/observation.ts';
import { attempt } from './clerk.ts';

/** The most that is told of what a policy forbade: one address can be forbidden without end. */
const MOST = 10;

/**
 * Calls back when the page's Content Security Policy forbids something of Clerk's or of its captcha. What it forbade before
 * nobody tells: `ReportingObserver` of Chrome 156 has no such reports.
 * @returns tells how the document was loaded, as far as that bears on Clerk
 */
export function watchLoad(changed: () => void, signal: AbortSignal): () => DocumentLoad | undefined {
  const forbidden: DocumentLoad['forbidden'] = [];
  // A page can make such an event of its own.
  const forbid = ({ blockedURI, effectiveDirective }: SecurityPolicyViolationEvent) =>
    attempt(() => {
      const url = `${blockedURI}`.slice(0, 2_000);
      if (!/clerk|cloudflare/.test(url) || forbidden.length >= MOST) return;
      forbidden.push({ url, directive: `${effectiveDirective}`.slice(0, 100) });
      changed();
    });
  addEventListener('securitypolicyviolation', forbid, { signal });
  return () =>
    attempt(() => ({
      startedAt: Math.round(performance.timeOrigin),
      captchaElement: document.getElementById('clerk-captcha') !== null,
      forbidden,
    }));
}
