// @vitest-environment happy-dom
import { MessagePort as NodePort } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { FapiRequestLike, FapiResponseLike } from '../../../lib/page/clerk.ts';
import equipment from '../../../lib/page/equipment.ts';
import hook from '../../../lib/page/hook.ts';
import settingsReader from '../../../lib/page/settings-reader.ts';
import type { DownMessage, PageCommand } from '../../../lib/protocol/command.ts';
import { LONGEST_MESSAGE } from '../../../lib/protocol/limits.ts';
import { readObservation } from '../../../lib/protocol/observation.ts';
import { delivered } from './ports.ts';

const REMOVE: PageCommand = { name: 'client', method: 'removeSessions' };
const REMOVED = [{ method: 'DELETE', path: '/client/sessions' }, { status: 200 }] as const;
const TOO_MUCH = 'x'.repeat(LONGEST_MESSAGE);

type OnResponse = (request: FapiRequestLike, response: FapiResponseLike) => void;

/** A clerk-js that the test plays. */
function fakeClerk() {
  const listeners = new Set<() => void>();
  const responded = new Set<OnResponse>();
  const client = {
    id: 'client_1',
    __internal_toSnapshot: (): object | undefined => ({ id: client.id }),
    removeSessions: vi.fn(async () => respond(...REMOVED)),
    clearCache: vi.fn(),
  };
  const respond: OnResponse = (...parameters) => {
    for (const callback of responded) callback(...parameters);
  };
  return {
    load() {},
    status: 'ready',
    client,
    updateClient: vi.fn(),
    on: vi.fn(),
    off: vi.fn(),
    listeners,
    respond,
    /** The Client changed, and every listener is told. */
    change(id: string) {
      client.id = id;
      for (const listener of listeners) listener();
    },
    addListener(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getFapiClient: () => ({ onAfterResponse: (callback: OnResponse) => responded.add(callback) }),
  };
}

function setClerk(clerk: unknown) {
  (window as { Clerk?: unknown }).Clerk = clerk;
}

/** A page with a hook in it, and the end of the port that a bridge would hold. */
function entered(clerk?: unknown) {
  if (clerk) setClerk(clerk);
  let port: MessagePort | undefined;
  const listener = (event: Event) => {
    [port] = (event as MessageEvent).ports;
  };
  document.addEventListener('channel', listener, { once: true });
  hook('channel');
  if (!port) throw new Error('the hook handed over no port');
  const bridge = port;
  const texts: string[] = [];
  bridge.onmessage = ({ data }) => texts.push(data);
  const tell = async (message: DownMessage) => {
    // The worker gives it to each hook that tells of a clerk-js.
    if (message.kind === 'report') settingsReader('channel');
    bridge.postMessage(message);
    await delivered();
    if (message.kind === 'report') vi.advanceTimersByTime(0);
  };
  ends.push(() => tell({ kind: 'close' }));
  return {
    tell,
    /** Lets the turn end, and with it what was put off to its end. */
    async turn() {
      vi.advanceTimersByTime(0);
      await delivered();
    },
    /** The worker equips the hook before each command, though it may have been equipped already. */
    command(id: string, command: PageCommand) {
      equipment('channel');
      return tell({ kind: 'command', id, command });
    },
    /** Everything that was said since it was asked last. */
    said: () => texts.splice(0).map(readObservation),
  };
}

const ends: (() => Promise<void>)[] = [];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
});

afterEach(async () => {
  for (const end of ends.splice(0)) await end();
  vi.useRealTimers();
  vi.restoreAllMocks();
  Reflect.deleteProperty(window, 'Clerk');
});

describe('reports', () => {
  test('nothing before it is asked, and then the settings before the page', async () => {
    const page = entered(fakeClerk());
    await page.turn();
    expect(page.said()).toEqual([]);
    await page.tell({ kind: 'report' });
    expect(page.said()).toMatchObject([
      { kind: 'settings' },
      { kind: 'page', clerk: { kind: 'present', client: { id: 'client_1' } } },
    ]);
  });

  test('once for all changes of a turn, and only what changed', async () => {
    const clerk = fakeClerk();
    const page = entered(clerk);
    await page.tell({ kind: 'report' });
    page.said();
    clerk.change('client_2');
    clerk.change('client_3');
    await page.turn();
    expect(page.said()).toMatchObject([{ kind: 'page', clerk: { client: { id: 'client_3' } } }]);
    clerk.change('client_3');
    await page.turn();
    expect(page.said()).toEqual([]);
  });

  test('a clerk-js that comes later', async () => {
    const page = entered();
    await page.tell({ kind: 'report' });
    expect(page.said()).toMatchObject([{ kind: 'page', clerk: { kind: 'absent' } }]);
    setClerk(fakeClerk());
    await page.turn();
    expect(page.said()).toMatchObject([{ kind: 'settings' }, { kind: 'page', clerk: { kind: 'present' } }]);
  });

  test.each(['focus', 'blur', 'online', 'offline', 'pageshow'])('what %s changed', async (type) => {
    const page = entered(fakeClerk());
    await page.tell({ kind: 'report' });
    page.said();
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    vi.spyOn(document, 'hasFocus').mockReturnValue(true);
    dispatchEvent(new Event(type));
    await page.turn();
    expect(page.said()).toMatchObject([{ kind: 'page', focused: true, online: false }]);
  });

  test('everything again when asked again', async () => {
    const page = entered(fakeClerk());
    await page.tell({ kind: 'report' });
    const first = page.said();
    await page.tell({ kind: 'report' });
    expect(page.said()).toEqual(first);
  });

  test('a Client that is too large as one that cannot be read', async () => {
    const clerk = fakeClerk();
    const page = entered(clerk);
    clerk.client.id = TOO_MUCH;
    await page.tell({ kind: 'report' });
    const [, report] = page.said();
    expect(report).toMatchObject({ kind: 'page', clerk: { kind: 'present', client: null } });
    expect(report).toHaveProperty('clerk.unreadable', 'the Client has more JSON than can be read');
  });
});

describe('an old clerk-js', () => {
  test('is told once the hook can read it, and needs no more then', async () => {
    const clerk = fakeClerk();
    clerk.client.__internal_toSnapshot = () => undefined;
    const page = entered(clerk);
    await page.tell({ kind: 'report' });
    expect(page.said()).toEqual([{ kind: 'unequipped' }]);
    clerk.change('client_2');
    await page.turn();
    expect(page.said()).toEqual([]);
    equipment('channel');
    await page.turn();
    expect(page.said()).toMatchObject([{ kind: 'settings' }, { kind: 'page', clerk: { client: { id: 'client_2' } } }]);
  });

  test('asks for it again of a worker that comes anew', async () => {
    const clerk = fakeClerk();
    clerk.client.__internal_toSnapshot = () => undefined;
    const page = entered(clerk);
    await page.tell({ kind: 'report' });
    await page.tell({ kind: 'report' });
    expect(page.said()).toEqual([{ kind: 'unequipped' }, { kind: 'unequipped' }]);
  });
});

describe('the client of an answer', () => {
  const payload = { response: {}, client: { id: 'client_1', of: 'answer' } };

  test('is said before the page, which then is said even if it did not change', async () => {
    const clerk = fakeClerk();
    const page = entered(clerk);
    await page.tell({ kind: 'report' });
    page.said();
    clerk.respond({ method: 'POST', path: '/client/sign_ins' }, { status: 200, payload });
    await page.turn();
    expect(page.said()).toMatchObject([
      { kind: 'payload', call: 'POST /client/sign_ins', at: Date.now(), client: payload.client },
      { kind: 'page' },
    ]);
  });

  test('is kept, and said again to a worker that comes anew', async () => {
    const clerk = fakeClerk();
    const page = entered(clerk);
    clerk.respond({ method: 'GET', path: '/client' }, { status: 200, payload });
    await page.turn();
    const [said] = page.said();
    expect(said).toMatchObject({ kind: 'payload' });
    vi.advanceTimersByTime(60_000);
    await page.tell({ kind: 'report' });
    expect(page.said()[0]).toEqual(said);
  });

  test('that is too large is left out', async () => {
    const clerk = fakeClerk();
    const page = entered(clerk);
    await page.tell({ kind: 'report' });
    page.said();
    const large = { client: { id: TOO_MUCH } };
    clerk.respond({ method: 'GET', path: '/client' }, { status: 200, payload: large });
    clerk.change('client_2');
    await page.turn();
    expect(page.said().map(({ kind }) => kind)).toEqual(['page']);
  });
});

describe('a command', () => {
  test('is carried out once, however often it arrives, and answered each time', async () => {
    const clerk = fakeClerk();
    const page = entered(clerk);
    await page.command('request-1', REMOVE);
    const answers = page.said();
    expect(answers).toMatchObject([{ kind: 'answer', id: 'request-1', outcome: { kind: 'response', status: 200 } }]);
    await page.command('request-1', REMOVE);
    expect(page.said()).toEqual(answers);
    expect(clerk.client.removeSessions).toHaveBeenCalledOnce();
    expect(clerk.updateClient).toHaveBeenCalledOnce();
    await page.command('request-2', REMOVE);
    expect(clerk.client.removeSessions).toHaveBeenCalledTimes(2);
  });

  test('is answered before the page may notice', async () => {
    const clerk = fakeClerk();
    const page = entered(clerk);
    const posted = vi.spyOn(NodePort.prototype, 'postMessage');
    await page.command('request-1', REMOVE);
    const answered = posted.mock.calls.findIndex(([text]) => typeof text === 'string' && text.includes('"answer"'));
    expect(posted.mock.invocationCallOrder[answered]).toBeLessThan(clerk.updateClient.mock.invocationCallOrder[0] ?? 0);
  });

  test('whose answer is too large is told as one that cannot be read', async () => {
    const clerk = fakeClerk();
    clerk.client.removeSessions.mockImplementation(async () => {
      clerk.respond(REMOVED[0], { status: 200, payload: { meta: TOO_MUCH } });
    });
    const page = entered(clerk);
    await page.command('request-1', REMOVE);
    const message = 'the answer is no JSON, or longer than can be read';
    expect(page.said()).toMatchObject([{ kind: 'answer', outcome: { kind: 'thrown', message } }]);
  });

  test('that hangs takes neither the answer nor the focus from the next one', async () => {
    const clerk = fakeClerk();
    const page = entered(clerk);
    const { promise: slow, resolve } = Promise.withResolvers<void>();
    const { promise: later, resolve: finish } = Promise.withResolvers<void>();
    clerk.client.removeSessions.mockReturnValueOnce(slow).mockImplementationOnce(async () => {
      await later;
      clerk.respond(REMOVED[0], { status: 429 });
    });
    await page.command('request-1', REMOVE);
    await page.command('request-2', REMOVE);
    expect(document.hasFocus()).toBe(true);
    resolve();
    await delivered();
    expect(page.said()).toMatchObject([{ id: 'request-1', outcome: { kind: 'thrown' } }]);
    finish();
    await delivered();
    expect(page.said()).toMatchObject([{ id: 'request-2', outcome: { kind: 'response', status: 429 } }]);
    expect(Object.hasOwn(document, 'hasFocus')).toBe(false);
  });

  test('that acts as if the page had the focus does not make it be reported so', async () => {
    vi.spyOn(document, 'hasFocus').mockReturnValue(false);
    const clerk = fakeClerk();
    const page = entered(clerk);
    const { promise, resolve } = Promise.withResolvers<void>();
    clerk.client.removeSessions.mockReturnValueOnce(promise);
    await page.command('request-1', REMOVE);
    expect(document.hasFocus()).toBe(true);
    await page.tell({ kind: 'report' });
    expect(page.said()).toMatchObject([{ kind: 'settings' }, { kind: 'page', focused: false }]);
    resolve();
    await delivered();
  });
});

describe('close', () => {
  test('silences it for good', async () => {
    const clerk = fakeClerk();
    const page = entered(clerk);
    await page.tell({ kind: 'report' });
    page.said();
    await page.tell({ kind: 'close' });
    expect(clerk.listeners.size).toBe(0);
    expect(clerk.off).toHaveBeenCalledExactlyOnceWith('status', clerk.on.mock.calls[0]?.[1]);
    clerk.change('client_2');
    clerk.respond({ method: 'GET', path: '/client' }, { status: 200, payload: { client: {} } });
    dispatchEvent(new Event('focus'));
    expect(vi.getTimerCount()).toBe(0);
    await page.tell({ kind: 'report' });
    expect(page.said()).toEqual([]);
  });

  test('drops a report that was put off', async () => {
    const clerk = fakeClerk();
    const page = entered(clerk);
    clerk.change('client_2');
    await page.tell({ kind: 'close' });
    await page.turn();
    expect(page.said()).toEqual([]);
  });

  test('takes the trap away', async () => {
    const page = entered();
    expect(Object.hasOwn(window, 'Clerk')).toBe(true);
    await page.tell({ kind: 'close' });
    expect(Object.hasOwn(window, 'Clerk')).toBe(false);
  });
});
