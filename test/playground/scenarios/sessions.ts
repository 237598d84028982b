import { signedIn } from './lab.ts';
import type { Scenario } from './scenario.ts';

/** Sessions that are not what they seem. */
export const SESSIONS: readonly Scenario[] = [
  {
    name: 'R29',
    title: 'A session has a task to settle first',
    async prepare(lab) {
      const instance = await lab.addInstance();
      lab.serve(instance);
      return signedIn(instance, 'katherine');
    },
    finds: ['R29 warning'],
  },
];
