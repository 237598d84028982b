import { CLERK_DOCS } from '../../documentation.ts';
import { labelled, named, text } from '../../facts.ts';
import { defineRule } from '../../rule.ts';

/** Where the captcha of Clerk's bot protection comes from. */
const CAPTCHA_HOST = 'challenges.cloudflare.com';

/** R27 */
export const captchaBlocked = defineRule({
  id: 'R27',
  name: 'findingCaptchaBlockedName',
  looksFor: 'findingCaptchaBlockedLooksFor',
  needs: [],
  reads: ['loads', 'violations'],
  kinds: {
    blocked: {
      severity: 'error',
      statement: 'findingCaptchaBlocked',
      why: 'findingCaptchaBlockedWhy',
      steps: ['findingCaptchaBlockedStepPolicy', 'findingScriptStepBlocker', 'findingCaptchaBlockedStepCoep'],
      docs: CLERK_DOCS.csp,
    },
  },
  examine({ loads, violations }) {
    const load = (loads ?? []).findLast(({ url, inDocument }) => inDocument && isCaptcha(url));
    const violation = (violations ?? []).findLast(({ url }) => isCaptcha(url));
    const hasLoaded = load !== undefined && load.status > 0 && load.status < 400;
    const isBlocked = load ? !hasLoaded : violation !== undefined;
    if (!isBlocked) return [];
    return [
      {
        kind: 'blocked',
        facts: [
          labelled('findingFactAddress', text(load?.url ?? violation?.url)),
          ...(load ? [labelled('findingFactAnswer', text(load.netError ?? load.status))] : []),
          ...(violation ? [named('Content-Security-Policy', text(violation.directive))] : []),
        ],
        fixes: [{ kind: 'reload' }],
      },
    ];
  },
});

function isCaptcha(address: string): boolean {
  return URL.parse(address)?.hostname === CAPTCHA_HOST;
}
