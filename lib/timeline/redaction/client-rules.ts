import type { RecordedClient } from '../moment.ts';
import type { RulesOf } from './rules.ts';

type Session = RecordedClient['sessions'][number];
type User = NonNullable<Session['user']>;
type SignIn = NonNullable<RecordedClient['signIn']>;
type SignUp = NonNullable<RecordedClient['signUp']>;

const verification: RulesOf<SignIn['firstFactorVerification']> = {
  status: 'word',
  strategy: 'word',
  error: { code: 'word', message: 'text', longMessage: 'text' },
  channel: 'word',
  verifiedAtClient: 'id',
  nextAction: 'word',
  supportedStrategies: 'word',
};

const user: RulesOf<User> = {
  id: 'id',
  firstName: 'name',
  lastName: 'name',
  username: 'username',
  imageUrl: 'image',
  primaryEmailAddress: 'email',
  primaryPhoneNumber: 'phone',
  organizationMemberships: {
    id: 'id',
    role: 'word',
    roleName: 'word',
    permissions: 'word',
    organization: { id: 'id', name: 'organization', slug: 'organization', imageUrl: 'image' },
  },
  externalId: 'value',
};

const session: RulesOf<Session> = {
  id: 'id',
  status: 'word',
  lastActiveToken: { sessionId: 'id', organizationId: 'id' },
  lastActiveOrganizationId: 'id',
  actor: { sub: 'id', iss: 'address', sid: 'id', type: 'word' },
  tasks: { key: 'word' },
  currentTask: { key: 'word' },
  factorVerificationAge: 'word',
  user,
  publicUserData: {
    userId: 'id',
    firstName: 'name',
    lastName: 'name',
    imageUrl: 'image',
    identifier: 'identifier',
  },
};

const factor = { strategy: 'word', safeIdentifier: 'identifier' } as const;

const signIn: RulesOf<SignIn> = {
  id: 'id',
  status: 'word',
  identifier: 'identifier',
  supportedIdentifiers: 'word',
  supportedFirstFactors: factor,
  supportedSecondFactors: factor,
  firstFactorVerification: verification,
  secondFactorVerification: verification,
  userData: { firstName: 'name', lastName: 'name', imageUrl: 'image' },
  createdSessionId: 'id',
  clientTrustState: 'word',
};

const signUp: RulesOf<SignUp> = {
  id: 'id',
  status: 'word',
  requiredFields: 'word',
  optionalFields: 'word',
  missingFields: 'word',
  unverifiedFields: 'word',
  verifications: {
    emailAddress: verification,
    phoneNumber: verification,
    web3Wallet: verification,
    externalAccount: verification,
  },
  username: 'username',
  firstName: 'name',
  lastName: 'name',
  emailAddress: 'email',
  phoneNumber: 'phone',
  web3Wallet: 'wallet',
  createdSessionId: 'id',
  createdUserId: 'id',
};

/** What is kept of a Client, field by field. A field that is new in the Client object is missing here until it is added. */
export const CLIENT_RULES: RulesOf<RecordedClient> = {
  id: 'id',
  lastActiveSessionId: 'id',
  lastAuthenticationStrategy: 'word',
  sessions: session,
  signIn,
  signUp,
};
