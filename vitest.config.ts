import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { injectedFunction } from './lib/page/build/injected-function.ts';

const plugins = [preact(), injectedFunction()];

export default defineConfig({
  test: {
    projects: [
      { plugins, test: { name: 'unit', environment: 'node', include: ['test/unit/**/*.test.ts'] } },
      { plugins, test: { name: 'component', environment: 'happy-dom', include: ['test/component/**/*.test.tsx'] } },
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
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
