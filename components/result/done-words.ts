import type { MessageKey } from '../../lib/i18n/translate.ts';
import type { ActionResult } from '../../lib/inspector/state.ts';

type Plain = 'client-created' | 'client-destroyed' | `session-${string}`;

/** What was done, for the results that tell no more than that. */
export const DONE: Readonly<Record<Extract<ActionResult['kind'], Plain>, MessageKey>> = {
  'client-created': 'resultClientCreated',
  'client-destroyed': 'resultClientDestroyed',
  'session-touched': 'resultSessionTouched',
  'session-ended': 'resultSessionEnded',
  'session-removed': 'resultSessionRemoved',
  'session-activated': 'resultSessionActivated',
};
