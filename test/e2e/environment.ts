import type { Environment } from 'vitest/runtime';
import { atEnd } from './at-end.ts';

/**
 * vitest's environment of the end-to-end tests: Node, with a teardown after the last file. It runs in the process of the
 * tests, which holds the pipe to the browser; a global setup runs in another one.
 */
const environment: Environment = {
  name: 'shared-browser',
  viteEnvironment: 'ssr',
  setup: () => ({
    async teardown() {
      for (const close of [...atEnd].reverse()) await close();
    },
  }),
};

export default environment;
