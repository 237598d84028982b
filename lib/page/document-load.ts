import type { DocumentLoad } from '../protocol/observation.ts';
import { attempt } from './clerk.ts';

/** The most that is told of what a policy forbade, and of errors: both can come without end. */
const MOST = 10;

/** How messages of Clerk's SDKs begin, after what the browser puts before them. */
const OF_CLERK = /^(?:Uncaught )?(?:Error: )?(Clerk: .{1,300})/;

/**
 * Calls back when the page's Content Security Policy forbids something of Clerk's or of its captcha, and when an error of a
 * Clerk SDK reaches the window, as those of a server do in development with Next.js. What was before nobody tells:
 * `ReportingObserver` of Chrome 156 has no such reports.
 * @returns tells how the document was loaded, as far as that bears on Clerk
 */
export function watchLoad(changed: () => void, signal: AbortSignal): () => DocumentLoad | undefined {
  const forbidden: DocumentLoad['forbidden'] = [];
  const errors: DocumentLoad['errors'] = [];
  // A page can make such an event of its own.
  const forbid = ({ blockedURI, effectiveDirective }: SecurityPolicyViolationEvent) =>
    attempt(() => {
      const url = `${blockedURI}`.slice(0, 2_000);
      if (!/clerk|cloudflare/.test(url) || forbidden.length >= MOST) return;
      forbidden.push({ url, directive: `${effectiveDirective}`.slice(0, 100) });
      changed();
    });
  addEventListener('securitypolicyviolation', forbid, { signal });
  const complain = ({ message }: ErrorEvent) =>
    attempt(() => {
      const line = OF_CLERK.exec(`${message}`)?.[1];
      if (!line || errors.length >= MOST) return;
      errors.push(line);
      changed();
    });
  addEventListener('error', complain, { signal });
  return () =>
    attempt(() => ({
      startedAt: Math.round(performance.timeOrigin),
      captchaElement: document.getElementById('clerk-captcha') !== null,
      forbidden,
      errors,
    }));
}
