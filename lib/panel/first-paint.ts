/** How long a page may go without a frame, ms: one that is hidden is never painted, and is not to wait for it. */
const UNPAINTED = 200;

/** Settles when the page has been painted for the first time and has nothing else to do, or will not be for now. */
export function firstPaint(): Promise<void> {
  return new Promise((resolve) => {
    // What is queued before a frame runs before its paint; the browser is idle only after it.
    requestAnimationFrame(() => requestIdleCallback(() => resolve()));
    setTimeout(resolve, UNPAINTED);
  });
}
