import { fileURLToPath } from 'node:url';
import type { HttpBindings } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { type FrontendApi, TEST_CODE } from '../fapi/index.ts';
import { CLERK_JS, type ClerkJsMajor, clerkJsPath } from './clerk-js.ts';
import { DEMO_TEMPLATE, DEMO_USERS } from './demo.ts';
import { frontendApiUrl, PROXY_PATH, type Site } from './sites.ts';

const PUBLIC = fileURLToPath(new URL('./public', import.meta.url));

/** Pages that run `playground.js`; the others are files of their own name. */
const PLAYGROUND_PATHS = ['/', '/failing-script'];

type App = Hono<{ Bindings: HttpBindings }>;

/** What the pages are made from. */
export interface PagesOptions {
  frontendApi: FrontendApi;
  /** Answers the paths of `clerkJsPath`. */
  clerkJs: App;
  /** Which instance the pages of a host use, and how. */
  siteAt: (host: string) => Site;
}

/** The pages, and the proxy to the Frontend API with the scripts of clerk-js. */
export function createPages({ frontendApi, clerkJs, siteAt }: PagesOptions): App {
  const pages: App = new Hono();

  pages.route(PROXY_PATH, clerkJs);
  pages.all(`${PROXY_PATH}/*`, (c) => {
    const { hostname, pathname } = new URL(c.req.url);
    return frontendApi.proxy(siteAt(hostname).instance, pathname.slice(PROXY_PATH.length), c.req.raw, c.env);
  });

  pages.get('/settings.json', (c) => {
    const page = new URL(c.req.url);
    const site = connected(siteAt(page.hostname), page);
    const { instance, proxyUrl = null, domain = null, isSatellite = false, signInUrl = null } = site;
    return c.json({
      type: instance.type,
      frontendApi: instance.frontendApi,
      publishableKey: instance.publishableKey,
      proxyUrl,
      domain,
      isSatellite,
      signInUrl,
      clerkJs: Object.fromEntries(
        Object.entries(CLERK_JS).map(([major, { version, script }]) => {
          const path = clerkJsPath(major as ClerkJsMajor, script);
          return [major, { version, url: frontendApiUrl(site, page) + path }];
        }),
      ),
      users: DEMO_USERS,
      template: DEMO_TEMPLATE,
      code: TEST_CODE,
    });
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
