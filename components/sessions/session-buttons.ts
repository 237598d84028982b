import type { MessageKey } from '../../lib/i18n/translate.ts';
import type { Action } from '../../lib/protocol/action.ts';

/** A button of a session: what is written on it, what a click does in words, and the action. */
export interface SessionButton {
  readonly words: MessageKey;
  readonly hint: MessageKey;
  action(sessionId: string): Action;
}

/** What can be done with every session, in the order of how much it changes. */
export const SESSION_BUTTONS: readonly SessionButton[] = [
  {
    words: 'sessionSetActive',
    hint: 'sessionSetActiveHint',
    action: (sessionId) => ({ name: 'setActive', sessionId }),
  },
  {
    words: 'sessionTouch',
    hint: 'sessionTouchHint',
    action: (sessionId) => ({ name: 'touchSession', sessionId }),
  },
  {
    words: 'sessionFreshToken',
    hint: 'sessionFreshTokenHint',
    action: (sessionId) => ({ name: 'getToken', sessionId, template: null }),
  },
  {
    words: 'sessionEnd',
    hint: 'sessionEndHint',
    action: (sessionId) => ({ name: 'endSession', sessionId }),
  },
  {
    words: 'sessionRemove',
    hint: 'sessionRemoveHint',
    action: (sessionId) => ({ name: 'removeSession', sessionId }),
  },
];
