import type { OpenString } from '../client/open-string.ts';
import type { Captcha } from './captcha.ts';
import type { SocialProvider } from './factors.ts';
import type { OrganizationSettings } from './organization-settings.ts';

/** Kinds of instance that are known. */
export const environmentTypes = ['production', 'development', 'staging'] as const;

/** The kind of an instance. */
export type EnvironmentType = OpenString<(typeof environmentTypes)[number]>;

/** Sign-up modes that are known. */
export const signUpModes = ['public', 'restricted', 'waitlist'] as const;

/** Who may sign up. */
export type SignUpMode = OpenString<(typeof signUpModes)[number]>;

/**
 * The settings of an instance, as much as tells how its sign-in and its sessions work. A value that is null was not
 * told: the snapshot of clerk-js leaves some out, and so does an instance that does not know the setting yet.
 */
export interface Environment {
  readonly type: EnvironmentType | null;
  readonly applicationName: string | null;
  readonly homeUrl: string | null;
  readonly signInUrl: string | null;
  readonly signUpUrl: string | null;
  /** Where the browser goes when the last session was signed out. */
  readonly afterSignOutUrl: string | null;
  readonly supportEmail: string | null;
  /** True while Clerk itself is under maintenance. */
  readonly maintenanceMode: boolean | null;
  /** True when clerk-js writes its debug log. */
  readonly debugMode: boolean | null;
  /** True when a browser holds one session at most. */
  readonly singleSessionMode: boolean | null;
  /** True when session tokens are minted from the token before, close to the user. */
  readonly sessionMinter: boolean | null;
  /** True when cookies are partitioned by the top-level site (CHIPS). */
  readonly partitionedCookies: boolean | null;
  /** True when users must prove who they are again before sensitive actions. */
  readonly reverification: boolean | null;
  /** When an application made without keys was claimed by an account. */
  readonly claimedAt: Date | null;
  /** What a sign-in may begin with, such as `email_address` or `username`. */
  readonly identifiers: readonly string[];
  /** Strategies of enabled first factors but the social ones, such as `password` and `email_code`. */
  readonly firstFactors: readonly string[];
  /** Strategies of enabled second factors, such as `totp`. */
  readonly secondFactors: readonly string[];
  /** True when every user must have a second factor. */
  readonly secondFactorRequired: boolean | null;
  /** The enabled ones, sorted by strategy. */
  readonly socialProviders: readonly SocialProvider[];
  readonly enterpriseSSO: boolean | null;
  readonly signUpMode: SignUpMode | null;
  /** True when users must accept legal terms to sign up. */
  readonly legalConsent: boolean | null;
  readonly captcha: Captcha;
  readonly organizations: OrganizationSettings;
}
