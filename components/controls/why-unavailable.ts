import type { MessageKey } from '../../lib/i18n/translate.ts';
import type { PanelView } from '../../lib/panel/panel-view.ts';
import { clerkOf } from '../state.ts';

/** Why no action can run now, or null when it can. */
export function whyUnavailable({ connection, state }: PanelView): MessageKey | null {
  if (connection === 'invalidated') return 'unavailableInvalidated';
  if (connection !== 'connected' || !state) return 'unavailableConnecting';
  if (state.page.kind === 'no-access') return 'unavailableNoAccess';
  const clerk = clerkOf(state);
  if (!clerk) return 'unavailablePage';
  if (clerk.kind === 'script-pending') return 'unavailableLoading';
  if (clerk.kind !== 'present') return 'unavailableNoClerk';
  if (clerk.status === 'loading') return 'unavailableLoading';
  if (clerk.status === 'error') return 'unavailableFailed';
  return state.running === null ? null : 'unavailableRunning';
}
