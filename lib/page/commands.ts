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

/** Carries out one command of the closed list. Never rejects: what went wrong is part of the outcome. */
export async function carryOut(command: PageCommand, page: CommandPage): Promise<Outcome> {
  const clerk = page.find();
  if (!isClerk(clerk) || !clerk.client) return { kind: 'thrown', name: 'no_clerk', message: '' };
  switch (command.name) {
    case 'call':
      return call(clerk, command.call, page);
    case 'clearCache':
      return clearCache(clerk);
    case 'openTouchUrl':
      return openTouchUrl(clerk, command.redirectUrl);
  }
}

async function call(clerk: ClerkLike, resourceCall: ResourceCall, page: CommandPage): Promise<Outcome> {
  const collect = page.expect(resourceCall);
  const started = performance.now();
  let failure: unknown;
  try {
    await RESOURCES[resourceCall](clerk);
    settle(clerk);
  } catch (error) {
    failure = error;
  }
  const seen = collect();
  if (seen) {
    const { status, payload, retryAfter } = seen;
    return { kind: 'response', status, payload, retryAfter, durationMs: Math.round(performance.now() - started) };
  }
  return thrown(failure ?? new Error('clerk-js made no call'));
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

function clearCache(clerk: ClerkLike): Outcome {
  const sessions = clerk.client?.sessions?.length ?? 0;
  try {
    clerk.client?.clearCache?.();
  } catch (error) {
    return thrown(error);
  }
  return { kind: 'done', sessions };
}

function openTouchUrl(clerk: ClerkLike, redirectUrl: string): Outcome {
  try {
    const url = clerk.client?.buildTouchUrl?.({ redirectUrl: new URL(redirectUrl) });
    if (!url) throw new Error('this clerk-js has no buildTouchUrl');
    const authenticated = clerk.buildUrlWithAuth?.(url) ?? url;
    // The answer has to leave before the page does.
    setTimeout(() => location.assign(authenticated));
    return { kind: 'done' };
  } catch (error) {
    return thrown(error);
  }
}
