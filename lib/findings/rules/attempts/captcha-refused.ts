import { CLERK_DOCS } from '../../documentation.ts';
import type { Inputs } from '../../evidence.ts';
import { labelled, named, text } from '../../facts.ts';
import { callFacts, codeOf, refusedCalls } from '../../reading/calls.ts';
import { defineRule, type Found } from '../../rule.ts';
import type { SeenCall } from '../../traffic.ts';

/** After so many challenges that failed clerk-js lets no call through until the page is loaded anew. */
const GIVES_UP_AT = 3;

type Kind = 'given-up' | 'refused' | 'no-element' | 'bypassed';

/** R28 */
export const captchaRefused = defineRule({
  id: 'R28',
  name: 'findingCaptchaRefusedName',
  looksFor: 'findingCaptchaRefusedLooksFor',
  needs: [],
  reads: ['calls', 'client', 'environment', 'captchaElement'],
  kinds: {
    'given-up': {
      severity: 'error',
      statement: 'findingCaptchaGivenUp',
      why: 'findingCaptchaGivenUpWhy',
      steps: ['findingStepReload', 'findingScriptStepBlocker', 'findingCaptchaStepTesting'],
      docs: CLERK_DOCS.botProtection,
    },
    refused: {
      severity: 'warning',
      statement: 'findingCaptchaRefused',
      why: 'findingCaptchaRefusedWhy',
      steps: ['findingCaptchaStepElement', 'findingCaptchaStepBrowser', 'findingCaptchaStepTesting'],
      docs: CLERK_DOCS.botProtection,
    },
    'no-element': {
      severity: 'info',
      statement: 'findingCaptchaNoElement',
      why: 'findingCaptchaNoElementWhy',
      steps: ['findingCaptchaStepElement'],
      docs: CLERK_DOCS.botProtectionFlow,
    },
    bypassed: {
      severity: 'info',
      statement: 'findingCaptchaBypassed',
      why: 'findingCaptchaBypassedWhy',
      steps: ['findingCaptchaStepRealBrowser'],
      docs: CLERK_DOCS.botProtection,
    },
  },
  examine({ calls, client, environment, captchaElement }) {
    return [
      ...refusalIn(calls ?? []),
      ...missingElement(client, environment, captchaElement),
      ...(client?.value.captchaBypass
        ? [
            {
              kind: 'bypassed' as const,
              facts: [named('client.captchaBypass', text('true'))],
              places: [{ tab: 'client' as const }],
            },
          ]
        : []),
    ];
  },
});

function refusalIn(calls: readonly SeenCall[]): readonly Found<Kind>[] {
  const wanted = calls.filter(({ codes, inDocument }) => inDocument && codes.includes('requires_captcha'));
  const [call, kind] =
    wanted.length >= GIVES_UP_AT
      ? [wanted.at(-1), 'given-up' as const]
      : [refusedCalls(calls, ['captcha_invalid', 'captcha_missing_token'])[0], 'refused' as const];
  if (!call) return [];
  const code = codeOf(call, ['requires_captcha', 'captcha_invalid', 'captcha_missing_token']) ?? '';
  return [
    {
      kind,
      values: [kind === 'given-up' ? wanted.length : code],
      facts: callFacts(call),
      places: [{ tab: 'timeline', event: call.id }],
    },
  ];
}

/** During a sign-up of an instance whose captcha is one to be seen. */
function missingElement(
  client: Inputs['client'] | null,
  environment: Inputs['environment'] | null,
  captchaElement: boolean | null,
): readonly Found<Kind>[] {
  const isWanted = environment?.captcha.enabled === true && environment.captcha.widgetType !== 'invisible';
  if (captchaElement !== false || !isWanted || client?.value.signUp?.status !== 'missing_requirements') return [];
  return [
    {
      kind: 'no-element',
      facts: [
        labelled('findingFactElement', text(null)),
        named('captcha_widget_type', text(environment.captcha.widgetType)),
      ],
      places: [{ tab: 'attempts' }],
    },
  ];
}
