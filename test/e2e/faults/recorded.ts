import type { TimelineEvent } from '../../../lib/timeline/event.ts';
import type { Panel } from '../../browser/devtools.ts';
import type { LoggedRequest } from '../../fapi/index.ts';

/** Every event that is kept of a tab, the panel's own or another, the older first, straight from the browser's storage. */
export async function recordedEvents({ frame }: Panel, ofTab?: number): Promise<readonly TimelineEvent[]> {
  const texts = await frame.evaluate(async (ofTab) => {
    const tabId = ofTab ?? chrome.devtools.inspectedWindow.tabId;
    const done = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open('timeline'));
    try {
      const events = database.transaction('events').objectStore('events');
      return await done<string[]>(events.getAll(IDBKeyRange.bound([tabId, 0], [tabId, Number.POSITIVE_INFINITY])));
    } finally {
      database.close();
    }
  }, ofTab);
  return texts.map((text) => JSON.parse(text));
}

/** What is wrong with the numbers of events; none where each is one more than the one before. */
export function brokenNumbers(events: readonly TimelineEvent[]): readonly string[] {
  return events.flatMap(({ id }, index) => {
    const before = events[index - 1]?.id ?? id - 1;
    return id === before + 1 ? [] : [`${id} after ${before}`];
  });
}

/** The calls that were recorded, as `POST /v1/client/sessions/sess_1/touch 200`, sorted. */
export function recordedCalls(events: readonly TimelineEvent[]): readonly string[] {
  const calls = events.flatMap((event) => (event.kind === 'call' ? [event] : []));
  return calls
    .map(
      ({ method, path, ids, status }) =>
        `${method} ${path.replace(/\{(.+?)\}/g, (all, id) => ids[id] ?? all)} ${status}`,
    )
    .sort();
}

/** The calls of pages that the Frontend API has answered, in the same words. */
export function answeredCalls(requests: readonly LoggedRequest[]): readonly string[] {
  return requests
    .filter(({ query, status }) => query._clerk_js_version !== undefined && status !== null)
    .map(({ method, path, status }) => `${method} ${path} ${status}`)
    .sort();
}
