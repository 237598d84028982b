import type { OpenString } from './open-string.ts';
import { count, list, optional, text, time, z } from './wire.ts';

/** An error as the Frontend API sends it, in an answer of its own or within a verification. */
export const errorJSON = z.object({ code: text, message: text, long_message: text });

/** A verification as the Frontend API sends it within a sign-in or sign-up. */
export const verificationJSON = z.object({
  status: text,
  strategy: text,
  attempts: count,
  expire_at: time,
  error: optional(errorJSON),
  channel: text,
  verified_at_client: text,
  next_action: text,
  supported_strategies: list(z.string()),
});

/** The states of a verification that are known. */
export const verificationStatuses = ['unverified', 'verified', 'transferable', 'failed', 'expired'] as const;

/** How far a verification is. */
export type VerificationStatus = OpenString<(typeof verificationStatuses)[number]>;

/** The next actions that are known; the Frontend API writes an empty text for none. */
export const verificationNextActions = ['needs_prepare', 'needs_attempt'] as const;

/** What must happen next in a verification of a sign-up. */
export type VerificationNextAction = OpenString<(typeof verificationNextActions)[number]>;

/** Why a verification failed. */
export interface VerificationError {
  /** Clerk's error code, such as `verification_expired`. */
  readonly code: string;
  readonly message: string | null;
  /** The same in a whole sentence, for users. */
  readonly longMessage: string | null;
}

/** The proof of one factor or identifier: a code sent, a password tried, a visit to an identity provider. */
export class Verification {
  readonly status: VerificationStatus | null;
  /** How it is done, such as `email_code`, `password` or `oauth_google`. */
  readonly strategy: string | null;
  /** Attempts made, or null where they are not counted. */
  readonly attempts: number | null;
  /** When the code or link ends to work. In a snapshot of clerk-js a missing time is the time of the snapshot. */
  readonly expireAt: Date | null;
  readonly error: VerificationError | null;
  /** How a phone code was sent, such as `sms` or `whatsapp`. Told by the Frontend API only. */
  readonly channel: string | null;
  /** Id of the client that a link was opened in; null for what is no link, and before it was opened. */
  readonly verifiedAtClient: string | null;
  /** Of sign-ups only; null when nothing is to be done. */
  readonly nextAction: VerificationNextAction | null;
  /** Of sign-ups only: the strategies that could do it. */
  readonly supportedStrategies: readonly string[];

  private constructor(json: z.output<typeof verificationJSON>) {
    this.status = json.status;
    this.strategy = json.strategy;
    this.attempts = json.attempts;
    this.expireAt = json.expire_at;
    this.error = readError(json.error);
    this.channel = json.channel;
    this.verifiedAtClient = json.verified_at_client;
    this.nextAction = json.next_action;
    this.supportedStrategies = json.supported_strategies;
  }

  /**
   * The verification, or null when there is none: the snapshot of clerk-js writes one in which everything is empty
   * where the Frontend API wrote null.
   */
  static from(json: z.output<typeof verificationJSON> | null): Verification | null {
    if (json === null) return null;
    const isBlank =
      json.status === null &&
      json.strategy === null &&
      json.next_action === null &&
      json.supported_strategies.length === 0;
    return isBlank ? null : new Verification(json);
  }
}

/** The snapshot of clerk-js writes an error with an empty code where there is none. */
function readError(error: z.output<typeof verificationJSON>['error']): VerificationError | null {
  if (!error?.code) return null;
  return { code: error.code, message: error.message, longMessage: error.long_message };
}
