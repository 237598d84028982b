import { signedIn } from './lab.ts';
import type { Scenario } from './scenario.ts';

/** What is in tokens, and when they say that they were made. */
export const CONTENTS: readonly Scenario[] = [
  {
    name: 'R34',
    title: 'The application wants a token of a template that is not there',
    async prepare(lab) {
      const instance = await lab.addInstance();
      lab.serve(instance);
      return signedIn(instance, 'ada');
    },
    steps: ['Get token from a template that is not there'],
    finds: ['R34 error'],
  },
  {
    name: 'R38',
    title: 'The session token is too large for a cookie',
    async prepare(lab) {
      const instance = await lab.addInstance();
      instance.tokens.sessionClaims = { permissions: 'articles:write '.repeat(220) };
      lab.serve(instance);
      return signedIn(instance, 'ada');
    },
    finds: ['R38 error'],
  },
  {
    name: 'R39',
    title: 'The clock of this computer is behind',
    async prepare(lab) {
      const instance = await lab.addInstance();
      instance.clockAhead = 10_000;
      lab.serve(instance);
      return signedIn(instance, 'ada');
    },
    finds: ['R39 error'],
  },
  {
    name: 'R39-server',
    title: 'The server’s clock is an hour behind',
    async prepare(lab) {
      const instance = await lab.addInstance();
      lab.serve(instance);
      return signedIn(instance, 'ada', `/?next=${encodeURIComponent('/server?clock=-3600')}`);
    },
    steps: ['Go on'],
    finds: ['R01 error', 'R02 error', 'R39 error'],
  },
];
