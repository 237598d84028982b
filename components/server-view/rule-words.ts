import type { MessageKey } from '../../lib/i18n/translate.ts';
import type { CookieSetRule } from '../../lib/verdict/cookie-set.ts';

/** Why the server reads the cookies with or without suffix. */
export const RULE_WORDS: Readonly<Record<CookieSetRule, MessageKey>> = {
  'unsuffixed-session-unreadable': 'serverRuleUnreadable',
  'unsuffixed-session-of-other-instance': 'serverRuleOtherInstance',
  'no-suffixed-cookies': 'serverRuleNoSuffixed',
  'unsuffixed-session-newer': 'serverRuleNewer',
  'suffixed-signed-out': 'serverRuleSignedOut',
  'suffixed-session-expired': 'serverRuleExpired',
  'suffixed-uat-missing': 'serverRuleNoUat',
  'suffixed-cookies': 'serverRuleSuffixed',
};
