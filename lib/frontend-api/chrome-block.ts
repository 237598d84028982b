/** Ids of these rules; those that set an origin count from 1. Ordinary and private windows have the rules in common. */
const FIRST_ID = 2 ** 30;
const IDS_OF_WINDOWS = 2 ** 29;

/** Settled when the rule that is being made is made: two at once would take the same id. */
let turn: Promise<unknown> = Promise.resolve();

/**
 * Makes all requests of one tab to a Frontend API fail, in the place of what was blocked there before: calls, Clerk's scripts
 * and the navigations of a handshake. A session rule, which ends with the browser at the latest.
 * @param frontendApi where it is, without a slash at the end
 * @throws the browser's error
 */
export function blockFrontendApi(tabId: number, frontendApi: string): Promise<void> {
  const adding = turn.then(() => replaceRules(ofTab(tabId), { tabId, frontendApi }));
  turn = adding.catch(() => {});
  return adding;
}

/** Lets a tab reach every Frontend API again. */
export function unblockFrontendApi(tabId: number): Promise<void> {
  const removing = turn.then(() => replaceRules(ofTab(tabId), null));
  turn = removing.catch(() => {});
  return removing;
}

/** Takes away the rules of all tabs but these: whoever made them is gone. */
export function keepBlocked(tabIds: readonly number[]): Promise<void> {
  return replaceRules((rule) => !tabIds.some((tabId) => ofTab(tabId)(rule)), null);
}

type Rule = chrome.declarativeNetRequest.Rule;

function ofTab(tabId: number): (rule: Rule) => boolean {
  return ({ condition }) => condition.tabIds?.includes(tabId) === true;
}

async function replaceRules(
  isOld: (rule: Rule) => boolean,
  added: { readonly tabId: number; readonly frontendApi: string } | null,
): Promise<void> {
  const first = FIRST_ID + (chrome.extension.inIncognitoContext ? IDS_OF_WINDOWS : 0);
  const rules = await chrome.declarativeNetRequest.getSessionRules();
  const ours = rules.filter(({ id }) => id >= first && id < first + IDS_OF_WINDOWS);
  const old = ours.filter(isOld);
  if (old.length === 0 && !added) return;
  const id = Math.max(first - 1, ...ours.map((rule) => rule.id)) + 1;
  await chrome.declarativeNetRequest.updateSessionRules({
    removeRuleIds: old.map((rule) => rule.id),
    addRules: added ? [blockRule(id, added.tabId, added.frontendApi)] : [],
  });
}

function blockRule(id: number, tabId: number, frontendApi: string): Rule {
  return {
    id,
    action: { type: 'block' },
    condition: {
      urlFilter: `|${frontendApi}/`,
      tabIds: [tabId],
      // Without a list of types a rule leaves navigations alone.
      resourceTypes: Object.values(chrome.declarativeNetRequest.ResourceType),
    },
  };
}
