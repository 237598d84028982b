import { type ReadonlySignal, signal } from '@preact/signals';

/** The time in epoch milliseconds, once a second while the page is visible. */
export function startClock(): ReadonlySignal<number> {
  const now = signal(Date.now());
  setInterval(() => {
    if (!document.hidden) now.value = Date.now();
  }, 1_000);
  return now;
}
