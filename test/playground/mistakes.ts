import type { Instance } from '../fapi/index.ts';

/** What a server's own settings and machine make of a request. */
export interface ServerSettings {
  publishableKey: string;
  secretKey: string;
  /** Origins that tokens may come from; any, when left out. */
  authorizedParties?: string[];
  /** By how much its clock is ahead, in milliseconds. */
  clockAhead: number;
}

/** Mistakes to try, with the query that asks for them. */
export const MISTAKES = {
  'Keys of another instance': 'keys=other',
  'Secret key of another instance': 'secret-key=other',
  'Clock an hour ahead': 'clock=3600',
  'Clock an hour behind': 'clock=-3600',
  'Takes tokens of another origin only': 'authorized-parties=https://other.example',
};

/**
 * The settings of a server, wrong on purpose where the address of a request asks for it:
 * - `?keys=other`: both keys are those of another instance, `?secret-key=other`: only the secret one.
 * - `?clock=SECONDS`: its clock is ahead, or behind by a negative number.
 * - `?authorized-parties=ORIGINS`: it takes tokens of these alone, separated by commas.
 */
export function settingsFor({ searchParams }: URL, instance: Instance, other: Instance): ServerSettings {
  const otherKeys = searchParams.get('keys') === 'other';
  const otherSecret = otherKeys || searchParams.get('secret-key') === 'other';
  const parties = searchParams.get('authorized-parties');
  return {
    publishableKey: (otherKeys ? other : instance).publishableKey,
    secretKey: (otherSecret ? other : instance).secretKey,
    ...(parties !== null && { authorizedParties: parties.split(',') }),
    clockAhead: Number(searchParams.get('clock') ?? 0) * 1000,
  };
}
