/**
 * What runs in the worlds of a watched page, see `watchSight`. Each function is sent as its text and must be whole in
 * itself.
 */

/** Records in the page's world, before any script of the page, what messages, events and ports bring. */
export function recordMessages(): void {
  const recorded: string[] = [];
  Object.defineProperty(globalThis, 'recorded', { value: recorded });
  const note = (value: unknown) => {
    try {
      recorded.push(typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value)));
    } catch {
      recorded.push(String(value));
    }
  };
  const get = (type: { prototype: object }, name: string) => {
    // A page may have put a class of its own in the place of the browser's.
    let owner = type.prototype;
    while (!Object.hasOwn(owner, name)) owner = Object.getPrototypeOf(owner);
    const property = Object.getOwnPropertyDescriptor(owner, name);
    Object.defineProperty(owner, name, {
      ...property,
      get() {
        const value: unknown = property?.get?.call(this);
        note(value);
        return value;
      },
    });
  };
  get(MessageEvent, 'data');
  get(CustomEvent, 'detail');
  get(StorageEvent, 'newValue');
  const { postMessage } = MessagePort.prototype;
  MessagePort.prototype.postMessage = function (...args: unknown[]) {
    note(args[0]);
    return Reflect.apply(postMessage, this, args);
  };
  const { addEventListener } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (...args: Parameters<typeof addEventListener>) {
    const [type] = args;
    Reflect.apply(addEventListener, this, [type, (event: Event) => readAll(event)]);
    return Reflect.apply(addEventListener, this, args);
  };
  const readAll = (event: Event) => {
    if (event instanceof MessageEvent) void event.data;
    if (event instanceof CustomEvent) void event.detail;
    if (event instanceof StorageEvent) void event.newValue;
  };
  addEventListener.call(window, 'message', readAll);
  addEventListener.call(window, 'storage', readAll);
}

/** Records in a content script's world what its worker tells it from the next connection on. */
export function recordPorts(): void {
  const world = globalThis as { recorded?: string[] };
  if (world.recorded) return;
  const recorded: string[] = [];
  world.recorded = recorded;
  const { connect } = chrome.runtime;
  chrome.runtime.connect = (...args: unknown[]) => {
    const port: chrome.runtime.Port = Reflect.apply(connect, chrome.runtime, args);
    port.onMessage.addListener((message: unknown) => void recorded.push(JSON.stringify(message)));
    return port;
  };
  chrome.runtime.onMessage.addListener((message: unknown) => void recorded.push(JSON.stringify(message)));
}

/** Everything that a page's scripts can read, by place. */
export async function dumpOfPage(): Promise<Record<string, string>> {
  const text = (value: unknown) => JSON.stringify(value) ?? '';
  const readStore = (database: IDBDatabase, name: string) =>
    new Promise<string>((resolve, reject) => {
      const all = database.transaction(name).objectStore(name).getAll();
      all.onsuccess = () => resolve(text(all.result));
      all.onerror = () => reject(all.error);
    });
  const openDatabase = (name: string) =>
    new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
  const databases = async () => {
    const contents: string[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await openDatabase(name);
      for (const store of database.objectStoreNames) contents.push(name, store, await readStore(database, store));
      database.close();
    }
    return contents.join('\n');
  };
  const cached = async () => {
    const contents: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const response = await cache.match(request);
        contents.push(name, request.url, text([...(response?.headers ?? [])]), (await response?.text()) ?? '');
      }
    }
    return contents.join('\n');
  };
  /** Elements with those of shadow trees, and what fields hold. */
  const markup = (root: Document | ShadowRoot | Element): string =>
    [...root.querySelectorAll('*')]
      .map((element) => {
        const value = 'value' in element ? String(element.value) : '';
        return value + (element.shadowRoot ? element.shadowRoot.innerHTML + markup(element.shadowRoot) : '');
      })
      .join('\n');
  // A page on plain http of another host has neither of the two.
  const isSecure = globalThis.isSecureContext;
  return {
    messages: ((globalThis as { recorded?: string[] }).recorded ?? []).join('\n'),
    document: document.documentElement.outerHTML + markup(document) + document.title,
    addresses: [location.href, document.referrer, window.name].join('\n'),
    cookies: document.cookie + (isSecure ? text(await cookieStore.getAll()) : ''),
    localStorage: text({ ...localStorage }),
    sessionStorage: text({ ...sessionStorage }),
    IndexedDB: await databases(),
    caches: isSecure ? await cached() : '',
    history: text(history.state) + text(navigation.entries().map((entry) => [entry.url, entry.getState()])),
    performance: text(performance.getEntries()),
  };
}

/** What a content script has heard, and what its extension's storage shows it. */
export async function dumpOfWorld(): Promise<Record<string, string>> {
  const { recorded = [] } = globalThis as { recorded?: string[] };
  const areas = ['local', 'sync', 'session', 'managed'] as const;
  const stored = areas.map(async (area) => {
    // Those that are closed to content scripts refuse, or are not there.
    const content: unknown = await chrome.storage?.[area]?.get(null).catch(() => null);
    return JSON.stringify(content);
  });
  return { messages: recorded.join('\n'), storage: (await Promise.all(stored)).join('\n') };
}
