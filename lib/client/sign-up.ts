import type { OpenString } from './open-string.ts';
import { Verification, verificationJSON } from './verification.ts';
import { flag, list, optional, text, time, z } from './wire.ts';

/** A sign-up as the Frontend API sends it. */
export const signUpJSON = z.object({
  id: text,
  status: text,
  required_fields: list(z.string()),
  optional_fields: list(z.string()),
  missing_fields: list(z.string()),
  unverified_fields: list(z.string()),
  verifications: optional(
    z.object({
      email_address: optional(verificationJSON),
      phone_number: optional(verificationJSON),
      web3_wallet: optional(verificationJSON),
      external_account: optional(verificationJSON),
    }),
  ),
  username: text,
  first_name: text,
  last_name: text,
  email_address: text,
  phone_number: text,
  web3_wallet: text,
  // The public specification names it `password_enabled`, clerk-js reads `has_password`.
  has_password: flag,
  password_enabled: flag,
  created_session_id: text,
  created_user_id: text,
  abandon_at: time,
  legal_accepted_at: time,
});

/** The states of a sign-up that are known. */
export const signUpStatuses = ['missing_requirements', 'complete', 'abandoned'] as const;

/** How far a sign-up is. */
export type SignUpStatus = OpenString<(typeof signUpStatuses)[number]>;

/** What a sign-up must prove; null where nothing was begun. */
export interface SignUpVerifications {
  readonly emailAddress: Verification | null;
  readonly phoneNumber: Verification | null;
  readonly web3Wallet: Verification | null;
  readonly externalAccount: Verification | null;
}

/** A sign-up in progress. */
export class SignUp {
  readonly id: string;
  readonly status: SignUpStatus | null;
  /** Fields that the instance asks for, such as `email_address`. */
  readonly requiredFields: readonly string[];
  readonly optionalFields: readonly string[];
  /** Required fields that have no value yet. */
  readonly missingFields: readonly string[];
  /** Fields that have a value which is not verified yet. */
  readonly unverifiedFields: readonly string[];
  readonly verifications: SignUpVerifications;
  readonly username: string | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly emailAddress: string | null;
  readonly phoneNumber: string | null;
  readonly web3Wallet: string | null;
  readonly hasPassword: boolean;
  /** The session it led to, once complete. */
  readonly createdSessionId: string | null;
  /** The user it made, once complete. */
  readonly createdUserId: string | null;
  /** When it ends by itself. */
  readonly abandonAt: Date | null;
  /** When the user accepted the legal terms. */
  readonly legalAcceptedAt: Date | null;

  private constructor(id: string, json: z.output<typeof signUpJSON>) {
    this.id = id;
    this.status = json.status;
    this.requiredFields = json.required_fields;
    this.optionalFields = json.optional_fields;
    this.missingFields = json.missing_fields;
    this.unverifiedFields = json.unverified_fields;
    this.verifications = {
      emailAddress: Verification.from(json.verifications?.email_address ?? null),
      phoneNumber: Verification.from(json.verifications?.phone_number ?? null),
      web3Wallet: Verification.from(json.verifications?.web3_wallet ?? null),
      externalAccount: Verification.from(json.verifications?.external_account ?? null),
    };
    this.username = json.username;
    this.firstName = json.first_name;
    this.lastName = json.last_name;
    this.emailAddress = json.email_address;
    this.phoneNumber = json.phone_number;
    this.web3Wallet = json.web3_wallet;
    this.hasPassword = json.has_password || json.password_enabled;
    this.createdSessionId = json.created_session_id;
    this.createdUserId = json.created_user_id;
    this.abandonAt = json.abandon_at;
    this.legalAcceptedAt = json.legal_accepted_at;
  }

  /** The sign-up, or null when there is none: clerk-js makes one with an empty id out of none. */
  static from(json: z.output<typeof signUpJSON> | null): SignUp | null {
    return json?.id ? new SignUp(json.id, json) : null;
  }
}
