/** Our own codes, beside Clerk's, for what can go wrong on the way to the Frontend API. */
export type CallErrorCode =
  /** The page did not answer a command in time. */
  | 'page_no_answer'
  /** The tab shows another document by now. */
  | 'page_gone'
  /** The page's clerk-js threw something that is no answer of the Frontend API. */
  | 'page_error'
  | 'no_clerk'
  | 'network_error'
  | 'not_json'
  /** The Frontend API, asked directly, did not answer in time. */
  | 'timeout'
  /** The worker was stopped meanwhile: whether it was carried out is not known. */
  | 'interrupted'
  /** The browser has no room to keep the request, so that a stop of the worker would lose it. */
  | 'not_kept'
  /** This browser has no dev browser token for the instance, which every call in development needs. */
  | 'no_dev_browser'
  /** No access to the Frontend API's host, or one that may not be the page's. */
  | 'no_access'
  /** The document has cookies of its own (a private window, a frame of another site), which no direct call can send. */
  | 'private_cookies'
  /** The cookie that was meant is gone. */
  | 'no_cookie'
  /** The browser does not take the cookie. */
  | 'cookie_refused'
  /** Development instances only: values of cookies, and test users. */
  | 'production_instance'
  /** The user has switched all actions off. */
  | 'read_only'
  /** Sign-ins of private windows are not kept. */
  | 'private_window'
  /** There is no sign-in to save. */
  | 'not_signed_in'
  /** The saved sign-in is gone, or one of another site. */
  | 'no_sign_in'
  /** An address without `+clerk_test`. */
  | 'not_test_user'
  /** The user does not sign in by email code. */
  | 'no_email_code'
  /** The fixed code was taken, and something else is missing. */
  | 'attempt_unfinished';

/** A call that got no answer of the Frontend API. */
export class CallError extends Error {
  override readonly name = 'CallError';
  readonly code: CallErrorCode;
  /** The call it was about, such as `DELETE /v1/client/sessions`, or null. */
  readonly call: string | null;

  constructor(code: CallErrorCode, call: string | null = null, message = '') {
    super(message);
    this.code = code;
    this.call = call;
  }
}
