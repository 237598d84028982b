import { createServer, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { createFrontendApi, type FrontendApi, type Instance } from '../fapi/index.ts';
import { makeCertificate } from './certificate.ts';
import { serveClerkJs } from './clerk-js.ts';
import { addDemoInstances } from './demo.ts';
import { createPages } from './pages.ts';
import type { Answer } from './scenarios/lab.ts';
import { createScenarioPages } from './scenarios/pages.ts';
import { BACKEND_API_PATH, type Connection, FRAME_HOSTS } from './sites.ts';
import { layOutTopologies, type Topology, type TopologyName } from './topologies.ts';

export { CLERK_JS, type ClerkJs, type ClerkJsMajor } from './clerk-js.ts';
export { addDemoUsers, DEMO_TEMPLATE, DEMO_USERS, type DemoUser } from './demo.ts';
export type { Connection } from './sites.ts';
export type { Topology, TopologyName } from './topologies.ts';

/** Hosts that the https server answers for. A browser needs `hostResolverRules` to get there. */
const HOSTS = ['*.clerk.accounts.dev', '*.example.com', '*.example.org', '*.example.net', '*.example.edu'];

/** A running playground. */
export interface Playground {
  /** The page on plain http, for any browser: development instance behind a proxy. Ends with a slash. */
  url: string;
  /** The page by https host name, development instance without proxy. Needs `hostResolverRules`. */
  developmentUrl: string;
  /** The page by https host name, production instance. Needs `hostResolverRules`. */
  productionUrl: string;
  /** Address of the Backend API, `apiUrl` of `@clerk/backend`. It takes the `secretKey` of every instance. */
  backendApiUrl: string;
  port: number;
  httpsPort: number;
  /** Value for Chrome's `--host-resolver-rules`; give `--ignore-certificate-errors` too. */
  hostResolverRules: string;
  frontendApi: FrontendApi;
  /** Frontend API host happy-cat-12.clerk.accounts.dev. */
  development: Instance;
  /** Frontend API host clerk.example.com. */
  production: Instance;
  /** Frontend API host quick-fox-34.clerk.accounts.dev: the other instance of `/two-instances`. */
  second: Instance;
  /** Frontend API host brave-owl-56.clerk.accounts.dev: the cross-origin frame of `/frames`. Partitioned cookies. */
  embedded: Instance;
  /** Every way to use Clerk, with the page to open. All but `development-proxy` need `hostResolverRules`. */
  topologies: Record<TopologyName, Topology>;
  /**
   * Lets the pages of a host use an instance: `something.example.net` over https, or over http any name that ends in
   * `.localhost`. `connection` says how, when not at the instance's own host.
   */
  serveAt(host: string, instance: Instance, connection?: Connection): void;
  /** Stops at once, whatever is still open. */
  close(): Promise<void>;
}

/** Starts the playground on 127.0.0.1. A port of 0, the default, takes any free one. */
export async function startPlayground({ port = 0, httpsPort = 0 } = {}): Promise<Playground> {
  const frontendApi = createFrontendApi();
  const instances = await addDemoInstances(frontendApi);
  const { development, production, second, embedded } = instances;
  const listener = getRequestListener((request: Request, node) => {
    const { hostname, pathname } = new URL(request.url);
    const hosted = frontendApi.instanceOf(hostname) ? frontendApi.app : pages;
    const app = pathname.startsWith('/npm/') ? clerkJs : hosted;
    const usual = async () => app.fetch(request, node as HttpBindings);
    const answer = pathname.startsWith('/scenarios') ? undefined : answers.get(hostname);
    return answer ? answer(request, usual) : usual();
  });

  /** By host: how scenarios answer in place of what is below. */
  const answers = new Map<string, Answer>();
  const plain = createServer(listener);
  const secure = createSecureServer(await makeCertificate(HOSTS), listener);
  const plainPort = await listen(plain, port);
  const securePort = await listen(secure, httpsPort);

  const url = `http://127.0.0.1:${plainPort}/`;
  const { sites, topologies } = layOutTopologies(instances, url);
  for (const host of Object.values(FRAME_HOSTS)) sites.set(host, { instance: embedded });
  const clerkJs = serveClerkJs();
  const pages = createPages({
    frontendApi,
    clerkJs,
    second,
    plainUrl: url,
    scenarios: createScenarioPages({ frontendApi, sites, answers }, plainPort),
    siteAt: (host) => sites.get(host) ?? { instance: development },
  });

  return {
    url,
    developmentUrl: topologies['development-direct'].url,
    productionUrl: topologies['production-direct'].url,
    backendApiUrl: new URL(BACKEND_API_PATH, url).href,
    port: plainPort,
    httpsPort: securePort,
    hostResolverRules: [
      ...HOSTS.map((host) => `MAP ${host}:443 127.0.0.1:${securePort}`),
      `MAP *.test:${plainPort} 127.0.0.1:${plainPort}`,
    ].join(','),
    frontendApi,
    development,
    production,
    second,
    embedded,
    topologies,
    serveAt: (host, instance, connection = {}) => void sites.set(host, { instance, ...connection }),
    async close() {
      frontendApi.close();
      await Promise.all([stop(plain), stop(secure)]);
    },
  };
}

function listen(server: Server, port: number): Promise<number> {
  // Chrome silently repeats a call whose kept connection was cut; with a connection for each, a dropped call is seen.
  server.maxRequestsPerSocket = 1;
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
