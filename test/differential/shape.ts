import type { Client, View } from '../../lib/client/index.ts';

/** The names of all properties of a model, as deep as it goes: true for a value, `[item]` for a list. */
export type Shape = true | readonly [Shape] | { readonly [name: string]: Shape };

type ShapeOf<Value> = [Value] extends [string | number | boolean]
  ? true
  : Value extends readonly (infer Item)[]
    ? readonly [ShapeOf<NonNullable<Item>>]
    : { readonly [Name in keyof Value]: ShapeOf<NonNullable<Value[Name]>> };

type SignInShape = ShapeOf<NonNullable<View<Client>['signIn']>>;
type SignUpShape = ShapeOf<NonNullable<View<Client>['signUp']>>;

const verification = {
  status: true,
  strategy: true,
  attempts: true,
  expireAt: true,
  error: { code: true, message: true, longMessage: true },
  channel: true,
  verifiedAtClient: true,
  nextAction: true,
  supportedStrategies: [true],
} as const;

const factor = { strategy: true, safeIdentifier: true, primary: true, default: true } as const;

const signIn = {
  id: true,
  status: true,
  identifier: true,
  supportedIdentifiers: [true],
  supportedFirstFactors: [factor],
  supportedSecondFactors: [factor],
  firstFactorVerification: verification,
  secondFactorVerification: verification,
  userData: { firstName: true, lastName: true, imageUrl: true, hasImage: true },
  createdSessionId: true,
  clientTrustState: true,
  abandonAt: true,
} as const satisfies SignInShape;

const signUp = {
  id: true,
  status: true,
  requiredFields: [true],
  optionalFields: [true],
  missingFields: [true],
  unverifiedFields: [true],
  verifications: {
    emailAddress: verification,
    phoneNumber: verification,
    web3Wallet: verification,
    externalAccount: verification,
  },
  username: true,
  firstName: true,
  lastName: true,
  emailAddress: true,
  phoneNumber: true,
  web3Wallet: true,
  hasPassword: true,
  createdSessionId: true,
  createdUserId: true,
  abandonAt: true,
  legalAcceptedAt: true,
} as const satisfies SignUpShape;

const session = {
  id: true,
  status: true,
  expireAt: true,
  abandonAt: true,
  lastActiveAt: true,
  lastActiveToken: { sessionId: true, organizationId: true, issuedAt: true, expiresAt: true },
  lastActiveOrganizationId: true,
  actor: { sub: true, iss: true, sid: true, type: true },
  tasks: [{ key: true }],
  currentTask: { key: true },
  factorVerificationAge: [true],
  user: {
    id: true,
    firstName: true,
    lastName: true,
    username: true,
    imageUrl: true,
    hasImage: true,
    primaryEmailAddress: true,
    primaryPhoneNumber: true,
    organizationMemberships: [
      {
        id: true,
        role: true,
        roleName: true,
        permissions: [true],
        organization: {
          id: true,
          name: true,
          slug: true,
          imageUrl: true,
          hasImage: true,
          membersCount: true,
          createdAt: true,
          updatedAt: true,
        },
        createdAt: true,
        updatedAt: true,
      },
    ],
    externalId: true,
    passwordEnabled: true,
    twoFactorEnabled: true,
    totpEnabled: true,
    backupCodeEnabled: true,
    lastSignInAt: true,
    legalAcceptedAt: true,
    createdAt: true,
    updatedAt: true,
  },
  publicUserData: { userId: true, firstName: true, lastName: true, imageUrl: true, hasImage: true, identifier: true },
  createdAt: true,
  updatedAt: true,
} as const;

/** Everything that a client has; a property that is new and not here is a type error. */
export const clientShape = {
  id: true,
  captchaBypass: true,
  cookieExpiresAt: true,
  createdAt: true,
  lastActiveSessionId: true,
  lastAuthenticationStrategy: true,
  sessions: [session],
  signedInSessions: [session],
  signIn,
  signUp,
  updatedAt: true,
} as const satisfies ShapeOf<View<Client>>;
