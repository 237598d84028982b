type Rule = chrome.declarativeNetRequest.Rule;

/** Session rules by their ids, and the browser's functions for them, which refuse an id that is taken. */
export function sessionRules() {
  const rules = new Map<number, Rule>();
  return {
    rules,
    getSessionRules: async () => [...rules.values()],
    async updateSessionRules(changes: {
      readonly addRules?: Rule[];
      readonly removeRuleIds?: number[];
    }): Promise<void> {
      for (const id of changes.removeRuleIds ?? []) rules.delete(id);
      for (const rule of changes.addRules ?? []) {
        if (rules.has(rule.id)) throw new Error(`Rule with id ${rule.id} does not have a unique ID.`);
        rules.set(rule.id, rule);
      }
    },
  };
}
