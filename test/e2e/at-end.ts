const holder: { [key: symbol]: Set<() => Promise<void>> } = globalThis as never;
const KEY = Symbol.for('clerk-devtools.e2e.at-end');

/**
 * What is done when the process of the end-to-end tests ends: the browser and the servers are closed. Lives on the global
 * object, because vitest loads its environment and the test files as separate module graphs.
 */
export const atEnd = holder[KEY] ?? new Set();
holder[KEY] = atEnd;
