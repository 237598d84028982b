import type { CDPSession, Page, Protocol } from 'puppeteer-core';
import { dumpOfPage, dumpOfWorld, recordMessages, recordPorts } from './page-sight-scripts.ts';

/** All that a page and the content scripts in it can look at, since it is being watched. */
export interface PageSight {
  /** Names of the places where one of the texts stands, sorted; a text is looked for as it stands. */
  placesOf(...texts: readonly string[]): Promise<readonly string[]>;
  /** How many messages of its worker the content script has got; the line must be a new one since the watch began. */
  messagesToContentScript(): Promise<number>;
}

/**
 * Watches a page from its next document on: messages, events and ports are recorded as they come, all else is read when
 * it is asked for, down to every string in the memory of its worlds. What is looked for never enters the page.
 */
export async function watchSight(page: Page): Promise<PageSight> {
  const session = await page.createCDPSession();
  const worlds = await watchWorlds(session);
  const said = watchConsole(session);
  const scripts = await watchScripts(session);
  const addresses: string[] = [];
  session.on('Network.requestWillBeSent', ({ request }) => addresses.push(`${request.url}\n${request.postData ?? ''}`));
  await session.send('Network.enable');
  await session.send('Page.enable');
  await session.send('Page.addScriptToEvaluateOnNewDocument', { source: `(${recordMessages})()` });

  return {
    async placesOf(...texts) {
      const dumps = await Promise.all([...worlds].map((world) => dumpsOf(session, world)));
      const places: (readonly [string, string])[] = [
        ...dumps.flat(),
        ['console', said.join('\n')],
        ['requests', addresses.join('\n')],
        ['scripts', (await Promise.all(scripts)).join('\n')],
        ['memory', await heapOf(session)],
      ];
      const found = places.filter(([, content]) => texts.some((text) => content.includes(text)));
      return [...new Set(found.map(([place]) => place))].sort();
    },
    async messagesToContentScript() {
      const counts = [...worlds].filter(isOfExtension).map(async ({ id }) => {
        return Number(await evaluate(session, id, 'globalThis.recorded?.length ?? 0'));
      });
      return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
    },
  };
}

type World = Protocol.Runtime.ExecutionContextDescription;

const isOfExtension = ({ origin }: World) => origin.startsWith('chrome-extension://');

/** The worlds that the page's scripts run in, kept up to date; in those of extensions the ports are recorded. */
async function watchWorlds(session: CDPSession): Promise<ReadonlySet<World>> {
  const worlds = new Set<World>();
  session.on('Runtime.executionContextCreated', ({ context }) => {
    worlds.add(context);
    // A world that is gone already has nothing to record.
    if (isOfExtension(context)) void evaluate(session, context.id, `(${recordPorts})()`).catch(() => {});
  });
  session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
    for (const world of worlds) if (world.id === executionContextId) worlds.delete(world);
  });
  session.on('Runtime.executionContextsCleared', () => worlds.clear());
  await session.send('Runtime.enable');
  return worlds;
}

function watchConsole(session: CDPSession): readonly string[] {
  const said: string[] = [];
  session.on('Runtime.consoleAPICalled', (event) => said.push(JSON.stringify(event)));
  session.on('Runtime.exceptionThrown', (event) => said.push(JSON.stringify(event)));
  return said;
}

/** The scripts that are put into any of the page's worlds, with what they are called with, but for the page's own files. */
async function watchScripts(session: CDPSession): Promise<readonly Promise<string>[]> {
  const sources: Promise<string>[] = [];
  session.on('Debugger.scriptParsed', ({ scriptId, url }) => {
    if (/^https?:/.test(url)) return;
    const read = session.send('Debugger.getScriptSource', { scriptId });
    sources.push(read.then(({ scriptSource }) => scriptSource).catch(() => ''));
  });
  await session.send('Debugger.enable');
  await session.send('Debugger.setSkipAllPauses', { skip: true });
  return sources;
}

async function evaluate(session: CDPSession, contextId: number, expression: string): Promise<unknown> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    contextId,
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

async function dumpsOf(session: CDPSession, world: World): Promise<readonly (readonly [string, string])[]> {
  const name = isOfExtension(world) ? 'content script' : 'page';
  const script = isOfExtension(world) ? dumpOfWorld : dumpOfPage;
  const dump = (await evaluate(session, world.id, `(${script})()`)) as Record<string, string>;
  return Object.entries(dump).map(([place, content]) => [`${name}: ${place}`, content] as const);
}

/** Every string in the memory of all worlds of the page, as JSON; of long ones the first thousand characters. */
async function heapOf(session: CDPSession): Promise<string> {
  const chunks: string[] = [];
  const collect = ({ chunk }: Protocol.HeapProfiler.AddHeapSnapshotChunkEvent) => chunks.push(chunk);
  session.on('HeapProfiler.addHeapSnapshotChunk', collect);
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  session.off('HeapProfiler.addHeapSnapshotChunk', collect);
  return chunks.join('');
}
