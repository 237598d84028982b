import { signedIn } from './lab.ts';
import type { Scenario } from './scenario.ts';

/** Cookies that do not agree with each other or with the page. */
export const COOKIES: readonly Scenario[] = [
  {
    name: 'R08',
    title: 'A session cookie is there twice, with different tokens',
    async prepare(lab) {
      const instance = await lab.addInstance();
      lab.serve(instance);
      return signedIn(instance, 'ada');
    },
    steps: ['Get token', 'Plant an older copy of the session cookie'],
    finds: ['R08 error'],
  },
];
