import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { HttpBindings } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { type FrontendApi, type Instance, TEST_CODE } from '../fapi/index.ts';
import { DEMO_TEMPLATE, DEMO_USERS } from './demo.ts';

/** Where a page on plain http reaches its Frontend API: below itself, as with a Clerk proxy. */
const PROXY_PATH = '/__clerk';

const CLERK_JS = dirname(createRequire(import.meta.url).resolve('@clerk/clerk-js'));
const PUBLIC = fileURLToPath(new URL('./public', import.meta.url));

/** Pages that run `playground.js`; the others are files of their own name. */
const PLAYGROUND_PATHS = ['/', '/failing-script'];

/**
 * The pages, the script of clerk-js, and the proxied Frontend API. `instanceAt` tells which instance the pages of a
 * host use.
 */
export function createPages(
  frontendApi: FrontendApi,
  instanceAt: (host: string) => Instance,
): Hono<{ Bindings: HttpBindings }> {
  const pages = new Hono<{ Bindings: HttpBindings }>();

  pages.all(`${PROXY_PATH}/*`, (c) => {
    const { hostname, pathname } = new URL(c.req.url);
    return frontendApi.proxy(instanceAt(hostname), pathname.slice(PROXY_PATH.length), c.req.raw, c.env);
  });

  pages.get('/settings.json', (c) => {
    const { hostname, protocol } = new URL(c.req.url);
    const instance = instanceAt(hostname);
    return c.json({
      type: instance.type,
      frontendApi: instance.frontendApi,
      publishableKey: instance.publishableKey,
      proxyUrl: protocol === 'http:' ? PROXY_PATH : null,
      users: DEMO_USERS,
      template: DEMO_TEMPLATE,
      code: TEST_CODE,
    });
  });

  pages.get(
    '/clerk-js/*',
    serveStatic({ root: CLERK_JS, rewriteRequestPath: (path) => path.slice('/clerk-js'.length) }),
  );
  for (const path of PLAYGROUND_PATHS) pages.get(path, serveStatic({ root: PUBLIC, path: 'index.html' }));
  pages.get(
    '*',
    serveStatic({ root: PUBLIC, rewriteRequestPath: (path) => (path.includes('.') ? path : `${path}.html`) }),
  );
  return pages;
}
