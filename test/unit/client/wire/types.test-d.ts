/**
 * What Clerk's own types promise of the wire, against what our schemas take. Nothing here runs: `tsc` is the test.
 */
import type {
  CaptchaProvider,
  CaptchaWidgetType,
  ClerkAPIErrorJSON,
  ClientJSON,
  ClientJSONSnapshot,
  ClientTrustState,
  EnvironmentJSON,
  EnvironmentJSONSnapshot,
  OrganizationEnrollmentMode,
  OrganizationJSON,
  OrganizationJSONSnapshot,
  OrganizationMembershipJSON,
  OrganizationMembershipJSONSnapshot,
  SessionJSON,
  SessionJSONSnapshot,
  SessionStatus,
  SessionTask,
  SignInJSON,
  SignInJSONSnapshot,
  SignInStatus,
  SignUpJSON,
  SignUpJSONSnapshot,
  SignUpModes,
  SignUpStatus,
  TokenJSON,
  TokenJSONSnapshot,
  UserJSON,
  UserJSONSnapshot,
  VerificationJSON,
  VerificationJSONSnapshot,
  VerificationStatus,
} from '@clerk/shared/types';
import { expectTypeOf } from 'vitest';
import type { clientJSON } from '../../../../lib/client/client.ts';
import type { errorsJSON } from '../../../../lib/client/frontend-api-error.ts';
import type { sessionJSON, sessionTaskKeys, taskJSON } from '../../../../lib/client/session.ts';
import type { sessionStatuses } from '../../../../lib/client/session-status.ts';
import type { clientTrustStates, signInJSON, signInStatuses } from '../../../../lib/client/sign-in.ts';
import type { signUpJSON, signUpStatuses } from '../../../../lib/client/sign-up.ts';
import type { tokenJSON } from '../../../../lib/client/token.ts';
import type { membershipJSON, organizationJSON, userJSON } from '../../../../lib/client/user.ts';
import type { errorJSON, verificationJSON, verificationStatuses } from '../../../../lib/client/verification.ts';
import type { z } from '../../../../lib/client/wire.ts';
import type { captchaProviders, captchaWidgetTypes } from '../../../../lib/environment/captcha.ts';
import type { signUpModes } from '../../../../lib/environment/environment.ts';
import type { environmentJSON } from '../../../../lib/environment/environment-json.ts';
import type { enrollmentModes } from '../../../../lib/environment/organization-settings.ts';
import type { differences, reasons } from './differences.ts';
import type { Wider } from './wider.ts';

/** What our schemas take. */
interface Ours {
  client: z.input<typeof clientJSON>;
  environment: z.input<typeof environmentJSON>;
  error: z.input<typeof errorJSON>;
  membership: z.input<typeof membershipJSON>;
  organization: z.input<typeof organizationJSON>;
  session: z.input<typeof sessionJSON>;
  signIn: z.input<typeof signInJSON>;
  signUp: z.input<typeof signUpJSON>;
  task: z.input<typeof taskJSON>;
  token: z.input<typeof tokenJSON>;
  user: z.input<typeof userJSON>;
  verification: z.input<typeof verificationJSON>;
}

/** Clerk's types of the same. */
interface Clerks {
  client: ClientJSON;
  environment: EnvironmentJSON;
  error: ClerkAPIErrorJSON;
  membership: OrganizationMembershipJSON;
  organization: OrganizationJSON;
  session: SessionJSON;
  signIn: SignInJSON;
  signUp: SignUpJSON;
  task: SessionTask;
  token: TokenJSON;
  user: UserJSON;
  verification: VerificationJSON;
}

/** Clerk's types of what clerk-js writes in a snapshot. */
interface Snapshots {
  client: ClientJSONSnapshot;
  environment: EnvironmentJSONSnapshot;
  membership: OrganizationMembershipJSONSnapshot;
  organization: OrganizationJSONSnapshot;
  session: SessionJSONSnapshot;
  signIn: SignInJSONSnapshot;
  signUp: SignUpJSONSnapshot;
  token: TokenJSONSnapshot;
  user: UserJSONSnapshot;
  verification: VerificationJSONSnapshot;
}

expectTypeOf<Clerks>().toExtend<Ours>();
expectTypeOf<Snapshots>().toExtend<Pick<Ours, keyof Snapshots>>();
expectTypeOf<{ errors: ClerkAPIErrorJSON[]; clerk_trace_id?: string }>().toExtend<z.input<typeof errorsJSON>>();

/** Where our schemas take more than Clerk's types promise. */
type Found = { [Name in keyof Ours]: Wider<Ours[Name], Clerks[Name], Ours, Name> }[keyof Ours];

type Differences = typeof differences;

/** What the table lists. */
type Listed = {
  [Path in keyof Differences]: {
    [Kind in keyof Differences[Path]]: readonly [Path, Kind];
  }[keyof Differences[Path]];
}[keyof Differences];

/** The reasons that the table gives. */
type Given = {
  [Path in keyof Differences]: Differences[Path][keyof Differences[Path]];
}[keyof Differences];

expectTypeOf<Exclude<Found, Listed>>().toEqualTypeOf<never>();
expectTypeOf<Exclude<Listed, Found>>().toEqualTypeOf<never>();
expectTypeOf<Given>().toEqualTypeOf<keyof typeof reasons>();

/** Values that are known by name. */
interface Known {
  captchaProvider: typeof captchaProviders;
  captchaWidgetType: typeof captchaWidgetTypes;
  clientTrustState: typeof clientTrustStates;
  enrollmentMode: typeof enrollmentModes;
  session: typeof sessionStatuses;
  signIn: typeof signInStatuses;
  signUp: typeof signUpStatuses;
  signUpMode: typeof signUpModes;
  task: typeof sessionTaskKeys;
  verification: typeof verificationStatuses;
}

/** Every value that Clerk names is known by name here. */
expectTypeOf<{
  captchaProvider: CaptchaProvider;
  captchaWidgetType: NonNullable<CaptchaWidgetType>;
  clientTrustState: ClientTrustState;
  enrollmentMode: OrganizationEnrollmentMode;
  session: SessionStatus;
  signIn: SignInStatus;
  signUp: SignUpStatus;
  signUpMode: SignUpModes;
  task: SessionTask['key'];
  verification: VerificationStatus;
}>().toExtend<{ [Name in keyof Known]: Known[Name][number] }>();
