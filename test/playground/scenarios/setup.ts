import { signedIn } from './lab.ts';
import type { Scenario } from './scenario.ts';

/** Applications that are set up wrongly. */
export const SETUP: readonly Scenario[] = [
  {
    name: 'R30',
    title: 'A production key on localhost',
    async prepare(lab) {
      const instance = await lab.addInstance({ type: 'production', frontendApi: 'clerk.r30.example.com' });
      // Without the proxy that pages on plain http have otherwise.
      lab.serve(instance, { proxyUrl: undefined });
      return '/';
    },
    finds: ['R30 error'],
  },
  {
    name: 'R31',
    title: 'The middleware of Next.js does not run for this path',
    async prepare(lab) {
      const instance = await lab.addInstance();
      lab.serve(instance, { loadOptions: { sdkMetadata: { name: '@clerk/nextjs', version: '7.5.0' } } });
      return '/';
    },
    finds: ['R31 info'],
  },
  {
    name: 'R31-error',
    title: 'A Next.js server says that its middleware did not run',
    async prepare(lab) {
      const instance = await lab.addInstance();
      lab.serve(instance, { loadOptions: { sdkMetadata: { name: '@clerk/nextjs', version: '7.5.0' } } });
      return '/';
    },
    steps: ['Throw what the SDK of Next.js throws without its middleware'],
    finds: ['R31 warning'],
  },
  {
    name: 'R40',
    title: 'The server takes tokens of other origins only',
    async prepare(lab) {
      const instance = await lab.addInstance();
      lab.serve(instance);
      return signedIn(
        instance,
        'ada',
        `/?next=${encodeURIComponent('/server?authorized-parties=https://other.example')}`,
      );
    },
    steps: ['Go on'],
    finds: ['R40 error'],
  },
  {
    name: 'R42',
    title: 'Plain http on a host of the local network',
    host: 'r42.test',
    async prepare(lab) {
      lab.serve(await lab.addInstance());
      return '/';
    },
    finds: ['R42 warning'],
  },
];
