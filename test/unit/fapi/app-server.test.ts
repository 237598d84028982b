import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { DEMO_USERS, type Playground, startPlayground } from '../../playground/index.ts';
import { Visitor } from './visitor.ts';

let playground: Playground;

beforeAll(async () => {
  // The server complains of its own mistakes.
  for (const method of ['log', 'warn', 'error'] as const) vi.spyOn(console, method).mockImplementation(() => {});
  playground = await startPlayground();
});

afterAll(async () => {
  vi.restoreAllMocks();
  await playground.close();
});

const page = 'https://app.example.org/server';

/** A browser in which Ada is signed in, as a server that makes no mistake has seen. */
async function ada(): Promise<Visitor> {
  const { development } = playground;
  const client = development.addClient();
  const user = development.userByEmail(DEMO_USERS.ada.email);
  if (!user) throw new Error('Ada is missing.');
  development.signIn(client, user);
  const visitor = new Visitor(playground.httpsPort);
  const hops = await visitor.navigate(`${page}?__clerk_db_jwt=${client.devBrowser}`);
  expect(hops.at(-1)?.headers).toMatchObject({ 'x-clerk-auth-status': 'signed-in' });
  return visitor;
}

test.each([
  ['secret-key=other', 'jwk-kid-mismatch'],
  ['authorized-parties=https://other.example', 'token-invalid-authorized-parties'],
  ['clock=3600', 'session-token-expired-refresh-non-eligible-no-refresh-cookie'],
  ['clock=-3600', 'session-token-nbf'],
])('a server with the mistake %s does not know who is signed in: %s', async (query, reason) => {
  const visitor = await ada();
  const answer = await visitor.send(new URL(`${page}/api?${query}`));
  expect(answer.status).toBe(401);
  expect(answer.headers).toMatchObject({ 'x-clerk-auth-status': 'signed-out', 'x-clerk-auth-reason': reason });
  // The next one makes no mistake.
  expect((await visitor.send(new URL(`${page}/api`))).status).toBe(200);
});

/** What the application's server said at each stop of a navigation. */
const said = (hops: Awaited<ReturnType<Visitor['navigate']>>) =>
  hops.flatMap(({ headers }) => headers['x-clerk-auth-reason'] ?? headers['x-clerk-auth-status'] ?? []);

test('a server with the keys of another instance asks that one, which knows nobody', async () => {
  const visitor = await ada();
  const hops = await visitor.navigate(`${page}?keys=other`);
  expect(hops[1]?.url.host).toBe('quick-fox-34.clerk.accounts.dev');
  expect(said(hops)).toEqual(['dev-browser-missing', 'session-token-missing', 'session-token-and-uat-missing']);
});

test('a server whose clock is ahead makes handshakes in a loop, until it gives up', async () => {
  const visitor = await ada();
  const expired = 'session-token-expired-refresh-non-eligible-no-refresh-cookie';
  const hops = await visitor.navigate(`${page}?clock=3600`);
  expect(said(hops)).toEqual([expired, 'signed-in', expired, 'signed-in', expired]);
  expect(hops.at(-1)?.headers).toMatchObject({ 'x-clerk-auth-status': 'signed-out' });
});
