import type { Instance } from '../../fapi/index.ts';
import { type Lab, signedIn } from './lab.ts';
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
    title: 'The page is signed in, the cookie for the server says signed out, and clerk-js cannot change that',
    async prepare(lab) {
      const instance = await lab.addInstance();
      lab.serve(instance);
      setWithPage(lab, ownNames(instance, '__client_uat'), `0; Domain=${lab.host}`);
      return signedIn(instance, 'ada');
    },
    finds: ['R09 error'],
  },
  {
    name: 'R10',
    title: 'The session cookie is of a session that is gone, and clerk-js cannot replace it',
    async prepare(lab) {
      const instance = await lab.addInstance();
      lab.serve(instance);
      setWithPage(lab, ownNames(instance, '__session'), await goneToken(instance));
      return signedIn(instance, 'ada');
    },
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

/** The server sets cookies with the page, as HttpOnly: scripts cannot overwrite them. */
function setWithPage(lab: Lab, names: readonly string[], value: string): void {
  lab.answer(async ({ url }, usual) => {
    const answer = await usual();
    if (new URL(url).pathname !== '/') return answer;
    const changed = new Response(answer.body, answer);
    for (const name of names) changed.headers.append('set-cookie', `${name}=${value}; Path=/; HttpOnly; SameSite=Lax`);
    return changed;
  });
}

function ownNames({ cookieSuffix }: Instance, name: string): readonly string[] {
  return [name, `${name}_${cookieSuffix}`];
}

/** A token of a session that no client has. */
function goneToken(instance: Instance): Promise<string> {
  const [user] = instance.users.values();
  if (!user) throw new Error(`The instance ${instance.frontendApi} has no users.`);
  const client = instance.addClient();
  const session = instance.signIn(client, user);
  return instance.tokens.sessionToken(client, session, { origin: undefined, now: instance.now() });
}
