import { html } from 'hono/html';
import { signedIn } from './lab.ts';
import type { Scenario } from './scenario.ts';

/** Pages of several domains, and pages in frames of other sites. */
export const DOMAINS: readonly Scenario[] = [
  {
    name: 'R24',
    title: 'A primary domain that sends people back to its satellite without having told it who they are',
    host: 'r24.example.net',
    async prepare(lab) {
      const instance = await lab.addInstance({ domains: [{ name: 'example.net', isSatellite: true }] });
      const primary = 'r24.example.org';
      lab.serve(instance, {
        isSatellite: true,
        domain: 'example.net',
        signInUrl: `https://${primary}/sign-in`,
        loadOptions: { satelliteAutoSync: false },
      });
      const unsynced = `https://${lab.authority}/?__clerk_synced=false`;
      let visits = 0;
      // It says nothing to the second one, so that the page stays, as long as there is something to look at.
      lab.answer(() => (++visits === 1 ? Response.redirect(unsynced) : new Response(null, { status: 204 })), primary);
      return '/?__clerk_synced=false';
    },
    finds: ['R24 error'],
  },
  {
    name: 'R25',
    title: 'Somebody signs in on a satellite',
    host: 'r25.example.net',
    async prepare(lab) {
      const instance = await lab.addInstance({ domains: [{ name: 'example.net', isSatellite: true }] });
      lab.serve(instance, {
        isSatellite: true,
        domain: 'example.net',
        signInUrl: 'https://r25.example.org/sign-in',
        loadOptions: { satelliteAutoSync: false },
      });
      return '/';
    },
    steps: ['Sign in as Ada'],
    finds: ['R25 warning'],
  },
  {
    name: 'R32',
    title: 'A frame of another site has its cookies twice, with partition and without',
    host: 'r32.example.org',
    async prepare(lab) {
      const host = 'r32.example.net';
      const instance = await lab.addInstance({ environment: { partitioned_cookies: true } });
      lab.serve(instance, {}, host);
      lab.answer((request, usual) => {
        if (new URL(request.url).pathname !== '/visit') return usual();
        const cookie = `__session_${instance.cookieSuffix}=of.a.visit; Path=/; Secure; HttpOnly; SameSite=None`;
        return new Response(null, { status: 302, headers: { location: `https://${lab.host}/`, 'set-cookie': cookie } });
      }, host);
      lab.answer(() => framing(signedIn(instance, 'ada', `https://${host}/frames/cross-origin`)));
      return `https://${host}/visit`;
    },
    frame: 'r32.example.net',
    finds: ['R32 warning'],
  },
];

/** A page of another site with an application in a frame. */
export async function framing(address: string): Promise<Response> {
  const page = await html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Another site</title>
    <link rel="icon" href="data:," />
  </head>
  <body>
    <iframe title="Application" src="${address}" width="800" height="600"></iframe>
  </body>
</html>`;
  return new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8' } });
}
