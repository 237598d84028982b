import type { DocumentLoad } from '../protocol/observation.ts';
import { attempt } from './clerk.ts';

/** The most that is told of what a policy forbade: one address can be forbidden without end. */
const MOST = 10;

/**
 * Calls back when the page's Content Security Policy forbids something of Clerk's or of its captcha.
 * @returns tells how the document was loaded, as far as that bears on Clerk
 */
export function watchLoad(changed: () => void, signal: AbortSignal): () => DocumentLoad | undefined {
  const forbidden: DocumentLoad['forbidden'] = [];
  const told = (reports: readonly Report[]) => {
    for (const { body } of reports) {
      const { blockedURL, effectiveDirective } = { ...body } as Partial<Record<string, unknown>>;
      const violation = { url: `${blockedURL}`.slice(0, 2_000), directive: `${effectiveDirective}`.slice(0, 100) };
      if (!/clerk|cloudflare/.test(violation.url) || forbidden.length >= MOST) continue;
      forbidden.push(violation);
      changed();
    }
  };
  attempt(() => {
    const observer = new ReportingObserver(told, { types: ['csp-violation'], buffered: true });
    observer.observe();
    signal.addEventListener('abort', () => observer.disconnect());
  });
  return () =>
    attempt(() => ({
      startedAt: Math.round(performance.timeOrigin),
      captchaElement: document.getElementById('clerk-captcha') !== null,
      forbidden,
    }));
}
