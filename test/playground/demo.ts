import type { FrontendApi, Instance } from '../fapi/index.ts';

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

/** Adds a development and a production instance with the demo users in both. */
export async function addDemoInstances(
  frontendApi: FrontendApi,
): Promise<{ development: Instance; production: Instance }> {
  const templates = { [DEMO_TEMPLATE]: { claims: { aud: 'playground', plan: 'demo' }, lifetime: 300 } };
  const development = await frontendApi.addInstance({
    type: 'development',
    frontendApi: 'happy-cat-12.clerk.accounts.dev',
    templates,
  });
  const production = await frontendApi.addInstance({ type: 'production', frontendApi: 'clerk.example.com', templates });
  addDemoUsers(development);
  addDemoUsers(production);
  return { development, production };
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
