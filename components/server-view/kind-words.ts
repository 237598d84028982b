import type { MessageKey } from '../../lib/i18n/translate.ts';
import type { RequestKind } from '../../lib/verdict/verdict.ts';

/** Both kinds of requests, in the order in which they are shown. */
export const KINDS: readonly RequestKind[] = ['document', 'fetch'];

/** What a kind of request is called, and what it is. */
export const KIND_WORDS: Readonly<Record<RequestKind, { readonly name: MessageKey; readonly hint: MessageKey }>> = {
  document: { name: 'serverDocument', hint: 'serverDocumentHint' },
  fetch: { name: 'serverFetch', hint: 'serverFetchHint' },
};
