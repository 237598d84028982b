import type { MessageKey } from '../../lib/i18n/translate.ts';
import type { ActionError } from '../../lib/inspector/state.ts';

/** Errors of the Frontend API whose own message does not say what to do; codes and causes as in Clerk's error list. */
const BY_CODE: ReadonlyMap<string, MessageKey> = new Map<string, MessageKey>([
  ['origin_invalid', 'adviceOriginInvalid'],
  ['dev_browser_unauthenticated', 'adviceDevBrowser'],
  ['authentication_invalid', 'adviceSignedOut'],
  ['signed_out', 'adviceSignedOut'],
  ['resource_not_found', 'adviceNotFound'],
]);

/** What an answer of the Frontend API means and what to do about it; null where its message says enough. */
export function adviceFor({ code, status }: ActionError): MessageKey | null {
  const advice = BY_CODE.get(code);
  if (advice) return advice;
  if (status === 422) return 'adviceRefusedValues';
  if (status === 429) return 'adviceTooMany';
  return status !== null && status >= 500 ? 'adviceServerError' : null;
}
