import type { Translate } from '../../lib/i18n/translate.ts';
import type { ActionName, ClerkInstance, ClerkState } from '../../lib/inspector/state.ts';
import type { PanelView } from '../../lib/panel/panel-view.ts';
import { documentOf } from '../state.ts';

/** Methods of the page's Client that have no other way than through it, by the action that needs them. */
const METHOD_NEEDED: Readonly<Partial<Record<ActionName, string>>> = {
  clearCache: 'clearCache',
  openTouchUrl: 'buildTouchUrl',
};

/** Actions that need no live Clerk in the page: on the browser's cookies, and what is simulated. */
const WITHOUT_CLERK: ReadonlySet<ActionName> = new Set([
  'deleteCookie',
  'editCookie',
  'resetClerkState',
  'startSimulation',
]);

/** Actions that send nothing. */
const LOCAL: ReadonlySet<ActionName> = new Set(['clearCache', 'deleteCookie', 'editCookie', 'startSimulation']);

/** Why nothing may be changed at all, neither the page nor the record, in words, or null when it may. */
export function whyReadOnly(t: Translate, { state }: PanelView): string | null {
  return state?.safety.readOnly ? t('unavailableReadOnly') : null;
}

/** Why an action cannot run now, in words, or null when it can. */
export function whyUnavailable(t: Translate, view: PanelView, action: ActionName): string | null {
  const { connection, state, frame } = view;
  if (view.file) return t('unavailableFile');
  if (view.past) return t('unavailablePast');
  if (connection === 'invalidated') return t('unavailableInvalidated');
  if (connection !== 'connected' || !state || !frame) return t('unavailableConnecting');
  const readOnly = whyReadOnly(t, view);
  if (readOnly !== null) return readOnly;
  if (frame.page.kind === 'no-access') return t('unavailableNoAccess');
  const document = documentOf(frame);
  if (!document) return t('unavailablePage');
  const why = WITHOUT_CLERK.has(action) ? null : whyNotWith(t, document.clerk, action);
  if (why !== null) return why;
  if (!document.online && !LOCAL.has(action)) return t('unavailableOffline');
  return state.running === null ? null : t('unavailableRunning');
}

function whyNotWith(t: Translate, clerk: ClerkState, action: ActionName): string | null {
  switch (clerk.kind) {
    case 'script-pending':
      return t('unavailableLoading');
    case 'absent':
    case 'script-failed':
    case 'foreign':
      return t('unavailableNoClerk');
    case 'direct':
      return action === 'clearCache' ? t('unavailableDirect') : null;
    case 'present':
      if (clerk.status === 'loading') return t('unavailableLoading');
      return clerk.status === 'error' ? t('unavailableFailed') : whyNotInVersion(t, clerk, action);
  }
}

function whyNotInVersion(t: Translate, { unreported, instance }: ClerkInstance, action: ActionName): string | null {
  const method = METHOD_NEEDED[action];
  if (method === undefined || !unreported.includes(method)) return null;
  return t('unavailableInVersion', instance.version ?? t('headerVersionUnknown'), `${method}()`);
}
