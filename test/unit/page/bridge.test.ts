// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import bridge from '../../../lib/page/bridge.ts';
import type { DownMessage } from '../../../lib/protocol/command.ts';
import { LONGEST_MESSAGE } from '../../../lib/protocol/limits.ts';
import { delivered } from './ports.ts';

const COMMAND: DownMessage = { kind: 'command', id: 'request-1', command: { name: 'clearCache' } };
const REPORT: DownMessage = { kind: 'report' };
const CLOSE: DownMessage = { kind: 'close' };

/** The worker's side of one port of a bridge. */
class WorkerPort {
  readonly received: unknown[] = [];
  readonly #listeners: ((message: DownMessage) => void)[] = [];
  readonly #disconnected: (() => void)[] = [];
  isOpen = true;
  readonly onMessage = { addListener: (listener: (message: DownMessage) => void) => this.#listeners.push(listener) };
  readonly onDisconnect = { addListener: (listener: () => void) => this.#disconnected.push(listener) };

  postMessage(message: unknown): void {
    if (!this.isOpen) throw new Error('Attempting to use a disconnected port object');
    this.received.push(message);
  }

  /** The bridge lets go; as in Chrome its own listeners are not told. */
  disconnect(): void {
    this.isOpen = false;
  }

  say(message: DownMessage): void {
    for (const listener of this.#listeners) listener(message);
  }

  /** The worker is stopped. */
  drop(): void {
    this.isOpen = false;
    for (const listener of this.#disconnected) listener();
  }
}

const runtime = {
  id: 'extension' as string | undefined,
  ports: [] as WorkerPort[],
  connect(): WorkerPort {
    const port = new WorkerPort();
    runtime.ports.push(port);
    return port;
  },
};

/** The newest port that a bridge opened. */
function worker(): WorkerPort {
  const port = runtime.ports.at(-1);
  if (!port) throw new Error('the bridge did not connect');
  return port;
}

/** A hook that hands its port over, as the real one does. */
function handOver(name: string) {
  const { port1: port, port2 } = new MessageChannel();
  const received: DownMessage[] = [];
  port.onmessage = ({ data }) => received.push(data);
  document.dispatchEvent(new MessageEvent(name, { ports: [port2] }));
  ports.push(port);
  return {
    received,
    async say(text: unknown) {
      port.postMessage(text);
      await delivered();
    },
  };
}

const ports: MessagePort[] = [];
/** Random for each document and entry, as in the browser. */
let channel = '';
let nextChannel = '';

/** A document with bridge and hook in it. */
async function connected() {
  bridge(channel);
  const hook = handOver(channel);
  await delivered();
  return hook;
}

function show(type: 'pageshow' | 'pagehide', persisted: boolean) {
  dispatchEvent(Object.assign(new Event(type), { persisted }));
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  channel = crypto.randomUUID();
  nextChannel = crypto.randomUUID();
  runtime.id = 'extension';
  runtime.ports = [];
  vi.stubGlobal('chrome', { runtime });
});

afterEach(() => {
  runtime.ports.at(-1)?.say(CLOSE);
  for (const port of ports.splice(0)) port.close();
  Reflect.deleteProperty(globalThis, 'clerkDevtoolsBridge');
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('entering a document', () => {
  test('is new, and connects once the hook has come', async () => {
    expect(bridge(channel)).toBe('new');
    expect(runtime.ports).toEqual([]);
    const hook = handOver(channel);
    await delivered();
    expect(runtime.ports).toHaveLength(1);
    expect(hook.received).toEqual([REPORT]);
  });

  test('again finds both present, with one line', async () => {
    await connected();
    expect(bridge(nextChannel)).toBe('present');
    expect(runtime.ports).toHaveLength(1);
  });

  test('again, while the line is down, connects at once', async () => {
    const hook = await connected();
    worker().drop();
    expect(bridge(nextChannel)).toBe('present');
    await delivered();
    expect(runtime.ports).toHaveLength(2);
    expect(hook.received).toEqual([REPORT, REPORT]);
  });

  test('again, after a hook that never came, is new and listens on the next channel', async () => {
    bridge(channel);
    expect(bridge(nextChannel)).toBe('new');
    const hook = handOver(nextChannel);
    await delivered();
    expect(hook.received).toEqual([REPORT]);
  });

  test('twice at once keeps one of both hooks', async () => {
    bridge(channel);
    bridge(nextChannel);
    const first = handOver(channel);
    const second = handOver(nextChannel);
    await delivered();
    expect(first.received).toEqual([REPORT]);
    expect(second.received).toEqual([CLOSE]);
    worker().say(COMMAND);
    await delivered();
    expect(first.received).toEqual([REPORT, COMMAND]);
  });

  test('takes no port from anything else', () => {
    bridge(channel);
    document.dispatchEvent(new MessageEvent(channel));
    handOver('guessed');
    expect(runtime.ports).toEqual([]);
  });
});

describe('the line', () => {
  test('carries texts up and messages down', async () => {
    const hook = await connected();
    await hook.say('{"kind":"page"}');
    expect(worker().received).toEqual(['{"kind":"page"}']);
    worker().say(COMMAND);
    await delivered();
    expect(hook.received).toEqual([REPORT, COMMAND]);
  });

  test('carries nothing but texts, and says how long one was that it does not carry', async () => {
    const hook = await connected();
    await hook.say({ kind: 'page' });
    await hook.say('x'.repeat(LONGEST_MESSAGE + 1));
    await hook.say('x'.repeat(LONGEST_MESSAGE));
    expect(worker().received).toEqual([
      JSON.stringify({ kind: 'oversize', length: LONGEST_MESSAGE + 1 }),
      'x'.repeat(LONGEST_MESSAGE),
    ]);
  });

  test('keeps what is said while the worker is away, within bounds, and asks for a report', async () => {
    const hook = await connected();
    worker().drop();
    for (let index = 0; index < 60; index++) await hook.say(String(index));
    vi.advanceTimersByTime(100);
    await delivered();
    expect(worker().received).toEqual(Array.from({ length: 50 }, (_, index) => String(index)));
    expect(hook.received).toEqual([REPORT, REPORT]);
    await hook.say('later');
    expect(worker().received.at(-1)).toBe('later');
  });

  test('is tried again after a wait that doubles up to five seconds', async () => {
    await connected();
    for (const wait of [100, 200, 400, 800, 1_600, 3_200, 5_000, 5_000]) {
      const before = runtime.ports.length;
      worker().drop();
      vi.advanceTimersByTime(wait - 1);
      expect(runtime.ports).toHaveLength(before);
      vi.advanceTimersByTime(1);
      expect(runtime.ports).toHaveLength(before + 1);
    }
  });

  test('waits shortly again once a connection has lasted five seconds, and not before', async () => {
    await connected();
    worker().drop();
    vi.advanceTimersByTime(100);
    vi.advanceTimersByTime(4_900);
    worker().drop();
    vi.advanceTimersByTime(199);
    expect(runtime.ports).toHaveLength(2);
    vi.advanceTimersByTime(1);
    expect(runtime.ports).toHaveLength(3);
    vi.advanceTimersByTime(5_000);
    worker().drop();
    vi.advanceTimersByTime(100);
    expect(runtime.ports).toHaveLength(4);
  });
});

describe('a page that says more than it may', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  });

  test('is passed on at a bounded pace, and asked for a report of what was dropped', async () => {
    const hook = await connected();
    for (let index = 0; index < 1_000; index++) await hook.say(String(index));
    const atOnce = worker().received.length;
    expect(atOnce).toBeLessThan(110);
    vi.advanceTimersByTime(5_000);
    await delivered();
    expect(worker().received).toEqual(Array.from({ length: atOnce + 50 }, (_, index) => String(index)));
    expect(hook.received).toEqual([REPORT, REPORT]);
    await hook.say('later');
    expect(worker().received.at(-1)).toBe('later');
  });

  test('pays for length as well', async () => {
    const hook = await connected();
    for (let index = 0; index < 5; index++) await hook.say('x'.repeat(LONGEST_MESSAGE));
    expect(worker().received).toHaveLength(1);
    vi.advanceTimersByTime(10_000);
    await delivered();
    // One waited; of the others a report tells.
    expect(worker().received).toHaveLength(2);
    expect(hook.received).toEqual([REPORT, REPORT]);
  });
});

describe('close', () => {
  test('tells the hook and lets go for good', async () => {
    const hook = await connected();
    const port = worker();
    port.say(CLOSE);
    await delivered();
    expect(hook.received).toEqual([REPORT, CLOSE]);
    expect(port.isOpen).toBe(false);
    port.drop();
    vi.advanceTimersByTime(60_000);
    show('pageshow', true);
    expect(runtime.ports).toHaveLength(1);
  });

  test('makes room for a new pair', async () => {
    await connected();
    worker().say(CLOSE);
    expect(bridge(nextChannel)).toBe('new');
    const hook = handOver(nextChannel);
    await delivered();
    expect(hook.received).toEqual([REPORT]);
    expect(runtime.ports).toHaveLength(2);
  });

  test('is passed on to a hook that comes after it', async () => {
    bridge(channel);
    bridge(nextChannel);
    handOver(channel);
    worker().say(CLOSE);
    const late = handOver(nextChannel);
    await delivered();
    expect(late.received).toEqual([CLOSE]);
    expect(runtime.ports).toHaveLength(1);
  });
});

describe('the back/forward cache', () => {
  test('lets the port go and takes it up again', async () => {
    const hook = await connected();
    show('pagehide', true);
    expect(worker().isOpen).toBe(false);
    await hook.say('said while hidden');
    show('pageshow', true);
    await delivered();
    expect(runtime.ports).toHaveLength(2);
    expect(worker().received).toEqual(['said while hidden']);
    expect(hook.received).toEqual([REPORT, REPORT]);
  });

  test('is not where a page comes from that is shown for the first time', async () => {
    await connected();
    show('pageshow', false);
    expect(runtime.ports).toHaveLength(1);
  });

  test('connects nobody before the hook has come, which then is asked', async () => {
    bridge(channel);
    show('pageshow', true);
    expect(runtime.ports).toEqual([]);
    const hook = handOver(channel);
    await delivered();
    expect(hook.received).toEqual([REPORT]);
  });
});

describe('an extension that is gone', () => {
  test('stops the bridge and silences the hook', async () => {
    const hook = await connected();
    runtime.id = undefined;
    worker().drop();
    vi.advanceTimersByTime(60_000);
    await delivered();
    expect(runtime.ports).toHaveLength(1);
    expect(hook.received).toEqual([REPORT, CLOSE]);
  });

  test('leaves no trace that a new one would take for its own', async () => {
    await connected();
    runtime.id = undefined;
    worker().drop();
    vi.advanceTimersByTime(100);
    runtime.id = 'extension';
    expect(bridge(nextChannel)).toBe('new');
  });
});
