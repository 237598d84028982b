import { blockFrontendApi, unblockFrontendApi } from '../frontend-api/chrome-block.ts';
import simulate from '../page/simulation/simulate.ts?injected';
import type { SimulationBrowser } from './tab-simulation.ts';

/** How often a document looks whether the extension is still there, in milliseconds. */
const STILL_THERE = 5_000;

/** The real browser, for what is simulated in one tab. */
export function chromeSimulation(tabId: number): SimulationBrowser {
  return {
    block: (frontendApi) => blockFrontendApi(tabId, frontendApi),
    unblock: () => unblockFrontendApi(tabId),
    async put(documentId, settings) {
      const injection = { target: { tabId, documentIds: [documentId] }, injectImmediately: true };
      const args: [settings: string] = [JSON.stringify(settings)];
      try {
        const [put] = await chrome.scripting.executeScript({ ...injection, world: 'MAIN', func: simulate, args });
        await chrome.scripting.executeScript({
          ...injection,
          world: 'ISOLATED',
          func: guard,
          args: [settings.id, STILL_THERE],
        });
        return put?.result === 'early' || put?.result === 'present' ? put.result : 'late';
      } catch {
        // The document is gone, or the browser lets no extension into it.
        return 'late';
      }
    },
    async end(id) {
      const target = { tabId, allFrames: true };
      const end = (name: string) => void document.dispatchEvent(new Event(name));
      await chrome.scripting.executeScript({ target, injectImmediately: true, func: end, args: [id] }).catch(() => {});
    },
  };
}

/**
 * Runs in the extension's own world of a document. Ends the simulation there when the extension is gone without a word, as after
 * an update: its own functions are the last that can tell.
 */
function guard(id: string, interval: number): void {
  const timer = setInterval(() => {
    if (!chrome.runtime?.id) document.dispatchEvent(new Event(id));
  }, interval);
  document.addEventListener(id, () => clearInterval(timer), { once: true });
}
