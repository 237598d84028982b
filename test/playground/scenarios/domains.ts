import { html } from 'hono/html';
import type { Scenario } from './scenario.ts';

/** Pages of several domains, and pages in frames of other sites. */
export const DOMAINS: readonly Scenario[] = [
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
