import { fileURLToPath } from 'node:url';
import type { HttpBindings } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { type FrontendApi, type Instance, TEST_CODE } from '../fapi/index.ts';
import { APP_SERVER_PATH, createAppServer } from './app-server.ts';
import { CLERK_JS, type ClerkJsMajor, clerkJsPath } from './clerk-js.ts';
import { DEMO_TEMPLATE, DEMO_USERS } from './demo.ts';
import { serverRenderedPage } from './server-rendered.ts';
import {
  BACKEND_API_PATH,
  crossOriginFrame,
  frontendApiUrl,
  PROXY_PATH,
  SECOND_PROXY_PATH,
  type Site,
} from './sites.ts';

const PUBLIC = fileURLToPath(new URL('./public', import.meta.url));

/** Pages that run `playground.js`; the others are files of their own name. */
const PLAYGROUND_PATHS = [
  '/',
  '/failing-script',
  '/frames',
  '/frames/same-origin',
  '/frames/cross-origin',
  '/two-instances',
];

type App = Hono<{ Bindings: HttpBindings }>;

/** What the pages are made from. */
export interface PagesOptions {
  frontendApi: FrontendApi;
  /** Answers the paths of `clerkJsPath`. */
  clerkJs: App;
  /** The instance that pages reach beside their own. */
  second: Instance;
  /** The list of scenarios, and the ways into them. */
  scenarios: App;
  /** Address of the playground on plain http. */
  plainUrl: string;
  /** Which instance the pages of a host use, and how. */
  siteAt: (host: string) => Site;
}

/** The pages, and the proxy to the Frontend API with the scripts of clerk-js. */
export function createPages({ frontendApi, clerkJs, second, scenarios, plainUrl, siteAt }: PagesOptions): App {
  const pages: App = new Hono();
  pages.route('/', scenarios);

  pages.route(PROXY_PATH, clerkJs);
  pages.all(`${PROXY_PATH}/*`, (c) => {
    const { hostname, pathname } = new URL(c.req.url);
    return frontendApi.proxy(siteAt(hostname).instance, pathname.slice(PROXY_PATH.length), c.req.raw, c.env);
  });

  pages.all(`${SECOND_PROXY_PATH}/*`, (c) =>
    frontendApi.proxy(second, new URL(c.req.url).pathname.slice(SECOND_PROXY_PATH.length), c.req.raw, c.env),
  );

  pages.route(BACKEND_API_PATH, frontendApi.backendApi);
  const backendApiUrl = new URL(BACKEND_API_PATH, plainUrl).href;
  pages.route(
    APP_SERVER_PATH,
    createAppServer({ backendApiUrl, siteAt: (page) => connected(siteAt(page.hostname), page), other: second }),
  );

  pages.get('/settings.json', (c) => {
    const page = new URL(c.req.url);
    const site = connected(siteAt(page.hostname), page);
    const { instance, proxyUrl = null, domain = null, isSatellite = false, signInUrl = null, loadOptions = {} } = site;
    return c.json({
      type: instance.type,
      frontendApi: instance.frontendApi,
      publishableKey: instance.publishableKey,
      proxyUrl,
      domain,
      isSatellite,
      signInUrl,
      loadOptions,
      clerkJs: Object.fromEntries(
        Object.entries(CLERK_JS).map(([major, { version, script }]) => {
          const url = (file: string) => frontendApiUrl(site, page) + clerkJsPath(major as ClerkJsMajor, file);
          return [major, { version, url: url(script), module: url('clerk.mjs') }];
        }),
      ),
      second: {
        frontendApi: second.frontendApi,
        publishableKey: second.publishableKey,
        proxyUrl: page.protocol === 'http:' ? SECOND_PROXY_PATH : null,
      },
      crossOriginFrame: crossOriginFrame(page),
      users: DEMO_USERS,
      template: DEMO_TEMPLATE,
      code: TEST_CODE,
    });
  });

  pages.get('/server-rendered', (c) => {
    const page = new URL(c.req.url);
    return serverRenderedPage(c, connected(siteAt(page.hostname), page));
  });
  for (const path of PLAYGROUND_PATHS) pages.get(path, serveStatic({ root: PUBLIC, path: 'index.html' }));
  pages.get(
    '*',
    serveStatic({ root: PUBLIC, rewriteRequestPath: (path) => (path.includes('.') ? path : `${path}.html`) }),
  );
  return pages;
}

/** A page on plain http always needs the proxy: the Frontend API's own host is https only. */
function connected(site: Site, { protocol }: URL): Site {
  return protocol === 'http:' ? { proxyUrl: PROXY_PATH, ...site } : site;
}
