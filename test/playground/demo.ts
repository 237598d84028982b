import type { FrontendApi, Instance, InstanceOptions } from '../fapi/index.ts';

/** A user of the playground, as its page shows them. */
export interface DemoUser {
  name: string;
  email: string;
  password: string;
  note: string;
}

/** Everybody who can sign in on the playground. */
export const DEMO_USERS = {
  ada: {
    name: 'Ada Lovelace',
    email: 'ada+clerk_test@example.com',
    password: 'note-g-1843',
    note: 'Admin of Analytical Engines',
  },
  grace: {
    name: 'Grace Hopper',
    email: 'grace+clerk_test@example.com',
    password: 'nanosecond-1952',
    note: 'Password or email code',
  },
  alan: {
    name: 'Alan Turing',
    email: 'alan+clerk_test@example.com',
    password: 'christopher-1936',
    note: 'Authenticator app as second factor',
  },
  katherine: {
    name: 'Katherine Johnson',
    email: 'katherine+clerk_test@example.com',
    password: 'friendship-7-1962',
    note: 'Has to choose an organization first',
  },
} satisfies Record<string, DemoUser>;

/** Name of the JWT template of every playground instance. */
export const DEMO_TEMPLATE = 'playground';

/** The instances of the playground, each with the demo users. */
export interface DemoInstances {
  /** happy-cat-12.clerk.accounts.dev, with the satellite domain example.edu. */
  development: Instance;
  /** Another application, beside the page's own on `/two-instances`: quick-fox-34.clerk.accounts.dev. */
  second: Instance;
  /**
   * Another application, in the cross-origin frame of `/frames`: brave-owl-56.clerk.accounts.dev. Its cookies are
   * partitioned, as frames of other sites need it.
   */
  embedded: Instance;
  /** clerk.example.com, with the satellite domain example.net. */
  production: Instance;
  /** A production instance that pages reach through a proxy only. */
  proxied: Instance;
  /** A production instance with a second domain that is no satellite: shop.example.edu. */
  domains: Instance;
}

/** Adds the instances of the playground with the demo users in each. */
export async function addDemoInstances(frontendApi: FrontendApi): Promise<DemoInstances> {
  const templates = { [DEMO_TEMPLATE]: { claims: { aud: 'playground', plan: 'demo' }, lifetime: 300 } };
  const add = async (type: Instance['type'], host: string, more: Partial<InstanceOptions> = {}) => {
    const instance = await frontendApi.addInstance({ type, frontendApi: host, templates, ...more });
    addDemoUsers(instance);
    return instance;
  };
  return {
    development: await add('development', 'happy-cat-12.clerk.accounts.dev', {
      domains: [{ name: 'example.edu', isSatellite: true }],
    }),
    second: await add('development', 'quick-fox-34.clerk.accounts.dev'),
    embedded: await add('development', 'brave-owl-56.clerk.accounts.dev', {
      environment: { partitioned_cookies: true },
    }),
    production: await add('production', 'clerk.example.com', {
      domains: [{ name: 'example.net', isSatellite: true }],
    }),
    proxied: await add('production', 'clerk.proxied.example.org'),
    domains: await add('production', 'clerk.shop.example.org', {
      domains: [{ name: 'shop.example.edu', isSatellite: false }],
    }),
  };
}

/** Adds the demo users and their organization to an instance. */
export function addDemoUsers(instance: Instance): void {
  const organization = instance.addOrganization({ name: 'Analytical Engines', slug: 'analytical-engines' });
  add(instance, DEMO_USERS.ada, { organizations: [{ organization, role: 'org:admin' }] });
  add(instance, DEMO_USERS.grace);
  add(instance, DEMO_USERS.alan, { totp: true });
  add(instance, DEMO_USERS.katherine, {
    organizations: [{ organization, role: 'org:member' }],
    tasks: ['choose-organization'],
  });
}

function add(
  instance: Instance,
  { name, email, password }: DemoUser,
  more: Pick<Parameters<Instance['addUser']>[0], 'organizations' | 'tasks' | 'totp'> = {},
): void {
  const [firstName, lastName] = name.split(' ');
  instance.addUser({ firstName, lastName, email, password, ...more });
}
