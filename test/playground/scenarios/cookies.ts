import { signedIn } from './lab.ts';
import type { Scenario } from './scenario.ts';

/** Cookies that do not agree with each other or with the page. */
export const COOKIES: readonly Scenario[] = [
  {
    name: 'R06',
    title: 'Another Clerk instance has cookies on this host',
    async prepare(lab) {
      const instance = await lab.addInstance();
      lab.serve(instance);
      return signedIn(instance, 'ada', '/two-instances');
    },
    steps: ['Sign in as Grace in the second instance'],
    finds: ['R06 info'],
  },
  {
    name: 'R07',
    title: 'An old clerk-js shares the session cookie without suffix with another instance',
    async prepare(lab) {
      const instance = await lab.addInstance();
      lab.serve(instance);
      return '/two-instances?clerk-js=4';
    },
    steps: ['Sign in as Ada', 'Sign in as Grace in the second instance'],
    finds: ['R06 warning', 'R07 warning'],
  },
  {
    name: 'R08',
    title: 'A session cookie is there twice, with different tokens',
    async prepare(lab) {
      const instance = await lab.addInstance();
      lab.serve(instance);
      return signedIn(instance, 'ada');
    },
    steps: ['Plant an older copy of the session cookie'],
    finds: ['R08 error'],
  },
  {
    name: 'R09',
    title: 'The page is signed in, its cookie for the server says signed out',
    async prepare(lab) {
      const instance = await lab.addInstance();
      lab.serve(instance);
      return signedIn(instance, 'ada');
    },
    steps: ['Say signed out in the cookie for the server'],
    finds: ['R09 error'],
  },
  {
    name: 'R10',
    title: 'The session cookie is of a session that is gone',
    async prepare(lab) {
      const instance = await lab.addInstance();
      lab.serve(instance);
      return signedIn(instance, 'ada');
    },
    steps: ['Put a token of a removed session into the session cookies'],
    finds: ['R10 warning'],
  },
  {
    name: 'R11',
    title: 'A handshake has left its cookie behind',
    async prepare(lab) {
      const instance = await lab.addInstance();
      lab.serve(instance);
      return signedIn(instance, 'ada');
    },
    steps: ['Leave the cookie of a handshake behind'],
    finds: ['R11 warning'],
  },
];
