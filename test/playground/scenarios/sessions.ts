import { asBrowser, demoUser, type Lab, signedIn } from './lab.ts';
import type { Scenario } from './scenario.ts';

/** Serves a new instance on the page's host. */
async function served(lab: Lab, options: Parameters<Lab['addInstance']>[0] = {}) {
  const instance = await lab.addInstance(options);
  lab.serve(instance);
  return instance;
}

const TEMPLATE_TOKENS = { method: 'POST', path: /\/tokens\/playground$/ };
const CLIENT = { method: 'GET', path: '/v1/client' };

/** Sessions that are not what they seem. */
export const SESSIONS: readonly Scenario[] = [
  {
    name: 'R23',
    title: 'Another organization was chosen, and tokens do not say so',
    async prepare(lab) {
      const instance = await served(lab);
      instance.tokens.lagsBehind = true;
      const client = instance.addClient();
      const ada = demoUser(instance, 'ada');
      instance.signIn(client, ada).lastActiveOrganizationId = ada.memberships[0]?.organization.id ?? null;
      return asBrowser(client.devBrowser);
    },
    finds: ['R23 warning'],
  },
  {
    name: 'R29',
    title: 'A session has a task to settle first',
    async prepare(lab) {
      return signedIn(await served(lab), 'katherine');
    },
    finds: ['R29 warning'],
  },
  {
    name: 'R33',
    title: 'The session is lost because the Frontend API failed',
    async prepare(lab) {
      const instance = await served(lab);
      const { faults } = instance;
      faults.next(CLIENT, { delayMs: 0 });
      faults.always(CLIENT, { status: 500 });
      faults.next(TEMPLATE_TOKENS, { status: 401 });
      return signedIn(instance, 'ada');
    },
    steps: ['Get token from template'],
    finds: ['R33 warning'],
  },
  {
    name: 'R33-limited',
    title: 'The Frontend API was called too often',
    async prepare(lab) {
      const instance = await served(lab);
      instance.faults.always(TEMPLATE_TOKENS, { status: 429, headers: { 'retry-after': '30' } });
      return signedIn(instance, 'ada');
    },
    steps: ['Get token from template'],
    finds: ['R33 warning'],
  },
  {
    name: 'R35',
    title: 'Somebody signs in while somebody is signed in, and one session is the most',
    async prepare(lab) {
      return signedIn(await served(lab, { singleSession: true }), 'ada');
    },
    steps: ['Sign in as Grace'],
    finds: ['R35 warning'],
  },
  {
    name: 'R41',
    title: 'A sign-out leaves the session cookie behind',
    async prepare(lab) {
      return signedIn(await served(lab), 'ada');
    },
    steps: ['Sign out and put the session cookie back'],
    finds: ['R41 warning'],
  },
  {
    name: 'R41-removed',
    title: 'Sessions are removed without signing the page out',
    async prepare(lab) {
      return signedIn(await served(lab), 'ada');
    },
    steps: ['Remove the sessions, not the cookies'],
    finds: ['R41 warning'],
  },
  {
    name: 'R43',
    title: 'Grace is signed in as Ada',
    async prepare(lab) {
      const instance = await served(lab);
      const client = instance.addClient();
      instance.impersonate(client, demoUser(instance, 'ada'), demoUser(instance, 'grace'));
      return asBrowser(client.devBrowser);
    },
    finds: ['R43 warning'],
  },
];
