import type { DocumentLoad } from '../protocol/observation.ts';
import { attempt } from './clerk.ts';

/** The most that is told of what a policy forbade: one address can be forbidden without end. */
const MOST = 10;

/** Tells how the document was loaded, as far as that bears on Clerk. */
export interface LoadWatch {
  describe(): DocumentLoad | undefined;
  stop(): void;
}

/** Calls back when the page's Content Security Policy forbids something of Clerk's or of its captcha. */
export function watchLoad(changed: () => void): LoadWatch {
  const forbidden: DocumentLoad['forbidden'] = [];
  const observer = attempt(
    () =>
      new ReportingObserver(
        (reports) => {
          for (const { body } of reports) {
            const { blockedURL, effectiveDirective } = { ...body } as Partial<Record<string, unknown>>;
            const told = { url: `${blockedURL}`.slice(0, 2_000), directive: `${effectiveDirective}`.slice(0, 100) };
            if (/clerk|cloudflare/.test(told.url) && forbidden.length < MOST) forbidden.push(told);
          }
          changed();
        },
        { types: ['csp-violation'], buffered: true },
      ),
  );
  attempt(() => observer?.observe());
  return {
    describe: () =>
      attempt(() => ({
        startedAt: Math.round(performance.timeOrigin),
        captchaElement: document.getElementById('clerk-captcha') !== null,
        forbidden,
      })),
    stop: () => attempt(() => observer?.disconnect()),
  };
}
