/** How long the Frontend API may take, in milliseconds, counted from the call's turn. */
const TIMEOUT = 10_000;

/** Calls under way, by server: the rule that sets the origin is for all requests to it, so they take turns. */
const turns = new Map<string, Promise<unknown>>();
let lastRuleId = 0;

/**
 * A request that bears the page's origin. An extension's own is refused by every write (`origin_invalid`), and `fetch`
 * sets none, so a session rule does. It matches only this extension's own requests to that one server, outside all
 * tabs, and is gone after the call.
 */
export function fetchAs(origin: string, url: URL, init: RequestInit): Promise<Response> {
  const turn = (turns.get(url.origin) ?? Promise.resolve()).then(() => withOrigin(origin, url, init));
  const done = turn.then(
    () => {},
    () => {},
  );
  turns.set(url.origin, done);
  void done.then(() => turns.get(url.origin) === done && turns.delete(url.origin));
  return turn;
}

/**
 * Takes away the rules that a worker which was stopped during a call has left. The worker of private windows makes no such
 * call, and must not take those of the other one.
 */
export async function dropOriginRules(): Promise<void> {
  if (chrome.extension.inIncognitoContext) return;
  const rules = await chrome.declarativeNetRequest.getSessionRules();
  const ours = rules.filter(({ action }) => action.type === 'modifyHeaders');
  await chrome.declarativeNetRequest.updateSessionRules({ removeRuleIds: ours.map(({ id }) => id) });
}

async function withOrigin(origin: string, url: URL, init: RequestInit): Promise<Response> {
  const id = ++lastRuleId;
  await chrome.declarativeNetRequest.updateSessionRules({
    addRules: [
      {
        id,
        action: {
          type: 'modifyHeaders',
          requestHeaders: [{ header: 'origin', operation: 'set', value: origin }],
        },
        condition: {
          // A domain would match every port of it and every host below it.
          urlFilter: `|${url.origin}/`,
          initiatorDomains: [chrome.runtime.id],
          tabIds: [chrome.tabs.TAB_ID_NONE],
          resourceTypes: ['xmlhttprequest'],
        },
      },
    ],
  });
  try {
    const signal = AbortSignal.timeout(TIMEOUT);
    return await fetch(url, { ...init, signal, credentials: 'include', cache: 'no-store', redirect: 'error' });
  } finally {
    await chrome.declarativeNetRequest.updateSessionRules({ removeRuleIds: [id] });
  }
}
