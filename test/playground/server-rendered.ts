import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { html, raw } from 'hono/html';
import { decodeJwt } from 'jose';
import type { Instance } from '../fapi/index.ts';
import { type ClerkJsMajor, clerkJsPath } from './clerk-js.ts';
import { frontendApiUrl, type Site } from './sites.ts';

/**
 * A page as a server renders it for an application with Clerk: it knows who is signed in from the cookies, and names the
 * instance. But clerk-js never comes: its script tag leads nowhere, and with `?global` there is none; then the instance
 * is named by the global variables that `@clerk/react` leaves.
 */
export function serverRenderedPage(c: Context, site: Site) {
  const { instance, proxyUrl, domain } = site;
  const major = (c.req.query('clerk-js') ?? '6') as ClerkJsMajor;
  const src = frontendApiUrl(site, new URL(c.req.url)) + clerkJsPath(major, 'not-there.js');
  const globals = {
    __clerk_publishable_key: instance.publishableKey,
    ...(proxyUrl !== undefined && { __clerk_proxy_url: proxyUrl }),
    ...(domain !== undefined && { __clerk_domain: domain }),
  };
  const tag = html`<script
      async
      crossorigin="anonymous"
      data-clerk-js-script
      data-clerk-publishable-key="${instance.publishableKey}"
      ${proxyUrl === undefined ? '' : html`data-clerk-proxy-url="${proxyUrl}"`}
      ${domain === undefined ? '' : html`data-clerk-domain="${domain}"`}
      src="${src}"
    ></script>`;
  return c.html(html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>Server-rendered · Clerk playground</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/style.css" />
    ${c.req.query('global') === undefined ? tag : html`<script>Object.assign(window, ${raw(JSON.stringify(globals))});</script>`}
  </head>
  <body>
    <header>
      <h1>Server-rendered</h1>
      <nav aria-label="Pages"><a href="/">Playground</a></nav>
    </header>
    <main>
      <section>
        <p>The server says: ${whoIs(c, instance)}.</p>
        <p>clerk-js does not come to this page.</p>
      </section>
    </main>
  </body>
</html>`);
}

/** What a server makes of the session cookie; that it may have expired does not matter here. */
function whoIs(c: Context, instance: Instance): string {
  const token = getCookie(c, `__session_${instance.cookieSuffix}`) ?? getCookie(c, '__session');
  if (!token) return 'signed out';
  try {
    const user = instance.users.get(decodeJwt(token).sub ?? '');
    return user ? `signed in as ${user.email}` : 'a session of somebody unknown';
  } catch {
    return 'a session that cannot be read';
  }
}
