import type { MessageKey } from '../../lib/i18n/translate.ts';
import type { Cause } from './compare-answer.ts';

/** What is behind a server that disagrees, and the steps that show and mend it. */
export const CAUSE_WORDS: Readonly<Record<Cause, { readonly cause: MessageKey; readonly steps: MessageKey }>> = {
  clock: { cause: 'serverCauseClock', steps: 'serverStepsClock' },
  keys: { cause: 'serverCauseKeys', steps: 'serverStepsKeys' },
  parties: { cause: 'serverCauseParties', steps: 'serverStepsParties' },
  organization: { cause: 'serverCauseOrganization', steps: 'serverStepsOptions' },
  satellite: { cause: 'serverCauseSatellite', steps: 'serverStepsOptions' },
  cookies: { cause: 'serverCauseCookies', steps: 'serverStepsCookies' },
  middleware: { cause: 'serverCauseMiddleware', steps: 'serverStepsMiddleware' },
};
