import type { MessageKey } from '../../lib/i18n/translate.ts';
import type { ActionName } from '../../lib/inspector/state.ts';

const OWN_CODES: ReadonlyMap<string, MessageKey> = new Map<string, MessageKey>([
  ['page_no_answer', 'errorPageNoAnswer'],
  ['page_gone', 'errorPageGone'],
  ['network_error', 'errorNetwork'],
  ['not_json', 'errorNotJson'],
  ['no_clerk', 'errorNoClerk'],
]);

/** The meaning of one of our own error codes, or null when the code is Clerk's and its message says it. */
export function meaningOf(code: string): MessageKey | null {
  return OWN_CODES.get(code) ?? null;
}

/** What failed, by action. */
export const FAILED: Readonly<Record<ActionName, MessageKey>> = {
  clearCache: 'resultClearCacheFailed',
  removeSessions: 'resultRemoveSessionsFailed',
  openTouchUrl: 'resultTouchFailed',
};
