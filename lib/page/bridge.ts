import type { DownMessage } from '../protocol/command.ts';
import { LONGEST_MESSAGE } from '../protocol/limits.ts';
import type { Observation } from '../protocol/observation.ts';
import { BRIDGE_PORT } from '../protocol/panel-message.ts';

/** Where a bridge leaves word that it is there, in the extension's own world that no page can see. */
interface BridgeWorld {
  clerkDevtoolsBridge?: { resume(): boolean };
}

/** Answers that found no worker wait for the next one; more than these means nobody is coming. */
const LONGEST_QUEUE = 50;
const FIRST_RETRY = 100;
const LAST_RETRY = 5_000;

/**
 * The content script. It carries texts between the hook's port and the worker's, understands nothing of them, and
 * outlives workers: a stopped one is connected again, and asked for by a fresh report.
 * @param channel name of the event with which the hook hands over its port, random for each document
 * @returns `new` when the hook has to follow, `present` when both are in this document already
 */
export default function bridge(channel: string): 'new' | 'present' {
  const world = globalThis as BridgeWorld;
  if (world.clerkDevtoolsBridge?.resume()) return 'present';

  const stopping = new AbortController();
  let hookPort: MessagePort | null = null;
  let workerPort: chrome.runtime.Port | null = null;
  let retryAfter = FIRST_RETRY;
  const queue: string[] = [];

  /** False once the extension was reloaded or updated under this document: nothing can be sent any more. */
  const alive = () => !stopping.signal.aborted && Boolean(chrome.runtime?.id);

  const stop = () => {
    hookPort?.postMessage({ kind: 'close' } satisfies DownMessage);
    stopping.abort();
    workerPort?.disconnect();
    workerPort = null;
  };

  const connect = () => {
    if (workerPort || stopping.signal.aborted) return;
    if (!alive()) return stop();
    workerPort = chrome.runtime.connect({ name: BRIDGE_PORT });
    workerPort.onDisconnect.addListener(reconnect);
    workerPort.onMessage.addListener(onWorkerMessage);
    for (const text of queue.splice(0)) workerPort.postMessage(text);
    hookPort?.postMessage({ kind: 'report' } satisfies DownMessage);
  };

  const reconnect = () => {
    workerPort = null;
    setTimeout(connect, retryAfter);
    retryAfter = Math.min(retryAfter * 2, LAST_RETRY);
  };

  const onWorkerMessage = (message: DownMessage) => {
    retryAfter = FIRST_RETRY;
    if (message.kind === 'close') stop();
    else hookPort?.postMessage(message);
  };

  const onHookMessage = ({ data }: MessageEvent<unknown>) => {
    if (typeof data !== 'string') return;
    const text = data.length > LONGEST_MESSAGE ? oversize(data.length) : data;
    if (workerPort) workerPort.postMessage(text);
    else if (queue.length < LONGEST_QUEUE) queue.push(text);
  };

  document.addEventListener(
    channel,
    (event) => {
      const [port] = (event as MessageEvent).ports;
      if (!port) return;
      hookPort = port;
      port.onmessage = onHookMessage;
      connect();
    },
    { once: true },
  );

  // A document in the back/forward cache loses its ports without a word.
  addEventListener('pagehide', () => workerPort?.disconnect(), { signal: stopping.signal });
  addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (!persisted) return;
      workerPort = null;
      connect();
    },
    { signal: stopping.signal },
  );

  world.clerkDevtoolsBridge = {
    resume() {
      if (!alive()) return false;
      connect();
      return true;
    },
  };
  return 'new';
}

function oversize(length: number): string {
  return JSON.stringify({ kind: 'oversize', length } satisfies Observation);
}
