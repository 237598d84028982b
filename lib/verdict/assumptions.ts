import type { ServerOptions } from './verdict.ts';

/**
 * What the application's server was told besides its secret key, by Clerk's names. The browser sees little of it, so it is
 * read from the page or assumed. Where the server was told nothing, texts are null and lists empty.
 */
export interface Assumptions {
  /** Public key as PEM. Without one the server fetches the instance's keys with its secret key. */
  readonly jwtKey: string | null;
  /** Origins. */
  readonly authorizedParties: readonly string[];
  readonly audience: readonly string[];
  readonly clockSkewInMs: number;
  readonly isSatellite: boolean;
  readonly satelliteAutoSync: boolean;
  /** Without `clerk.` in front. */
  readonly domain: string | null;
  /** Absolute, or a path on the page's origin. */
  readonly proxyUrl: string | null;
  readonly signInUrl: string | null;
  /** Paths of `organizationSyncOptions`, with `:id` or `:slug` in them. */
  readonly organizationPatterns: readonly string[];
  /** Paths of `organizationSyncOptions`. */
  readonly personalAccountPatterns: readonly string[];
}

/** Names one of them. */
export type AssumptionName = keyof Assumptions;

/** What `@clerk/backend` 3 goes by when it is told nothing. */
export const DEFAULT_ASSUMPTIONS: Assumptions = {
  jwtKey: null,
  authorizedParties: [],
  audience: [],
  clockSkewInMs: 5_000,
  isSatellite: false,
  satelliteAutoSync: false,
  domain: null,
  proxyUrl: null,
  signInUrl: null,
  organizationPatterns: [],
  personalAccountPatterns: [],
};

/** The same as options of `authenticateRequest`. */
export function optionsOf(assumptions: Assumptions): ServerOptions {
  const { organizationPatterns, personalAccountPatterns, ...single } = assumptions;
  const patterns = given({ organizationPatterns, personalAccountPatterns });
  return { ...given(single), ...(Object.keys(patterns).length > 0 && { organizationSyncOptions: patterns }) };
}

type Given<Fields> = { -readonly [Name in keyof Fields]?: Writable<NonNullable<Fields[Name]>> };
type Writable<Value> = Value extends readonly (infer Item)[] ? Item[] : Value;

/** Without what the server was not told. */
function given<Fields extends object>(fields: Fields): Given<Fields> {
  const told = Object.entries(fields).filter(
    ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(told) as Given<Fields>;
}
