import type { ReadonlySignal } from '@preact/signals';

/** Settles as soon as something is true of a value. */
export function when<Value>(value: ReadonlySignal<Value>, isSo: (value: Value) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const unsubscribe = value.subscribe((now) => {
      if (!isSo(now)) return;
      resolve();
      // The first call comes before there is something to end.
      queueMicrotask(() => unsubscribe());
    });
  });
}
