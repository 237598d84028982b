import { framing } from './domains.ts';
import { asBrowser, type Lab, signedIn } from './lab.ts';
import type { Scenario } from './scenario.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

async function served(lab: Lab, options: Parameters<Lab['addInstance']>[0] = {}) {
  const instance = await lab.addInstance(options);
  lab.serve(instance);
  return instance;
}

/** Pages on which all is well: nothing above a note is to be found. */
export const HEALTHY: readonly Scenario[] = [
  {
    name: 'cold-load',
    title: 'A browser that was never here',
    async prepare(lab) {
      await served(lab);
      return '/';
    },
    finds: [],
  },
  {
    name: 'cold-load-of-a-server',
    title: 'A first visit to a page that a server renders, with one handshake',
    async prepare(lab) {
      await served(lab);
      return '/server';
    },
    finds: [],
  },
  {
    name: 'signed-in',
    title: 'Somebody is signed in, and comes back with a handshake for the expired token',
    async prepare(lab) {
      return signedIn(await served(lab), 'ada');
    },
    steps: ['Get token', 'Get token from template', 'Reload page'],
    finds: [],
  },
  {
    name: 'signed-in-on-a-server',
    title: 'A server takes a session over with one handshake, and answers its page',
    async prepare(lab) {
      return signedIn(await served(lab), 'ada', '/server');
    },
    finds: [],
  },
  {
    name: 'idle',
    title: 'Somebody is signed in and does nothing',
    async prepare(lab) {
      return signedIn(await served(lab), 'grace');
    },
    finds: [],
  },
  {
    name: 'sign-in-flow',
    title: 'A sign-in with two factors',
    async prepare(lab) {
      await served(lab);
      return '/';
    },
    steps: ['Start sign-in as Alan', 'Finish with authenticator code'],
    finds: [],
  },
  {
    name: 'sign-in-under-way',
    title: 'A sign-in that waits for its second factor',
    async prepare(lab) {
      await served(lab);
      return '/';
    },
    steps: ['Start sign-in as Alan'],
    finds: [],
  },
  {
    name: 'sign-up-flow',
    title: 'A sign-up by email code',
    async prepare(lab) {
      await served(lab);
      return '/';
    },
    steps: ['Start sign-up', 'Finish sign-up'],
    finds: [],
  },
  {
    name: 'sign-out',
    title: 'A sign-in and a sign-out',
    async prepare(lab) {
      return signedIn(await served(lab), 'ada');
    },
    steps: ['Sign out all'],
    finds: [],
  },
  {
    name: 'sign-out-elsewhere',
    title: 'Somebody is signed in, and signs out in another tab',
    async prepare(lab) {
      return signedIn(await served(lab), 'ada');
    },
    finds: [],
  },
  {
    name: 'sign-in-elsewhere',
    title: 'Somebody else signs in in another tab',
    async prepare(lab) {
      return signedIn(await served(lab), 'ada');
    },
    finds: [],
  },
  {
    name: 'background-tab',
    title: 'A tab that another one covers',
    async prepare(lab) {
      return signedIn(await served(lab), 'ada');
    },
    finds: [],
  },
  {
    name: 'second-session',
    title: 'Two people are signed in',
    async prepare(lab) {
      return signedIn(await served(lab), 'ada');
    },
    steps: ['Sign in as Grace', 'Switch session'],
    finds: ['R35 info'],
  },
  {
    name: 'organization-switch',
    title: 'Ada acts for her organization',
    async prepare(lab) {
      return signedIn(await served(lab), 'ada');
    },
    steps: ['Switch organization', 'Get token'],
    finds: [],
  },
  {
    name: 'cross-site-entry',
    title: 'Somebody who is signed in comes from another site',
    host: 'cross-site-entry.example.org',
    async prepare(lab) {
      const instance = await served(lab);
      const elsewhere = 'elsewhere.example.net';
      lab.answer((request, usual) => {
        const { pathname, search } = new URL(request.url);
        return pathname === '/elsewhere' ? Response.redirect(`https://${elsewhere}/${search}`) : usual();
      });
      lab.answer(({ url }) => leadingTo(new URL(url).searchParams.get('to') ?? ''), elsewhere);
      return signedIn(instance, 'ada', '/server');
    },
    steps: ['Come back from another site'],
    finds: [],
  },
  {
    name: 'short-cookie',
    title: 'A client cookie of 7 days, as Safari keeps it',
    async prepare(lab) {
      const instance = await served(lab);
      const client = instance.addClient();
      client.cookieExpiresAt = instance.now() + 7 * DAY_MS;
      return asBrowser(client.devBrowser);
    },
    steps: ['Sign in as Ada'],
    finds: ['R37 info'],
  },
  {
    name: 'keyless',
    title: 'An instance that nobody has claimed yet',
    async prepare(lab) {
      const loadOptions = {
        __internal_keyless_claimKeylessApplicationUrl: 'https://dashboard.clerk.com/apps/claim',
        __internal_keyless_copyInstanceKeysUrl: 'https://dashboard.clerk.com/apps/app_1/instances/ins_1/api-keys',
      };
      lab.serve(await lab.addInstance(), { loadOptions });
      return '/';
    },
    steps: ['Sign in as Ada'],
    finds: ['R36 info'],
  },
  {
    name: 'embed',
    title: 'An application in a frame of another site, with partitioned cookies',
    host: 'embed.example.org',
    async prepare(lab) {
      const host = 'embed.example.net';
      const instance = await lab.addInstance({ environment: { partitioned_cookies: true } });
      lab.serve(instance, {}, host);
      lab.answer(() => framing(signedIn(instance, 'ada', `https://${host}/`)));
      return '/';
    },
    frame: 'embed.example.net',
    finds: [],
  },
  {
    name: 'other-projects',
    title: 'Another project on localhost has left its cookies',
    async prepare(lab) {
      return signedIn(await served(lab), 'ada');
    },
    steps: ['Plant the cookies of another project', 'Reload page'],
    finds: ['R06 info'],
  },
  {
    name: 'production',
    title: 'A first visit to an application in production, and a sign-in',
    host: 'production.example.com',
    async prepare(lab) {
      await served(lab, { type: 'production', frontendApi: 'clerk.production.example.com' });
      return '/';
    },
    steps: ['Sign in as Ada', 'Reload page'],
    finds: [],
  },
  {
    name: 'satellite',
    title: 'A satellite that is not asked to sync',
    host: 'satellite-apart.example.net',
    async prepare(lab) {
      const instance = await lab.addInstance({ domains: [{ name: 'example.net', isSatellite: true }] });
      lab.serve(instance, {
        isSatellite: true,
        domain: 'example.net',
        signInUrl: 'https://satellite-apart.example.org/',
        loadOptions: { satelliteAutoSync: false },
      });
      return '/';
    },
    finds: [],
  },
];

/** A page of another site that leads on at once. */
function leadingTo(address: string): Response {
  const page = `<!doctype html><title>Elsewhere</title><script>location.replace(${JSON.stringify(address)})</script>`;
  return new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8' } });
}
