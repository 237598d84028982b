import type { MessageKey } from '../../lib/i18n/translate.ts';
import type { Jwt } from '../../lib/tokens/decode-token.ts';

/** The version of a session token's claims in words, and what it means; null for tokens that have none. */
export function versionWords({ type, payload }: Jwt): { readonly name: MessageKey; readonly hint: MessageKey } | null {
  if (type !== 'session') return null;
  if (payload.v === 2) return { name: 'tokenVersion2', hint: 'tokenVersion2Hint' };
  if (payload.v === undefined) return { name: 'tokenVersion1', hint: 'tokenVersion1Hint' };
  return { name: 'tokenVersionUnknown', hint: 'tokenVersionUnknownHint' };
}
