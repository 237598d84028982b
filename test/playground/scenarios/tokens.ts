import { signedIn } from './lab.ts';
import type { Scenario } from './scenario.ts';

/** Tokens that are too old, too many, or not the right ones. */
export const TOKENS: readonly Scenario[] = [
  {
    name: 'R20',
    title: 'The page calls its API with an expired token',
    async prepare(lab) {
      const instance = await lab.addInstance();
      lab.serve(instance);
      return signedIn(instance, 'ada');
    },
    steps: ['Call the API with an expired token'],
    finds: ['R20 error'],
  },
  {
    name: 'R21',
    title: 'The page calls its API with an old token while it has a newer one',
    async prepare(lab) {
      const instance = await lab.addInstance();
      lab.serve(instance);
      return signedIn(instance, 'ada');
    },
    steps: ['Call the API with an old token'],
    finds: ['R21 warning'],
  },
  {
    name: 'R22',
    title: 'The page asks for one new token after the other',
    async prepare(lab) {
      const instance = await lab.addInstance();
      lab.serve(instance);
      return signedIn(instance, 'ada');
    },
    steps: ['Ask for eight new tokens'],
    finds: ['R22 warning'],
  },
];
