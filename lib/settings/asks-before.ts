import type { ActionName } from '../inspector/state.ts';
import type { Safety } from './safety.ts';

/** Actions that always ask by themselves, or that a production instance never gets. */
const NEVER_HERE: ReadonlySet<ActionName> = new Set(['resetClerkState', 'editCookie', 'startSimulation']);

/** True when the user wants to be asked before such an action on a production instance. */
export function asksBefore(safety: Safety, action: ActionName): boolean {
  switch (action) {
    case 'clearCache':
      return safety.askClearCache;
    case 'removeSessions':
      return safety.askRemoveSessions;
    case 'destroyClient':
      return safety.askDestroyClient;
    default:
      return safety.askOthers && !NEVER_HERE.has(action);
  }
}
