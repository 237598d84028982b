import type { OpenString } from './open-string.ts';
import { Verification, verificationJSON } from './verification.ts';
import { flag, list, optional, text, time, z } from './wire.ts';

const factorJSON = z.object({ strategy: z.string(), safe_identifier: text, primary: flag, default: flag });

/** A sign-in as the Frontend API sends it. */
export const signInJSON = z.object({
  id: text,
  status: text,
  identifier: text,
  supported_identifiers: list(z.string()),
  supported_first_factors: list(factorJSON),
  supported_second_factors: list(factorJSON),
  first_factor_verification: optional(verificationJSON),
  second_factor_verification: optional(verificationJSON),
  user_data: optional(z.object({ first_name: text, last_name: text, image_url: text, has_image: flag })),
  created_session_id: text,
  client_trust_state: text,
  abandon_at: time,
});

/** The states of a sign-in that are known; `abandoned` is in the public specification alone. */
export const signInStatuses = [
  'needs_identifier',
  'needs_first_factor',
  'needs_second_factor',
  'needs_client_trust',
  'needs_new_password',
  'needs_protect_check',
  'complete',
  'abandoned',
] as const;

/** What a sign-in needs next, or how it ended. */
export type SignInStatus = OpenString<(typeof signInStatuses)[number]>;

/** What is known of the trust in a client. */
export const clientTrustStates = ['new', 'known', 'pending'] as const;

/** Whether the user signed in with this browser before. */
export type ClientTrustState = OpenString<(typeof clientTrustStates)[number]>;

/** A way to go on with a sign-in. */
export interface SignInFactor {
  /** Such as `password`, `email_code`, `totp` or `oauth_google`. */
  readonly strategy: string;
  /** Where a code would go, with parts left out: `+1 (***) ***-**55`. */
  readonly safeIdentifier: string | null;
  /** True for the primary email address or phone number of the user. */
  readonly primary: boolean;
  /** True for the second factor that is offered first. */
  readonly default: boolean;
}

/** What a sign-in tells of the user before they are signed in. */
export interface SignInUserData {
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly imageUrl: string | null;
  readonly hasImage: boolean;
}

/** A sign-in in progress. */
export class SignIn {
  readonly id: string;
  readonly status: SignInStatus | null;
  /** What the user typed: an email address, phone number or username. */
  readonly identifier: string | null;
  /** Kinds of identifier that the instance takes, such as `email_address`. */
  readonly supportedIdentifiers: readonly string[];
  readonly supportedFirstFactors: readonly SignInFactor[];
  readonly supportedSecondFactors: readonly SignInFactor[];
  /** Null before the first factor was begun. */
  readonly firstFactorVerification: Verification | null;
  /** Null before the second factor was begun. */
  readonly secondFactorVerification: Verification | null;
  /** Null while the user is not known. */
  readonly userData: SignInUserData | null;
  /** The session it led to, once complete. */
  readonly createdSessionId: string | null;
  /** Told by the Frontend API only: a snapshot of clerk-js leaves it out. */
  readonly clientTrustState: ClientTrustState | null;
  /** When it ends by itself. Told by the Frontend API only: clerk-js does not keep it. */
  readonly abandonAt: Date | null;

  private constructor(id: string, json: z.output<typeof signInJSON>) {
    this.id = id;
    this.status = json.status;
    this.identifier = json.identifier;
    this.supportedIdentifiers = json.supported_identifiers;
    this.supportedFirstFactors = json.supported_first_factors.map(readFactor);
    this.supportedSecondFactors = json.supported_second_factors.map(readFactor);
    this.firstFactorVerification = Verification.from(json.first_factor_verification);
    this.secondFactorVerification = Verification.from(json.second_factor_verification);
    this.userData = readUserData(json.user_data);
    this.createdSessionId = json.created_session_id;
    this.clientTrustState = json.client_trust_state;
    this.abandonAt = json.abandon_at;
  }

  /** The sign-in, or null when there is none: clerk-js makes one with an empty id out of none. */
  static from(json: z.output<typeof signInJSON> | null): SignIn | null {
    return json?.id ? new SignIn(json.id, json) : null;
  }
}

function readFactor(json: z.output<typeof factorJSON>): SignInFactor {
  return {
    strategy: json.strategy,
    safeIdentifier: json.safe_identifier,
    primary: json.primary,
    default: json.default,
  };
}

/** The snapshot of clerk-js writes user data in which everything is empty where there are none. */
function readUserData(json: z.output<typeof signInJSON>['user_data']): SignInUserData | null {
  if (!json?.first_name && !json?.last_name && !json?.image_url) return null;
  return {
    firstName: json.first_name,
    lastName: json.last_name,
    imageUrl: json.image_url,
    hasImage: json.has_image,
  };
}
