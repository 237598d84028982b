import type { PageCommand, ResourceCall } from '../protocol/command.ts';
import type { Outcome } from '../protocol/observation.ts';
import { type ClerkLike, isClerk } from './clerk.ts';
import { type SeenResponse, thrown } from './frontend-api-calls.ts';

/** What a command needs of the page. */
export interface CommandPage {
  find(): unknown;
  /** Starts listening for the answer to a call; the returned function stops and gives what was seen, if anything. */
  expect(call: string): () => SeenResponse | null;
}

/** A command done: what to answer, and what may only happen once the answer has left, since it can unload the page. */
export interface CarriedOut {
  readonly outcome: Outcome;
  readonly afterwards?: () => void;
}

/** Carries out one command of the closed list. Never rejects: what went wrong is part of the outcome. */
export async function carryOut(command: PageCommand, page: CommandPage): Promise<CarriedOut> {
  const clerk = page.find();
  if (!isClerk(clerk) || !clerk.client) return { outcome: { kind: 'thrown', name: 'no_clerk', message: '' } };
  try {
    switch (command.name) {
      case 'call':
        return await call(clerk, command.call, page);
      case 'clearCache':
        return clearCache(clerk);
      case 'openTouchUrl':
        return openTouchUrl(clerk, command.redirectUrl);
    }
  } catch (error) {
    return { outcome: thrown(error) };
  }
}

async function call(clerk: ClerkLike, resourceCall: ResourceCall, page: CommandPage): Promise<CarriedOut> {
  const collect = page.expect(resourceCall);
  const started = performance.now();
  const failure = await failureOf(() => RESOURCES[resourceCall](clerk));
  const durationMs = Math.round(performance.now() - started);
  const seen = collect();
  if (!seen) return { outcome: thrown(failure ?? new Error(`clerk-js made no call for ${resourceCall}`)) };
  const { status, payload, retryAfter } = seen;
  const outcome = { kind: 'response', status, payload, retryAfter, durationMs } as const;
  return failure === null ? { outcome, afterwards: () => settle(clerk) } : { outcome };
}

async function failureOf(act: () => Promise<unknown> | undefined): Promise<unknown> {
  try {
    await act();
    return null;
  } catch (error) {
    return error;
  }
}

const RESOURCES: Record<ResourceCall, (clerk: ClerkLike) => Promise<unknown> | undefined> = {
  'PUT /client': ({ client }) => client?.create?.(),
  'DELETE /client': ({ client }) => client?.destroy?.(),
  // Before 5.20 only signOut ends all sessions; its callback takes the place of the navigation.
  'DELETE /client/sessions': (clerk) => clerk.client?.removeSessions?.() ?? clerk.signOut?.(() => {}),
};

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
