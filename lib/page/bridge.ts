import type { DownMessage } from '../protocol/command.ts';
import { LONGEST_MESSAGE } from '../protocol/limits.ts';
import type { Oversize } from '../protocol/observation.ts';
import { BRIDGE_PORT } from '../protocol/panel-message.ts';
import { Allowance } from './allowance.ts';

/** Where a bridge leaves word that it is there, in the extension's own world that no page can see. */
export interface BridgeWorld {
  clerkDevtoolsBridge?: Bridge;
}

/** What the extension can ask of a bridge. */
interface Bridge {
  resume(channel: string): 'new' | 'present' | null;
  /** Name of the event in which the hook came, and for which it goes on to listen; empty before. */
  readonly channel: string;
}

/** Texts that find no worker, or no allowance, wait; of more than these the hook is asked for a fresh report instead. */
const LONGEST_QUEUE = 50;
/** How long to wait before connecting again, in milliseconds; twice as long each time. */
const FIRST_RETRY = 100;
/** How long a text waits for allowance before it is tried again, in milliseconds. */
const PACE = 100;
/** The longest wait, in milliseconds; a connection that lasts as long makes the next one short again. */
const LAST_RETRY = 5_000;

/**
 * The content script. It carries texts between the hook's port and the worker's, understands nothing of them, and
 * outlives workers: a stopped one is connected again, and asked for by a fresh report.
 * @param channel name of the event with which the hook hands over its port, random for each document
 * @returns `new` when the hook has to follow, `present` when both are in this document already
 */
export default function bridge(channel: string): 'new' | 'present' {
  const world = globalThis as BridgeWorld;
  const resumed = world.clerkDevtoolsBridge?.resume(channel);
  if (resumed) return resumed;

  const stopping = new AbortController();
  let hookPort: MessagePort | null = null;
  let hookChannel = '';
  let workerPort: chrome.runtime.Port | null = null;
  let retryAfter = FIRST_RETRY;
  const queue: string[] = [];
  const allowance = new Allowance();
  let isPacing = false;
  let hasMissed = false;

  /** False once the extension was reloaded or updated under this document: nothing can be sent any more. */
  const alive = () => !stopping.signal.aborted && Boolean(chrome.runtime?.id);

  const stop = () => {
    hookPort?.postMessage({ kind: 'close' } satisfies DownMessage);
    stopping.abort();
    workerPort?.disconnect();
    workerPort = null;
  };

  const connect = () => {
    if (workerPort || !hookPort || stopping.signal.aborted) return;
    if (!alive()) return stop();
    const port = chrome.runtime.connect({ name: BRIDGE_PORT });
    workerPort = port;
    setTimeout(() => {
      if (workerPort === port) retryAfter = FIRST_RETRY;
    }, LAST_RETRY);
    port.onDisconnect.addListener(reconnect);
    port.onMessage.addListener(onWorkerMessage);
    // The report that is asked for below makes up for what was missed.
    hasMissed = false;
    flush();
    hookPort.postMessage({ kind: 'report' } satisfies DownMessage);
  };

  const reconnect = () => {
    workerPort = null;
    setTimeout(connect, retryAfter);
    retryAfter = Math.min(retryAfter * 2, LAST_RETRY);
  };

  const onWorkerMessage = (message: DownMessage) => {
    if (message.kind === 'close') stop();
    else hookPort?.postMessage(message);
  };

  const onHookMessage = ({ data }: MessageEvent<unknown>) => {
    if (typeof data !== 'string') return;
    const text = data.length > LONGEST_MESSAGE ? oversize(data.length) : data;
    const waiting = queue.reduce((length, each) => length + each.length, 0);
    if (queue.length < LONGEST_QUEUE && waiting < LONGEST_MESSAGE) queue.push(text);
    else hasMissed = true;
    flush();
  };

  /** Passes on what may be passed on now; one page must not keep the worker from all others. */
  const flush = () => {
    while (workerPort && queue[0] !== undefined && allowance.spend(queue[0])) workerPort.postMessage(queue.shift());
    if (!workerPort || isPacing) return;
    if (queue.length === 0) return askForMissed();
    isPacing = true;
    setTimeout(() => {
      isPacing = false;
      flush();
    }, PACE);
  };

  const askForMissed = () => {
    if (hasMissed) hookPort?.postMessage({ kind: 'report' } satisfies DownMessage);
    hasMissed = false;
  };

  const awaitHook = (name: string) => {
    document.addEventListener(
      name,
      (event) => {
        const [port] = (event as MessageEvent).ports;
        if (!port) return;
        // Two entries at once bring two hooks, and a bridge may be told to stop before its hook comes.
        if (hookPort || stopping.signal.aborted) return port.postMessage({ kind: 'close' } satisfies DownMessage);
        hookPort = port;
        hookChannel = name;
        port.onmessage = onHookMessage;
        connect();
      },
      { once: true },
    );
  };

  // A document in the back/forward cache loses its ports without a word, so it lets go of them itself. One that ends
  // leaves that to the browser, which does it once the frame is gone: the worker then looks which frames are left.
  const onHide = ({ persisted }: PageTransitionEvent) => {
    if (!persisted) return;
    workerPort?.disconnect();
    workerPort = null;
  };
  addEventListener('pagehide', onHide, { signal: stopping.signal });
  addEventListener('pageshow', ({ persisted }) => persisted && connect(), { signal: stopping.signal });

  awaitHook(channel);
  world.clerkDevtoolsBridge = {
    get channel() {
      return hookChannel;
    },
    resume(nextChannel) {
      if (!alive()) return null;
      if (!hookPort) awaitHook(nextChannel);
      else connect();
      return hookPort ? 'present' : 'new';
    },
  };
  return 'new';
}

function oversize(length: number): string {
  return JSON.stringify({ kind: 'oversize', length } satisfies Oversize);
}
