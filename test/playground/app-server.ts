import { createClerkClient } from '@clerk/backend';
import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import type { Instance } from '../fapi/index.ts';
import { byClockOff } from './clock.ts';
import { MISTAKES, settingsFor } from './mistakes.ts';
import type { Site } from './sites.ts';

/** Where the routes of the application's own server are, on every host that has pages. */
export const APP_SERVER_PATH = '/server';

/** What the application's server is made from. */
export interface AppServerOptions {
  /** Address of the Backend API, without `/v1`. */
  backendApiUrl: string;
  /** Which instance a page uses, and how. */
  siteAt: (page: URL) => Site;
  /** The instance whose keys the server has by mistake, when a request asks for that. */
  other: Instance;
}

/** What the server knows about a request. */
interface Answer {
  status: 'signed-in' | 'signed-out' | 'handshake';
  reason: string | null;
  message: string | null;
  userId: string | null;
}

interface ServerEnv {
  Variables: { answer: Answer };
}

/**
 * An application's own server with the real `@clerk/backend`: it asks `authenticateRequest` about every request, and goes
 * wherever that sends the browser. `/` is a page that says what came out, `/api` answers the user, or 401. Headers say
 * it too, as Clerk's SDKs do: `x-clerk-auth-status`, `x-clerk-auth-reason`, `x-clerk-auth-message`. The address of a
 * request can make the server wrong, see `settingsFor`.
 */
export function createAppServer({ backendApiUrl, siteAt, other }: AppServerOptions): Hono<ServerEnv> {
  const server = new Hono<ServerEnv>();

  server.use(async (c, next) => {
    const state = await authenticate(c.req.raw, siteAt(new URL(c.req.url)), other, backendApiUrl);
    const { status, reason, message, headers } = state;
    headers.set('x-clerk-auth-status', status);
    if (reason) headers.set('x-clerk-auth-reason', reason);
    // A message may quote the key id of a token, whoever wrote that.
    if (message) headers.set('x-clerk-auth-message', message.replace(/[^ -~]/g, '?'));
    if (headers.has('location')) return new Response(null, { status: 307, headers });
    c.set('answer', { status, reason, message, userId: state.toAuth()?.userId ?? null });
    await next();
    for (const [name, value] of headers) c.header(name, value, { append: name === 'set-cookie' });
    return undefined;
  });

  server.get('/api', (c) => {
    const { userId, status, reason } = c.var.answer;
    const user = userId && siteAt(new URL(c.req.url)).instance.users.get(userId);
    return user ? c.json({ user: { id: user.id, email: user.email } }) : c.json({ status, reason }, 401);
  });

  server.get('/', (c) => page(c, siteAt(new URL(c.req.url))));
  return server;
}

function authenticate(request: Request, site: Site, other: Instance, apiUrl: string) {
  const { instance, proxyUrl, domain, isSatellite, signInUrl } = site;
  const { publishableKey, secretKey, authorizedParties, clockAhead } = settingsFor(
    new URL(request.url),
    instance,
    other,
  );
  const clerk = createClerkClient({ publishableKey, secretKey, apiUrl, telemetry: { disabled: true } });
  const options = {
    ...(authorizedParties && { authorizedParties }),
    ...(proxyUrl !== undefined && { proxyUrl }),
    ...(domain !== undefined && { domain }),
    ...(isSatellite && { isSatellite, satelliteAutoSync: true }),
    // A development satellite syncs there, so it must be a page that the primary domain's server answers.
    ...(signInUrl !== undefined && { signInUrl: new URL(APP_SERVER_PATH, signInUrl).href }),
  };
  return byClockOff(clockAhead, () => clerk.authenticateRequest(request, options));
}

function page(c: Context<ServerEnv>, { instance }: Site) {
  const { status, reason, message, userId } = c.var.answer;
  const facts = { Status: status, Reason: reason, Message: message, User: userId && instance.users.get(userId)?.email };
  return c.html(html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>Server · Clerk playground</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/style.css" />
    <script type="module" src="/server.js"></script>
  </head>
  <body>
    <header>
      <h1>Server</h1>
      <nav aria-label="Pages"><a href="/">Playground</a></nav>
    </header>
    <main>
      <section aria-labelledby="document-heading">
        <h2 id="document-heading">The server says</h2>
        <dl>${Object.entries(facts).map(([name, value]) => html`<div><dt>${name}</dt><dd>${value || 'none'}</dd></div>`)}</dl>
      </section>
      <section aria-labelledby="api-heading">
        <h2 id="api-heading">Its API says</h2>
        <p role="status" id="api">Not asked yet</p>
        <button type="button" id="ask">Ask the API</button>
      </section>
      <section aria-labelledby="browser-heading">
        <h2 id="browser-heading">clerk-js says</h2>
        <p role="status" id="browser">Loading…</p>
      </section>
      <section aria-labelledby="mistakes-heading">
        <h2 id="mistakes-heading">A server that is wrong</h2>
        <ul>${Object.entries(MISTAKES).map(([name, query]) => html`<li><a href="${APP_SERVER_PATH}?${query}">${name}</a></li>`)}</ul>
      </section>
    </main>
  </body>
</html>`);
}
