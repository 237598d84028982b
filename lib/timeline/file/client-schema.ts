import { numberOrNull, textOrNull, texts, z } from './zod.ts';

const verification = z.object({
  status: textOrNull,
  strategy: textOrNull,
  attempts: numberOrNull,
  expireAt: numberOrNull,
  error: z.nullable(z.object({ code: z.string(), message: textOrNull, longMessage: textOrNull })),
  channel: textOrNull,
  verifiedAtClient: textOrNull,
  nextAction: textOrNull,
  supportedStrategies: texts,
});

const organization = z.object({
  id: z.string(),
  name: textOrNull,
  slug: textOrNull,
  imageUrl: textOrNull,
  hasImage: z.boolean(),
  membersCount: numberOrNull,
  createdAt: numberOrNull,
  updatedAt: numberOrNull,
});

const membership = z.object({
  id: z.string(),
  role: textOrNull,
  roleName: textOrNull,
  permissions: texts,
  organization: z.nullable(organization),
  createdAt: numberOrNull,
  updatedAt: numberOrNull,
});

const user = z.object({
  id: z.string(),
  firstName: textOrNull,
  lastName: textOrNull,
  username: textOrNull,
  imageUrl: textOrNull,
  hasImage: z.boolean(),
  primaryEmailAddress: textOrNull,
  primaryPhoneNumber: textOrNull,
  organizationMemberships: z.array(membership),
  externalId: textOrNull,
  passwordEnabled: z.boolean(),
  twoFactorEnabled: z.boolean(),
  totpEnabled: z.boolean(),
  backupCodeEnabled: z.boolean(),
  lastSignInAt: numberOrNull,
  legalAcceptedAt: numberOrNull,
  createdAt: numberOrNull,
  updatedAt: numberOrNull,
});

const task = z.object({ key: z.string() });

const session = z.object({
  id: z.string(),
  status: z.string(),
  expireAt: numberOrNull,
  abandonAt: numberOrNull,
  lastActiveAt: numberOrNull,
  lastActiveToken: z.nullable(
    z.object({
      sessionId: textOrNull,
      organizationId: textOrNull,
      issuedAt: numberOrNull,
      expiresAt: numberOrNull,
    }),
  ),
  lastActiveOrganizationId: textOrNull,
  actor: z.nullable(z.object({ sub: textOrNull, iss: textOrNull, sid: textOrNull, type: textOrNull })),
  tasks: z.array(task),
  currentTask: z.nullable(task),
  factorVerificationAge: z.nullable(z.array(z.number())),
  user: z.nullable(user),
  publicUserData: z.nullable(
    z.object({
      userId: textOrNull,
      firstName: textOrNull,
      lastName: textOrNull,
      imageUrl: textOrNull,
      hasImage: z.boolean(),
      identifier: textOrNull,
    }),
  ),
  createdAt: numberOrNull,
  updatedAt: numberOrNull,
});

const factor = z.object({
  strategy: z.string(),
  safeIdentifier: textOrNull,
  primary: z.boolean(),
  default: z.boolean(),
});

const signIn = z.object({
  id: z.string(),
  status: textOrNull,
  identifier: textOrNull,
  supportedIdentifiers: texts,
  supportedFirstFactors: z.array(factor),
  supportedSecondFactors: z.array(factor),
  firstFactorVerification: z.nullable(verification),
  secondFactorVerification: z.nullable(verification),
  userData: z.nullable(
    z.object({ firstName: textOrNull, lastName: textOrNull, imageUrl: textOrNull, hasImage: z.boolean() }),
  ),
  createdSessionId: textOrNull,
  clientTrustState: textOrNull,
  abandonAt: numberOrNull,
});

const signUp = z.object({
  id: z.string(),
  status: textOrNull,
  requiredFields: texts,
  optionalFields: texts,
  missingFields: texts,
  unverifiedFields: texts,
  verifications: z.object({
    emailAddress: z.nullable(verification),
    phoneNumber: z.nullable(verification),
    web3Wallet: z.nullable(verification),
    externalAccount: z.nullable(verification),
  }),
  username: textOrNull,
  firstName: textOrNull,
  lastName: textOrNull,
  emailAddress: textOrNull,
  phoneNumber: textOrNull,
  web3Wallet: textOrNull,
  hasPassword: z.boolean(),
  createdSessionId: textOrNull,
  createdUserId: textOrNull,
  abandonAt: numberOrNull,
  legalAcceptedAt: numberOrNull,
});

/** A Client as it is recorded. */
export const clientSchema = z.object({
  id: textOrNull,
  captchaBypass: z.boolean(),
  cookieExpiresAt: numberOrNull,
  createdAt: numberOrNull,
  lastActiveSessionId: textOrNull,
  lastAuthenticationStrategy: textOrNull,
  sessions: z.array(session),
  signIn: z.nullable(signIn),
  signUp: z.nullable(signUp),
  updatedAt: numberOrNull,
});
