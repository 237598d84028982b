/** The state of an instance. Every time is in milliseconds since the epoch, as in the Frontend API's JSON. */

/** A reason why a signed-in session is not usable yet. */
export type TaskKey = 'choose-organization' | 'reset-password' | 'setup-mfa';

/** The factors this server knows. */
export type Strategy = 'password' | 'email_code' | 'totp';

/** An organization of the instance. */
export interface Organization {
  id: string;
  name: string;
  slug: string;
  createdAt: number;
  updatedAt: number;
}

/** A user's place in an organization. */
export interface Membership {
  id: string;
  organization: Organization;
  /** With Clerk's prefix: `org:admin`, `org:member`. */
  role: string;
  createdAt: number;
}

/** A second factor by authenticator app. It counts only once verified. */
export interface Totp {
  id: string;
  secret: string;
  verified: boolean;
  createdAt: number;
}

/** Somebody who can sign in. */
export interface User {
  id: string;
  firstName: string | null;
  lastName: string | null;
  emailAddressId: string;
  email: string;
  password: string | null;
  totp: Totp | null;
  memberships: Membership[];
  /** What every new session of this user has to settle first. */
  tasks: TaskKey[];
  unsafeMetadata: Record<string, unknown>;
  lastSignInAt: number | null;
  createdAt: number;
  updatedAt: number;
}

/** Somebody who is signed in as another user, to see what that one sees. */
export interface Actor {
  /** Id of the user who acts. */
  sub: string;
}

/** A user signed in on a client, now or in the past. */
export interface Session {
  id: string;
  user: User;
  /** Null where users act for themselves. */
  actor: Actor | null;
  /** How it was ended on purpose, null while it was not. The status shown outside also depends on tasks and time. */
  endedAs: 'ended' | 'removed' | 'revoked' | null;
  tasks: TaskKey[];
  lastActiveOrganizationId: string | null;
  firstFactorVerifiedAt: number;
  secondFactorVerifiedAt: number | null;
  lastActiveAt: number;
  expireAt: number;
  abandonAt: number;
  createdAt: number;
  updatedAt: number;
}

/** How far the proof of one factor has come. */
export interface Verification {
  strategy: Strategy;
  status: 'unverified' | 'verified' | 'failed';
  attempts: number;
  /** Null for factors that do not expire: password, TOTP. */
  expireAt: number | null;
}

/** A sign-in under way. Its status follows from its fields. */
export interface SignIn {
  id: string;
  identifier: string | null;
  user: User | null;
  firstFactor: Verification | null;
  secondFactor: Verification | null;
  createdSessionId: string | null;
  abandonAt: number;
}

/** A sign-up under way. Its status follows from its fields. */
export interface SignUp {
  id: string;
  email: string | null;
  password: string | null;
  firstName: string | null;
  lastName: string | null;
  unsafeMetadata: Record<string, unknown>;
  legalAcceptedAt: number | null;
  locale: string | null;
  emailVerification: Verification | null;
  createdSessionId: string | null;
  createdUserId: string | null;
  abandonAt: number;
}

/** What the Frontend API holds for one browser. */
export interface Client {
  id: string;
  /** The credential of a development browser; null in production, where the `__client` cookie is it. */
  devBrowser: string | null;
  /** Part of the `__client` cookie. Changes at each sign-in, which makes older cookies worthless. */
  rotatingToken: string;
  /** Ended sessions stay listed, so that a test can ask what became of them. */
  sessions: Session[];
  signIn: SignIn | null;
  signUp: SignUp | null;
  lastActiveSessionId: string | null;
  lastAuthenticationStrategy: Strategy | null;
  captchaBypass: boolean;
  /** When the `__client` cookie expires. Set it to steer touch eligibility; null for "not known". */
  cookieExpiresAt: number | null;
  createdAt: number;
  updatedAt: number;
}
