import { type ClientMethod, callOf, type PageCommand } from '../protocol/command.ts';
import type { Outcome } from '../protocol/observation.ts';
import { type ClerkLike, describeError, isClerk, type SessionLike } from './clerk.ts';
import { asIfFocused, type FocusKeeper } from './focus.ts';
import type { SeenResponse } from './frontend-api-calls.ts';

/** What a command needs of the page. */
export interface CommandPage {
  find(): unknown;
  /** Starts listening for the answer to one of these calls; the returned function stops and gives what was seen. */
  expect(calls: readonly string[]): () => SeenResponse | null;
  /** Where the hook looks for what is true of the focus while a command pretends it. */
  readonly focus: FocusKeeper;
}

/** A command done: what to answer, and what may only happen once the answer has left, since it can unload the page. */
export interface CarriedOut {
  readonly outcome: Outcome;
  readonly afterwards?: () => void;
}

/** Carries out one command of the closed list. Never rejects: what went wrong is part of the outcome. */
export async function carryOut(command: PageCommand, page: CommandPage): Promise<CarriedOut> {
  const clerk = page.find();
  try {
    if (!isClerk(clerk) || !clerk.client) return { outcome: { kind: 'thrown', name: 'no_clerk', message: '' } };
    switch (command.name) {
      case 'client':
        return await call(command, page, clerk, () => CLIENT_METHODS[command.method](clerk));
      case 'session':
        return await call(command, page, clerk, () => sessionOf(clerk, command.sessionId)[command.method]?.());
      case 'getToken':
        return await call(command, page, clerk, () => getToken(clerk, command.sessionId, command.template));
      case 'setActive':
        return await call(command, page, clerk, () => setActive(clerk, command));
      case 'clearCache':
        return clearCache(clerk);
      case 'openTouchUrl':
        return openTouchUrl(clerk, command.redirectUrl);
    }
  } catch (error) {
    return { outcome: thrown(error) };
  }
}

/** What clerk-js threw where no answer was seen: a lost network, or a body that is not JSON. */
export function thrown(error: unknown): Outcome {
  return { kind: 'thrown', ...describeError(error) };
}

/** Does something that calls the Frontend API, and answers with what that answered. */
async function call(
  command: PageCommand,
  page: CommandPage,
  clerk: ClerkLike,
  act: () => Promise<unknown> | undefined,
): Promise<CarriedOut> {
  const collect = page.expect([callOf(command) ?? '', ...(isSignOut(command, clerk) ? [SIGN_OUT_OF_4] : [])]);
  const started = performance.now();
  const failure = await failureOf(page.focus, act);
  const durationMs = Math.round(performance.now() - started);
  const seen = collect() ?? refusedWithoutBody(command, failure);
  if (!seen) return { outcome: thrown(failure ?? new Error(`clerk-js made no call for ${callOf(command)}`)) };
  const outcome = { kind: 'response', ...seen, durationMs } as const;
  const silent = command.name === 'client' && failure === null;
  return silent ? { outcome, afterwards: () => settle(clerk) } : { outcome };
}

/** An error whose body is no JSON never reaches clerk-js' callbacks; what it throws bears the status (seen in 6.40). */
function refusedWithoutBody(command: PageCommand, failure: unknown): SeenResponse | null {
  const { status } = (failure ?? {}) as { status?: unknown };
  const call = callOf(command);
  return typeof status === 'number' && call ? { call, status, payload: null, retryAfter: null } : null;
}

async function failureOf(focus: FocusKeeper, act: () => Promise<unknown> | undefined): Promise<unknown> {
  try {
    await asIfFocused(focus, async () => act());
    return null;
  } catch (error) {
    return error;
  }
}

const CLIENT_METHODS: Record<ClientMethod, (clerk: ClerkLike) => Promise<unknown> | undefined> = {
  create: ({ client }) => client?.create?.(),
  destroy: ({ client }) => client?.destroy?.(),
  // Before 5.20 only signOut ends all sessions; its callback takes the place of the navigation.
  removeSessions: (clerk) => clerk.client?.removeSessions?.() ?? clerk.signOut?.(() => {}),
};

/** What clerk-js 4 calls to sign out, and all that ends every session there. */
const SIGN_OUT_OF_4 = 'DELETE /client';

function isSignOut(command: PageCommand, { client }: ClerkLike): boolean {
  return command.name === 'client' && command.method === 'removeSessions' && !client?.removeSessions;
}

function sessionOf({ client }: ClerkLike, id: string): SessionLike {
  const session = client?.sessions?.find((each) => each.id === id);
  if (!session) throw new Error(`the page has no session ${id}`);
  return session;
}

function getToken(clerk: ClerkLike, sessionId: string, template: string | null): Promise<unknown> | undefined {
  return sessionOf(clerk, sessionId).getToken?.({ skipCache: true, ...(template !== null && { template }) });
}

function setActive(clerk: ClerkLike, command: { sessionId: string; organizationId?: string | null }) {
  const { sessionId, organizationId } = command;
  const organization = organizationId === undefined ? {} : { organization: organizationId };
  return clerk.setActive?.({ session: sessionOf(clerk, sessionId).id as string, ...organization });
}

/**
 * Makes the page notice: these resources change the Client silently, leaving `Clerk.user` and every listener as they
 * were, and other tabs of the origin signed in. The channel and message are the ones of clerk-js' own sign-out.
 */
function settle(clerk: ClerkLike): void {
  if (clerk.client) clerk.updateClient?.(clerk.client);
  const tabs = new BroadcastChannel('clerk');
  tabs.postMessage({ type: 'signout' });
  tabs.close();
}

function clearCache({ client }: ClerkLike): CarriedOut {
  client?.clearCache?.();
  return { outcome: { kind: 'done', sessions: client?.sessions?.length ?? 0 } };
}

function openTouchUrl(clerk: ClerkLike, redirectUrl: string): CarriedOut {
  const url = clerk.client?.buildTouchUrl?.({ redirectUrl: new URL(redirectUrl) });
  if (!url) throw new Error('this clerk-js has no buildTouchUrl');
  const authenticated = clerk.buildUrlWithAuth?.(url) ?? url;
  return { outcome: { kind: 'done' }, afterwards: () => location.assign(authenticated) };
}
