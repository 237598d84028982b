import type { MessageKey } from '../../lib/i18n/translate.ts';
import type { ClerkInstance } from '../../lib/inspector/state.ts';
import { useTools } from '../tools.ts';
import { shortenEnd } from '../values/shorten.ts';

/**
 * For the members of the Client object that this clerk-js does not have: gives a message, whose `$1` is the version,
 * for a member that is missing, and null for one that is there.
 */
export function useMissing({ unreported, instance }: ClerkInstance) {
  const { t } = useTools();
  return (member: string, words: MessageKey): string | null =>
    unreported.includes(member) ? t(words, shortenEnd(instance.version ?? t('headerVersionUnknown'))) : null;
}
