import { html } from 'hono/html';
import { removingCookie, signedIn, withoutCookie } from './lab.ts';
import type { Scenario } from './scenario.ts';

/** After so many rounds the loop of R05 ends, so that the page can be looked at. */
const ROUNDS = 4;

/** Browsers that are sent in circles. */
export const LOOPS: readonly Scenario[] = [
  {
    name: 'R01',
    title: 'Something before the server takes __client_uat out of every answer: handshake after handshake',
    async prepare(lab) {
      const instance = await lab.addInstance();
      lab.serve(instance);
      lab.answer(async ({ url }, usual) => {
        const answer = await usual();
        return new URL(url).pathname === '/server' ? withoutCookie(answer, /^__client_uat/) : answer;
      });
      return signedIn(instance, 'ada', '/server');
    },
    finds: ['R01 error', 'R02 error'],
  },
  {
    name: 'R02',
    title: 'Two parties fight over the cookies: handshakes for reasons in turns',
    async prepare(lab) {
      const instance = await lab.addInstance();
      lab.serve(instance);
      let returns = 0;
      lab.answer(async ({ url }, usual) => {
        const answer = await usual();
        if (!new URL(url).searchParams.has('__clerk_handshake_nonce')) return answer;
        returns += 1;
        return removingCookie(answer, returns % 2 === 0 ? /^__session/ : /^__client_uat/);
      });
      return signedIn(instance, 'ada', '/server');
    },
    finds: ['R01 error', 'R02 error'],
  },
  {
    name: 'R03',
    title: 'A shared cache answers with a redirect to a handshake that it has kept',
    async prepare(lab) {
      const instance = await lab.addInstance();
      lab.serve(instance);
      lab.answer(async ({ url }, usual) => {
        const answer = await usual();
        if (new URL(url).pathname !== '/server') return answer;
        const kept = new Response(answer.body, answer);
        kept.headers.delete('cache-control');
        kept.headers.set('cf-cache-status', 'HIT');
        return kept;
      });
      return '/server';
    },
    finds: ['R03 error'],
  },
  {
    name: 'R04',
    title: 'The browser refuses the session cookie that the server sets after a handshake',
    async prepare(lab) {
      const instance = await lab.addInstance();
      lab.serve(instance);
      lab.answer(async ({ url }, usual) => {
        const answer = await usual();
        if (new URL(url).pathname !== '/server') return answer;
        const lines = answer.headers.getSetCookie();
        const refused = withoutCookie(answer, /^__session/);
        for (const line of lines.filter((each) => each.startsWith('__session'))) {
          refused.headers.append('set-cookie', `${line}; Domain=other.example`);
        }
        return refused;
      });
      return signedIn(instance, 'ada', '/server');
    },
    finds: ['R01 error', 'R02 error', 'R04 error'],
  },
  {
    name: 'R05',
    title: 'The page sends people who are not signed in to the sign-in page, and that sends everybody back',
    async prepare(lab) {
      lab.serve(await lab.addInstance());
      let rounds = 0;
      lab.answer(({ url }, usual) => {
        const { pathname } = new URL(url);
        if (pathname === '/sign-in') return Response.redirect(new URL('/dashboard', url));
        if (pathname !== '/dashboard') return usual();
        rounds += 1;
        return new Response(dashboard(rounds), { headers: { 'content-type': 'text/html' } });
      });
      return '/dashboard';
    },
    finds: ['R05 error'],
  },
];

function dashboard(round: number): string {
  const go = html`<script>location.replace('/sign-in?redirect_url=' + encodeURIComponent(location.href));</script>`;
  return `${html`<!doctype html><title>Dashboard</title><p>Round ${round} of ${ROUNDS}.</p>${round < ROUNDS ? go : ''}`}`;
}
