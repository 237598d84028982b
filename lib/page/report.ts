import type { ClerkReport, PresentClerkReport } from '../protocol/observation.ts';
import { attempt, type ClerkLike, isClerk, type ReadFields, words } from './clerk.ts';
import { clientJSON } from './client-json.ts';
import type { ClerkFinder } from './find-clerk.ts';
import instanceNames, { name } from './names.ts';

/** The members of the Client object that came with some version after 4.0, in the order of Clerk's reference. */
const YOUNG_MEMBERS = words(
  `captchaBypass cookieExpiresAt lastAuthenticationStrategy signedInSessions
  removeSessions clearCache isEligibleForTouch buildTouchUrl`,
);

/** What can be said of Clerk on this page now. Reads only; nothing of it reaches the network. */
export function describeClerk(finder: ClerkFinder, publicFields: ReadFields): ClerkReport {
  const clerk = finder.find();
  if (clerk === undefined || clerk === null) return { ...finder.script(), names: instanceNames() };
  return isClerk(clerk) ? describeInstance(clerk, publicFields) : { kind: 'foreign' };
}

function describeInstance(clerk: ClerkLike, publicFields: ReadFields): PresentClerkReport {
  const { client, unreadable } = readClient(clerk, publicFields);
  return {
    kind: 'present',
    names: instanceNames(),
    isSatellite: isSatellite(clerk),
    version: name(() => clerk.version),
    frontendApiUrl: name(() => clerk.getFapiClient?.().buildUrl?.({ path: '/client' }).href),
    sdk: sdkOf(clerk),
    status: statusOf(clerk),
    activeSessionId: name(() => clerk.session?.id),
    client,
    unreadable,
    unreported: unreportedBy(clerk),
  };
}

function readClient(clerk: ClerkLike, publicFields: ReadFields): Pick<PresentClerkReport, 'client' | 'unreadable'> {
  try {
    const client = clerk.client ? clientJSON(clerk.client, publicFields) : null;
    // A getter may hand out what no message can carry; that must be found out here.
    return { client: JSON.parse(JSON.stringify(client)), unreadable: null };
  } catch (error) {
    // What was thrown can be anything at all.
    return { client: null, unreadable: (attempt(() => String(error)) ?? 'Error').slice(0, 500) };
  }
}

function unreportedBy(clerk: ClerkLike): string[] {
  return attempt(() => YOUNG_MEMBERS.filter((member) => clerk.client && !(member in clerk.client))) ?? [];
}

const STATUSES = ['loading', 'ready', 'degraded', 'error'] as const;

/** `Clerk.status` came with 5.62; before it there is only `Clerk.loaded`. */
function statusOf(clerk: ClerkLike): PresentClerkReport['status'] {
  const status = attempt(() => clerk.status);
  return STATUSES.find((known) => known === status) ?? (attempt(() => clerk.loaded) ? 'ready' : 'loading');
}

function isSatellite(clerk: ClerkLike): boolean | null {
  const value = attempt(() => clerk.isSatellite);
  return typeof value === 'boolean' ? value : null;
}

function sdkOf(clerk: ClerkLike): { name: string; version: string } | null {
  const sdkName = name(() => clerk.sdkMetadata?.name);
  const version = name(() => clerk.sdkMetadata?.version);
  return sdkName && version ? { name: sdkName, version } : null;
}
