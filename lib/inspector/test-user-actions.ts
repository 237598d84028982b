import { clientInPayload } from '../client/index.ts';
import { optional, text, time, z } from '../client/wire.ts';
import { CallError } from '../frontend-api/call-error.ts';
import { sessionPath } from '../frontend-api/path-segment.ts';
import { type Post, signInByCode } from '../test-users/sign-in-by-code.ts';
import { isTestEmail } from '../test-users/test-email.ts';
import type { InspectedFrame } from './inspected-frame.ts';
import type { InspectorBrowser } from './inspector-browser.ts';
import { refuseProduction } from './refuse-production.ts';
import { clientCookies, devBrowserIn, replaceSignIn, type SignInValues, withDevBrowser } from './sign-in-cookies.ts';
import type { FrontendApiCall } from './state.ts';
import { newVisitor, Visitor } from './visitor.ts';

type Browser = Pick<InspectorBrowser, 'now' | 'reload' | 'testUsers'>;

const LONGEST_NAME = 100;

/**
 * Saves the sign-in that the page shows: its dev browser and which session it is. Of session tokens nothing is kept, since
 * the dev browser fetches new ones.
 * @returns under which name
 * @throws {CallError} `production_instance`, `private_window`, `not_signed_in`, `no_dev_browser`
 */
export async function saveSignIn(frame: InspectedFrame, { testUsers, now }: Browser, name: string): Promise<string> {
  const page = developmentPage(frame, testUsers);
  const { clerk } = frame.model.state;
  const client = frame.model.client;
  const shown = clerk.kind === 'present' ? clerk.activeSessionId : client?.lastActiveSessionId;
  const session = client?.signedInSessions.find(({ id }) => id === shown);
  if (!client || !session) throw new CallError('not_signed_in');
  const cookies = await clientCookies(frame);
  if (devBrowserIn(cookies) === null) throw new CallError('no_dev_browser');
  const who = session.user?.primaryEmailAddress ?? session.publicUserData?.identifier ?? session.id;
  const called = name.trim().slice(0, LONGEST_NAME) || who;
  const saved = { id: crypto.randomUUID(), name: called, who, clientId: client.id, sessionId: session.id };
  await testUsers.save({ ...page, ...saved, savedAt: now(), cookies });
  return called;
}

/**
 * Brings a saved sign-in back. The Frontend API is asked first, so that one that is over costs nothing; it makes the saved
 * session the last active one, which clerk-js then shows.
 * @throws {CallError} as above, and `no_sign_in`
 * @throws {FrontendApiError} when the session is over
 */
export async function switchSignIn(frame: InspectedFrame, browser: Browser, id: string) {
  const { testUsers } = browser;
  const page = developmentPage(frame, testUsers);
  const present = await clientCookies(frame);
  if (devBrowserIn(present)) {
    await testUsers.renew({ ...page, clientId: frame.model.client?.id ?? null }, present);
  }
  const saved = testUsers.find(id);
  const isHere = saved?.origin === page.origin && saved.publishableKey === page.publishableKey;
  const devBrowser = saved && isHere ? devBrowserIn(saved.cookies) : null;
  if (!saved || devBrowser === null) throw new CallError('no_sign_in');
  const { values, call } = await activate(new Visitor(frame, devBrowser), saved.sessionId, browser.now());
  const cookies = withDevBrowser(saved.cookies, values.devBrowser);
  await testUsers.renew(saved, cookies);
  await replaceSignIn(frame, browser, cookies, values);
  return { savedAs: saved.name, call };
}

/**
 * Signs a test user in as a new visitor, with a dev browser of their own: the client before goes on without this browser,
 * and a saved sign-in of it is not disturbed. Nothing of the page changes before the user is signed in.
 * @throws {CallError} as above, `not_test_user`, and those of `signInByCode`
 */
export async function signInTestUser(frame: InspectedFrame, browser: Browser, email: string, signUp: boolean) {
  developmentPage(frame, browser.testUsers);
  if (!isTestEmail(email)) throw new CallError('not_test_user');
  const cookies = await clientCookies(frame);
  if (devBrowserIn(cookies) === null) throw new CallError('no_dev_browser');
  const visitor = await newVisitor(frame);
  const post: Post = async (path, body) => (await visitor.post(path, body)).payload;
  const { sessionId, signedUp } = await signInByCode(post, email, signUp);
  const { values, call } = await activate(visitor, sessionId, browser.now());
  await replaceSignIn(frame, browser, cookies, values);
  return { signedUp, call };
}

/**
 * Takes the present sign-in out of the browser without ending it, so that the app meets a new visitor.
 * @throws {CallError} `production_instance`
 */
export async function startNewVisitor(frame: InspectedFrame, browser: Browser): Promise<void> {
  refuseProduction(frame);
  await replaceSignIn(frame, browser, [], null);
}

/** Where a sign-in belongs. */
function developmentPage(frame: InspectedFrame, { state }: Browser['testUsers']) {
  const publishableKey = refuseProduction(frame);
  if (state === null) throw new CallError('private_window');
  return { origin: new URL(frame.url).origin, publishableKey };
}

/** What a touched session tells: the client that changed by it, and a token. */
const touchedJSON = z.object({
  response: optional(z.object({ last_active_token: optional(z.object({ jwt: text })) })),
});
const changedJSON = z.object({ updated_at: time });

/** Makes a session the last active one of a visitor's client. */
async function activate(
  visitor: Visitor,
  sessionId: string,
  now: number,
): Promise<{ readonly values: SignInValues; readonly call: FrontendApiCall }> {
  const path = sessionPath(sessionId, 'touch');
  const started = performance.now();
  const { status, payload } = await visitor.post(path, { intent: 'select_session' });
  const durationMs = Math.round(performance.now() - started);
  const updatedAt = changedJSON.safeParse(clientInPayload(payload)).data?.updated_at?.getTime() ?? now;
  const sessionToken = touchedJSON.safeParse(payload).data?.response?.last_active_token?.jwt ?? null;
  return {
    values: { devBrowser: visitor.devBrowser ?? '', updatedAt, sessionToken },
    call: { method: 'POST', path: `/v1${path}`, status, durationMs, way: 'direct' },
  };
}
