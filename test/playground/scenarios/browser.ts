import { asBrowser, signedIn } from './lab.ts';
import type { Scenario } from './scenario.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** What the browser keeps of Clerk, and for how long. */
export const BROWSER: readonly Scenario[] = [
  {
    name: 'R26',
    title: 'The cookie of the development browser is gone',
    async prepare(lab) {
      const instance = await lab.addInstance();
      lab.serve(instance);
      return signedIn(instance, 'ada');
    },
    steps: ['Delete the development browser'],
    finds: ['R26 error'],
  },
  {
    name: 'R37',
    title: 'A sign-in goes on without renewing a client cookie that ends soon',
    async prepare(lab) {
      const instance = await lab.addInstance();
      lab.serve(instance);
      const client = instance.addClient();
      client.cookieExpiresAt = instance.now() + 7 * DAY_MS;
      return asBrowser(client.devBrowser);
    },
    steps: ['Sign in as Ada and leave without Clerk'],
    finds: ['R37 warning'],
  },
  {
    name: 'R37-expired',
    title: 'The client cookie has run out',
    async prepare(lab) {
      const instance = await lab.addInstance();
      lab.serve(instance);
      const client = instance.addClient();
      client.cookieExpiresAt = instance.now() - DAY_MS;
      return asBrowser(client.devBrowser);
    },
    finds: ['R37 warning'],
  },
];
