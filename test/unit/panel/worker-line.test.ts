import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Connection } from '../../../lib/panel/panel-view.ts';
import { WorkerLine, type WorkerPort } from '../../../lib/panel/worker-line.ts';
import type { PanelMessage, WorkerMessage } from '../../../lib/protocol/panel-message.ts';

const STATE: WorkerMessage = { kind: 'patch', patch: {} };
const ACT: PanelMessage = {
  kind: 'act',
  request: { id: 'request-1', documentId: 'document-1', action: { name: 'clearCache' } },
};

/** The worker's end of each port that the line opened. */
class FakeWorker implements WorkerPort<PanelMessage> {
  readonly heard: PanelMessage[] = [];
  #message: (message: WorkerMessage) => void = () => {};
  #disconnect: () => void = () => {};

  postMessage(message: PanelMessage) {
    this.heard.push(message);
  }

  onMessage(listener: (message: WorkerMessage) => void) {
    this.#message = listener;
  }

  onDisconnect(listener: () => void) {
    this.#disconnect = listener;
  }

  say(message: WorkerMessage) {
    this.#message(message);
  }

  stop() {
    this.#disconnect();
  }
}

function start({ alive = (): boolean => true, connect = (): void => {} } = {}) {
  const workers: FakeWorker[] = [];
  const connections: Connection[] = [];
  const heard: WorkerMessage[] = [];
  const browser = {
    alive,
    connect() {
      connect();
      const worker = new FakeWorker();
      workers.push(worker);
      return worker;
    },
  };
  const line = new WorkerLine(
    browser,
    7,
    (message) => heard.push(message),
    (connection) => connections.push(connection),
  );
  line.connect();
  return { line, workers, connections, heard };
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test('says which tab it is about, first of all', () => {
  const { workers, connections } = start();
  expect(workers[0]?.heard).toEqual([{ kind: 'open', tabId: 7 }]);
  expect(connections).toEqual([]);
  workers[0]?.say(STATE);
  expect(connections).toEqual(['connected']);
});

test('comes back by itself when the worker was stopped', () => {
  const { workers, connections } = start();
  workers[0]?.say(STATE);
  workers[0]?.stop();
  vi.advanceTimersByTime(50);
  workers[1]?.say(STATE);
  expect(workers).toHaveLength(2);
  expect(connections).toEqual(['connected', 'connected']);
});

test('says that it is down only when that lasts', () => {
  let refuse = false;
  const connect = () => {
    if (refuse) throw new Error('no');
  };
  const { workers, connections } = start({ connect });
  workers[0]?.say(STATE);
  refuse = true;
  workers[0]?.stop();
  vi.advanceTimersByTime(999);
  expect(connections).toEqual(['connected']);
  vi.advanceTimersByTime(1);
  expect(connections).toEqual(['connected', 'restarting']);
  refuse = false;
  vi.advanceTimersByTime(5_000);
  workers.at(-1)?.say(STATE);
  expect(connections).toEqual(['connected', 'restarting', 'connected']);
});

test('says an action again until a worker has taken it in', () => {
  const { line, workers } = start();
  line.insist('request-1', ACT);
  workers[0]?.stop();
  vi.runOnlyPendingTimers();
  expect(workers[1]?.heard).toContainEqual(ACT);
  workers[1]?.say({ kind: 'accepted', id: 'request-1' });
  workers[1]?.stop();
  vi.runOnlyPendingTimers();
  expect(workers[2]?.heard).not.toContainEqual(ACT);
});

test('keeps an action that is asked for while the line is down', () => {
  const { line, workers } = start();
  workers[0]?.stop();
  line.insist('request-1', ACT);
  vi.runOnlyPendingTimers();
  expect(workers[1]?.heard).toContainEqual(ACT);
});

test('waits longer after each failure, five seconds at most, and starts over once it is heard', () => {
  const waits: number[] = [];
  const timer = vi.spyOn(globalThis, 'setTimeout');
  const { workers } = start();
  for (let stops = 0; stops < 9; stops++) {
    workers.at(-1)?.stop();
    waits.push(Number(timer.mock.lastCall?.[1]));
    vi.advanceTimersByTime(5_000);
  }
  expect(waits).toEqual([50, 100, 200, 400, 800, 1_600, 3_200, 5_000, 5_000]);
  workers.at(-1)?.say(STATE);
  workers.at(-1)?.stop();
  expect(timer.mock.lastCall?.[1]).toBe(50);
});

test('stays down when the extension was reloaded under it', () => {
  let alive = true;
  const { workers, connections } = start({ alive: () => alive });
  alive = false;
  workers[0]?.stop();
  vi.runOnlyPendingTimers();
  expect(connections).toEqual(['invalidated']);
  expect(workers).toHaveLength(1);
});

test('takes a refused connection as a lost one', () => {
  let refuse = true;
  const connect = () => {
    if (refuse) throw new Error('Extension context invalidated.');
  };
  const { workers, connections } = start({ connect });
  refuse = false;
  vi.advanceTimersByTime(50);
  expect(workers).toHaveLength(1);
  expect(connections).toEqual([]);
});
