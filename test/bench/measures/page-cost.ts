import type { CDPSession, Page, Protocol } from 'puppeteer-core';
import { openApp, switchSessions } from '../app.ts';
import type { Measure } from '../measure.ts';
import { openDevTools, openPanelByClick } from '../panel.ts';
import { timeUnder } from '../profile.ts';
import type { Result, Unit } from '../result.ts';
import { spread } from '../spread.ts';
import type { Stage } from '../stage.ts';

/** Switches between two sessions in the measured page, each with its calls, cookies and tokens. */
const SWITCHES = 10;

/** How the page is looked at. */
type Look = 'alone' | 'devtools' | 'ours' | 'floor';

/** What a page had at the end. */
interface Cost {
  /** Of each script that is no file of the page, by the hash of its text. */
  readonly scripts: ReadonlyMap<string, number>;
  /** Script worlds of extensions. */
  readonly worlds: number;
  /** On the heap of all its worlds, after a collection. */
  readonly heap: number;
  /** Milliseconds under functions of some of those scripts, with all that they call. */
  readonly scriptTime: (isPutIn: (hash: string) => boolean) => number;
}

/**
 * What a page pays for the extension, against the same page without it: nothing while its panel is closed. With the panel
 * open it is compared with a page whose DevTools are open too, as those put scripts of their own into it.
 */
export const pageCost: Measure = {
  name: 'page',
  async run({ rounds, stage: open, say }) {
    const stage = await open();
    const repeat = async (what: string, look: Look) => {
      const costs: Cost[] = [];
      for (let round = 1; round <= rounds; round++) {
        say(`Page, ${what}, round ${round} of ${rounds}`);
        costs.push(await costOf(stage, look));
      }
      return costs;
    };
    const without = await stage.withoutExtensions(async () => ({
      alone: await repeat('no extension', 'alone'),
      devtools: await repeat('no extension, DevTools open', 'devtools'),
    }));
    const closed = await repeat('panel closed', 'alone');
    const opened = await repeat('panel open', 'ours');
    const floor = await repeat('empty panel open', 'floor');
    return [
      ...linesOf('Page: what the extension costs it, panel closed', without.alone, closed, null),
      ...linesOf('Page: what the extension costs it, panel open', without.devtools, opened, floor),
    ];
  },
};

function linesOf(heading: string, base: readonly Cost[], ours: readonly Cost[], floor: readonly Cost[] | null) {
  const known = new Set(base.flatMap(({ scripts }) => [...scripts.keys()]));
  const isPutIn = (hash: string) => !known.has(hash);
  const heapBefore = spread(base.map(({ heap }) => heap)).median;
  const line = (name: string, unit: Unit, of: (cost: Cost) => number): Result => ({
    heading,
    name,
    unit,
    ours: spread(ours.map(of)),
    floor: floor && spread(floor.map(of)),
    // With a panel open there is no goal; without one it is nothing at all.
    goal: floor === null ? { kind: 'at-most', value: 0 } : null,
  });
  const bytes = ({ scripts }: Cost) =>
    [...scripts].reduce((sum, [hash, length]) => (isPutIn(hash) ? sum + length : sum), 0);
  return [
    line('scripts put in', 'bytes', bytes),
    line('script worlds', 'count', ({ worlds }) => worlds),
    line('time in them', 'ms', ({ scriptTime }) => scriptTime(isPutIn)),
    // Heaps differ a little each time.
    { ...line('heap beyond that without extension', 'bytes', ({ heap }) => heap - heapBefore), goal: null },
  ];
}

async function costOf(stage: Stage, look: Look): Promise<Cost> {
  const page = await stage.browser.newPage();
  if (look !== 'alone') {
    // Any page will do for the panel to open on; it follows to the next one, as it does in life.
    await openApp(stage, page, 1);
    const devtools = await openDevTools(page);
    if (look !== 'devtools') await openPanelByClick(devtools, stage[look]);
  }
  const session = await page.createCDPSession();
  const cost = await watch(session, page, async () => {
    await openApp(stage, page, 2);
    await switchSessions(page, SWITCHES);
  });
  await page.close();
  return cost;
}

async function watch(session: CDPSession, page: Page, work: () => Promise<void>): Promise<Cost> {
  /** Scripts without an address: what the page loads has one, and so has what puppeteer runs. */
  const loose: Protocol.Debugger.ScriptParsedEvent[] = [];
  /** Of the document that is there now: the documents before it are gone. */
  const worlds = new Map<number, { readonly isOfExtension: boolean }>();
  session.on('Debugger.scriptParsed', (script) => {
    if (script.url === '') loose.push(script);
  });
  session.on('Runtime.executionContextCreated', ({ context: { id, origin } }) => {
    worlds.set(id, { isOfExtension: origin.startsWith('chrome-extension://') });
  });
  session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => worlds.delete(executionContextId));
  session.on('Runtime.executionContextsCleared', () => worlds.clear());
  await session.send('Runtime.enable');
  await session.send('Debugger.enable');
  await session.send('Profiler.enable');
  await session.send('Profiler.start');
  await work();
  // The last change has to be told yet, and a page that is idle has nothing left to tell.
  await page.waitForNetworkIdle();
  const { profile } = await session.send('Profiler.stop');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize: heap } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  const scripts = loose.filter(({ executionContextId }) => worlds.has(executionContextId));
  return {
    scripts: new Map(scripts.map(({ hash, length = 0 }) => [hash, length])),
    worlds: [...worlds.values()].filter(({ isOfExtension }) => isOfExtension).length,
    heap,
    scriptTime: (isPutIn) => {
      const ids = new Set(scripts.flatMap(({ scriptId, hash }) => (isPutIn(hash) ? scriptId : [])));
      return timeUnder(profile, (scriptId) => ids.has(scriptId));
    },
  };
}
