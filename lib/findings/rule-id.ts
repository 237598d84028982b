/** Names a rule. Numbers are never given anew: what a rule found may stand in exports and in notes of dismissals. */
export type RuleId = `R${number}${number}`;
