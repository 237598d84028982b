import type { OpenString } from './open-string.ts';
import type { SessionStatus } from './session-status.ts';
import { Token, tokenJSON } from './token.ts';
import { update } from './update.ts';
import { User, userJSON } from './user.ts';
import { flag, list, looseText, optional, text, time, z } from './wire.ts';

/** Tasks that clerk-js 6.40 knows. */
export const sessionTaskKeys = ['choose-organization', 'reset-password', 'setup-mfa'] as const;

/** A task of a pending session, as the Frontend API sends it. */
export const taskJSON = z.object({ key: z.string() });

/**
 * An actor. The claim may carry anything, and what is not understood is not shown: clerk-js types promise `sub` alone.
 */
const actorJSON = z.object({ sub: text, iss: looseText, sid: looseText, type: looseText });

/** A session as the Frontend API sends it. */
export const sessionJSON = z.object({
  id: z.string(),
  status: z.string(),
  expire_at: time,
  abandon_at: time,
  last_active_at: time,
  last_active_token: optional(tokenJSON),
  last_active_organization_id: text,
  actor: optional(actorJSON),
  tasks: list(taskJSON),
  factor_verification_age: list(z.number()),
  user: optional(userJSON),
  public_user_data: optional(
    z.object({
      user_id: text,
      first_name: text,
      last_name: text,
      image_url: text,
      has_image: flag,
      identifier: text,
    }),
  ),
  created_at: time,
  updated_at: time,
});

/** What a user must do before a pending session becomes active. */
export interface SessionTask {
  readonly key: OpenString<(typeof sessionTaskKeys)[number]>;
}

/** Who acts in the name of the session's user, from the claim `act`. */
export interface Actor {
  /** The impersonator's user id. */
  readonly sub: string | null;
  readonly iss: string | null;
  /** The impersonator's session id. */
  readonly sid: string | null;
  /** `agent` when it is no person. */
  readonly type: string | null;
}

/** What a session tells of its user to others. */
export interface PublicUserData {
  readonly userId: string | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly imageUrl: string | null;
  readonly hasImage: boolean;
  /** The email address, phone number or username that identifies the user. */
  readonly identifier: string | null;
}

/** A session of this browser. */
export class Session {
  readonly id: string;
  readonly status: SessionStatus;
  /** When it expires, however much it is used. */
  readonly expireAt: Date | null;
  /** When it counts as abandoned. */
  readonly abandonAt: Date | null;
  readonly lastActiveAt: Date | null;
  /** The newest token for the last active organization; null when none came, or after `clearCache()`. */
  readonly lastActiveToken: Token | null;
  /** Null for the personal account. */
  readonly lastActiveOrganizationId: string | null;
  /** Set when somebody impersonates the user. */
  readonly actor: Actor | null;
  readonly tasks: readonly SessionTask[];
  /** The first of the tasks. */
  readonly currentTask: SessionTask | null;
  /** Minutes since the first and the second factor were verified; -1 for never. */
  readonly factorVerificationAge: readonly [firstFactor: number, secondFactor: number] | null;
  readonly user: User | null;
  readonly publicUserData: PublicUserData | null;
  readonly createdAt: Date | null;
  readonly updatedAt: Date | null;

  /** @param lastToken What the session before had; it stays where it is fresher. */
  constructor(json: z.output<typeof sessionJSON>, lastToken: Token | null) {
    const jwt = json.last_active_token?.jwt;
    const token = jwt ? new Token(jwt) : null;
    this.id = json.id;
    this.status = json.status;
    this.expireAt = json.expire_at;
    this.abandonAt = json.abandon_at;
    this.lastActiveAt = json.last_active_at;
    this.lastActiveToken = token && lastToken?.isFresherThan(token) ? lastToken : token;
    this.lastActiveOrganizationId = json.last_active_organization_id;
    this.actor = json.actor;
    this.tasks = json.tasks;
    this.currentTask = json.tasks[0] ?? null;
    this.factorVerificationAge = readFactorVerificationAge(json.factor_verification_age);
    this.user = User.from(json.user);
    this.publicUserData = json.public_user_data && readPublicUserData(json.public_user_data);
    this.createdAt = json.created_at;
    this.updatedAt = json.updated_at;
  }

  /** Drops the token held here. That of clerk-js drops the tokens of all sessions. */
  clearCache(): void {
    update<Session>(this, { lastActiveToken: null });
  }
}

/** The specification knows a list of any length, clerk-js a pair; only a pair says which factor is meant. */
function readFactorVerificationAge([firstFactor, secondFactor]: readonly number[]): Session['factorVerificationAge'] {
  return firstFactor === undefined || secondFactor === undefined ? null : [firstFactor, secondFactor];
}

function readPublicUserData(json: NonNullable<z.output<typeof sessionJSON>['public_user_data']>): PublicUserData {
  return {
    userId: json.user_id,
    firstName: json.first_name,
    lastName: json.last_name,
    imageUrl: json.image_url,
    hasImage: json.has_image,
    identifier: json.identifier,
  };
}
