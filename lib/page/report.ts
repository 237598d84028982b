import type { ClerkReport, PresentClerkReport } from '../protocol/observation.ts';
import { attempt, type ClerkLike, isClerk } from './clerk.ts';
import { clientJSON } from './client-json.ts';
import type { ClerkFinder } from './find-clerk.ts';

/** What can be said of Clerk on this page now. Reads only; nothing of it reaches the network. */
export function describeClerk(finder: ClerkFinder): ClerkReport {
  const clerk = finder.find();
  if (clerk === undefined || clerk === null) return finder.script();
  return isClerk(clerk) ? describeInstance(clerk) : { kind: 'foreign' };
}

function describeInstance(clerk: ClerkLike): PresentClerkReport {
  const { client, unreadable } = readClient(clerk);
  return {
    kind: 'present',
    instance: {
      version: text(() => clerk.version),
      publishableKey: text(() => clerk.publishableKey),
      proxyUrl: text(() => clerk.proxyUrl),
      domain: text(() => clerk.domain),
      frontendApiUrl: text(() => clerk.getFapiClient?.().buildUrl?.({ path: '/client' }).href),
      sdk: sdkOf(clerk),
    },
    status: statusOf(clerk),
    activeSessionId: text(() => clerk.session?.id),
    client,
    unreadable,
  };
}

function readClient(clerk: ClerkLike): Pick<PresentClerkReport, 'client' | 'unreadable'> {
  try {
    const client = clerk.client ? clientJSON(clerk.client) : null;
    // A getter may hand out what no message can carry; that must be found out here.
    return { client: JSON.parse(JSON.stringify(client)), unreadable: null };
  } catch (error) {
    return { client: null, unreadable: String(error).slice(0, 500) };
  }
}

/** `Clerk.status` came with 5.62; before it there is only `Clerk.loaded`. */
function statusOf(clerk: ClerkLike): PresentClerkReport['status'] {
  const status = attempt(() => clerk.status);
  if (status === 'loading' || status === 'ready' || status === 'degraded' || status === 'error') return status;
  return attempt(() => clerk.loaded) ? 'ready' : 'loading';
}

function sdkOf(clerk: ClerkLike): { name: string; version: string } | null {
  const name = text(() => clerk.sdkMetadata?.name);
  const version = text(() => clerk.sdkMetadata?.version);
  return name && version ? { name, version } : null;
}

function text(read: () => unknown): string | null {
  const value = attempt(read);
  return typeof value === 'string' && value !== '' ? value.slice(0, 2_000) : null;
}
