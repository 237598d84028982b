import type { Session } from '../../lib/client/index.ts';
import type { View } from '../../lib/client/view.ts';
import type { MessageKey } from '../../lib/i18n/translate.ts';
import type { ActionName } from '../../lib/inspector/state.ts';
import { statusWords } from './status-words.ts';

/** Why a session in this state does not take an action, or null when it does. */
export function whyNotSession(session: View<Session>, action: ActionName, isActive: boolean): MessageKey | null {
  // One that has ended is kept for a return, and can be removed from the Client.
  if (action === 'removeSession') return session.status === 'removed' ? 'sessionIsRemoved' : null;
  if (statusWords(session.status).isOver) return 'sessionIsOver';
  return action === 'setActive' && isActive ? 'sessionIsActive' : null;
}
