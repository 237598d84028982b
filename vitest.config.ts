import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { injectedFunction } from './lib/page/build/injected-function.ts';

const plugins = [preact(), injectedFunction()];

/** Against tests that hang. A machine with other work takes ten times as long as one without, so it says nothing else. */
const testTimeout = 60_000;

export default defineConfig({
  test: {
    projects: [
      { plugins, test: { name: 'unit', environment: 'node', include: ['test/unit/**/*.test.ts'], testTimeout } },
      {
        plugins,
        test: { name: 'component', environment: 'happy-dom', include: ['test/component/**/*.test.tsx'], testTimeout },
      },
      {
        plugins,
        test: {
          name: 'e2e',
          environment: './test/e2e/environment.ts',
          include: ['test/e2e/**/*.test.ts'],
          // One browser for all files: its debugging pipe belongs to the process that started it.
          isolate: false,
          fileParallelism: false,
          maxWorkers: 1,
          testTimeout,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
