import type { CallErrorCode } from '../../lib/frontend-api/call-error.ts';
import type { MessageKey } from '../../lib/i18n/translate.ts';
import type { ActionName } from '../../lib/inspector/state.ts';

/** Ours, but for one that clerk-js has as well, and the one for an error that is not Clerk's. */
type OwnCode = Exclude<CallErrorCode, 'network_error'> | 'unknown_error';

const MEANINGS: Readonly<Record<OwnCode, MessageKey>> = {
  page_no_answer: 'errorPageNoAnswer',
  page_gone: 'errorPageGone',
  page_error: 'errorPage',
  timeout: 'errorTimeout',
  interrupted: 'errorInterrupted',
  not_kept: 'errorNotKept',
  not_json: 'errorNotJson',
  unknown_error: 'errorUnknown',
  no_clerk: 'errorNoClerk',
  no_dev_browser: 'errorNoDevBrowser',
  no_access: 'errorNoAccess',
  private_cookies: 'errorPrivateCookies',
  no_cookie: 'errorNoCookie',
  cookie_refused: 'errorCookieRefused',
  production_instance: 'errorProductionInstance',
  read_only: 'errorReadOnly',
  private_window: 'errorPrivateWindow',
  not_signed_in: 'errorNotSignedIn',
  no_sign_in: 'errorNoSignIn',
  not_test_user: 'errorNotTestUser',
  no_email_code: 'errorNoEmailCode',
  attempt_unfinished: 'errorAttemptUnfinished',
};

const BY_CODE: ReadonlyMap<string, MessageKey> = new Map(Object.entries(MEANINGS));

/** The meaning of one of our own error codes, or null when the code is Clerk's, which `ErrorCode` explains. */
export function meaningOf(code: string): MessageKey | null {
  return BY_CODE.get(code) ?? null;
}

/** What failed, by action. */
export const FAILED: Readonly<Record<ActionName, MessageKey>> = {
  clearCache: 'resultClearCacheFailed',
  removeSessions: 'resultRemoveSessionsFailed',
  openTouchUrl: 'resultTouchFailed',
  createClient: 'resultCreateClientFailed',
  destroyClient: 'resultDestroyClientFailed',
  touchSession: 'resultTouchSessionFailed',
  endSession: 'resultEndSessionFailed',
  removeSession: 'resultRemoveSessionFailed',
  getToken: 'resultGetTokenFailed',
  setActive: 'resultSetActiveFailed',
  deleteCookie: 'resultDeleteCookieFailed',
  editCookie: 'resultEditCookieFailed',
  resetClerkState: 'resultResetStateFailed',
  startSimulation: 'resultSimulationFailed',
  saveSignIn: 'resultSaveSignInFailed',
  switchSignIn: 'resultSwitchSignInFailed',
  forgetSignIns: 'resultForgetSignInsFailed',
  startNewVisitor: 'resultNewVisitorFailed',
  signInTestUser: 'resultTestUserFailed',
};
