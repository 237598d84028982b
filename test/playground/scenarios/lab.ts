import type { FrontendApi, Instance, InstanceOptions, User } from '../../fapi/index.ts';
import { addDemoUsers, DEMO_USERS } from '../demo.ts';
import type { Connection, Site } from '../sites.ts';

/** Answers a request to a host in place of the playground, or changes what that answers. */
export type Answer = (request: Request, usual: () => Promise<Response>) => Response | Promise<Response>;

/** What a scenario sets up its servers with. All is for its own host, unless another one is named. */
export interface Lab {
  /** Host of the scenario's page. */
  readonly host: string;
  /** Host and port. */
  readonly authority: string;
  /** Makes a new instance with the demo users, in place of the one of an earlier visit. Default: development. */
  addInstance(options?: Partial<InstanceOptions>): Promise<Instance>;
  /** Lets the pages of a host use an instance. */
  serve(instance: Instance, connection?: Connection, host?: string): void;
  /** Takes over what a host answers: its pages, proxy and server, or the Frontend API there. */
  answer(answer: Answer, host?: string): void;
}

/** What labs work on: the parts of a playground. */
export interface LabParts {
  readonly frontendApi: FrontendApi;
  readonly sites: Map<string, Site>;
  readonly answers: Map<string, Answer>;
}

/** A lab for the host of a scenario. What an earlier visit had set up there goes. */
export function createLab({ frontendApi, sites, answers }: LabParts, { hostname, host: authority }: URL): Lab {
  sites.delete(hostname);
  answers.delete(hostname);
  const label = hostname.split('.')[0];
  return {
    host: hostname,
    authority,
    async addInstance({ type = 'development', ...options } = {}) {
      const host = type === 'development' ? `${label}.clerk.accounts.dev` : `clerk.${hostname}`;
      const { frontendApi: own = host } = options;
      frontendApi.instanceOf(own)?.faults.clear();
      const instance = await frontendApi.addInstance({ type, ...options, frontendApi: own });
      addDemoUsers(instance);
      return instance;
    },
    serve: (instance, connection = {}, host = hostname) => void sites.set(host, { instance, ...connection }),
    answer: (answer, host = hostname) => void answers.set(host, answer),
  };
}

/** Path of a page for a browser in which a demo user is signed in. Of development instances only. */
export function signedIn(instance: Instance, name: keyof typeof DEMO_USERS, path = '/'): string {
  const client = instance.addClient();
  instance.signIn(client, demoUser(instance, name));
  return asBrowser(client.devBrowser, path);
}

/** A demo user of an instance. */
export function demoUser(instance: Instance, name: keyof typeof DEMO_USERS): User {
  const user = instance.userByEmail(DEMO_USERS[name].email);
  if (!user) throw new Error(`The instance ${instance.frontendApi} does not know ${DEMO_USERS[name].name}.`);
  return user;
}

/** Path of a page for the browser that has this development credential. */
export function asBrowser(devBrowser: string | null, path = '/'): string {
  return `${path}${path.includes('?') ? '&' : '?'}__clerk_db_jwt=${devBrowser}`;
}

/** An answer without some of the cookies that it sets, as one that a proxy takes them out of. */
export function withoutCookie(answer: Response, name: RegExp): Response {
  const left = answer.headers.getSetCookie().filter((line) => !name.test(line));
  const changed = new Response(answer.body, answer);
  changed.headers.delete('set-cookie');
  for (const line of left) changed.headers.append('set-cookie', line);
  return changed;
}

/** An answer that removes some of the cookies that it was to set. */
export function removingCookie(answer: Response, name: RegExp): Response {
  const lines = answer.headers.getSetCookie().filter((line) => name.test(line));
  const changed = withoutCookie(answer, name);
  for (const line of lines) {
    changed.headers.append('set-cookie', line.replace(/=[^;]*/, '=').replace(/Max-Age=\d+/i, 'Max-Age=0'));
  }
  return changed;
}
