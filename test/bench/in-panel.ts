/**
 * What runs in a measured panel. Each function is sent as its text and must be whole in itself. Times are epoch
 * milliseconds, so that those of several processes compare.
 */

/** A text that a panel has shown. */
export interface Shown {
  readonly at: number;
  readonly text: string;
}

/** What a measured panel has in its global scope. */
export interface PanelBench {
  /** Every text since the document began, each once it was painted. */
  readonly shown: Shown[];
  /** Ends the record. */
  stop(): void;
  /** The longest task since they are noted, in milliseconds; 0 when none was over 50. */
  longestTask: number;
  /** When the awaited text was painted. */
  painted: Promise<number>;
}

declare global {
  var panelBench: PanelBench;
}

/** Runs before any script of a panel, and records what is on screen. */
export function recordPanel(): void {
  if (location.pathname !== '/panel.html') return;
  const shown: Shown[] = [];
  let waits = false;
  const look = () => {
    waits = false;
    // biome-ignore lint/performance/useDomNodeTextContent: what is shown counts, not what is in the document
    const text = document.body?.innerText ?? '';
    const { port1, port2 } = new MessageChannel();
    // A message that was posted in a frame arrives after its paint.
    port1.onmessage = () => shown.push({ at: performance.timeOrigin + performance.now(), text });
    port2.postMessage(null);
  };
  const changed = new MutationObserver(() => {
    if (!waits) requestAnimationFrame(look);
    waits = true;
  });
  changed.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  globalThis.panelBench = {
    shown,
    stop() {
      changed.disconnect();
      shown.length = 0;
    },
    longestTask: 0,
    painted: Promise.resolve(0),
  };
}

/** Begins to wait for a text that is not there yet; after half a minute it counts as lost. */
export function awaitPaint(text: string): void {
  globalThis.panelBench.painted = new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(`The panel never painted "${text}".`)), 30_000);
    const found = ({ target, addedNodes }: MutationRecord) =>
      (target instanceof Text && target.data.includes(text)) ||
      [...addedNodes].some((node) => node.textContent?.includes(text));
    const changed = new MutationObserver((records) => {
      if (!records.some(found)) return;
      changed.disconnect();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.timeOrigin + performance.now());
        port2.postMessage(null);
      });
    });
    changed.observe(document, { subtree: true, childList: true, characterData: true });
  });
}

/** Begins to note long tasks. The browser tells of those over 50 ms. */
export function noteLongTasks(): void {
  const { panelBench } = globalThis;
  panelBench.longestTask = 0;
  new PerformanceObserver((tasks) => {
    for (const { duration } of tasks.getEntries()) {
      panelBench.longestTask = Math.max(panelBench.longestTask, duration);
    }
  }).observe({ type: 'longtask' });
}
