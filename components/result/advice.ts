import type { MessageKey } from '../../lib/i18n/translate.ts';

/** What an answer of the Frontend API means by its HTTP status, for codes that are not known; null where that says nothing. */
export function adviceForStatus(status: number | null): MessageKey | null {
  if (status === 422) return 'adviceRefusedValues';
  if (status === 429) return 'adviceTooMany';
  return status !== null && status >= 500 ? 'adviceServerError' : null;
}
