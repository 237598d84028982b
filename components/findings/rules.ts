import type { Rule } from '../../lib/findings/rule.ts';
import type { RuleId } from '../../lib/findings/rule-id.ts';
import { RULES } from '../../lib/findings/rules/index.ts';
import type { MessageKey } from '../../lib/i18n/translate.ts';

const BY_ID: ReadonlyMap<RuleId, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));

/** How many rules there are. */
export const RULE_COUNT = RULES.length;

/** The name of a rule. */
export function nameOfRule(id: RuleId): MessageKey {
  return BY_ID.get(id)?.name ?? 'findingRuleUnknown';
}
