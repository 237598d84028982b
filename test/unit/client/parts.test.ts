import { expect, test } from 'vitest';
import { Client } from '../../../lib/client/index.ts';
import { wireClient } from './fixtures/client.ts';
import { scriptedApi } from './fixtures/scripted-api.ts';
import { day, hour, minute, now } from './fixtures/sessions.ts';

const client = Client.fromJSON(wireClient, scriptedApi().api);

test('an active session', () => {
  expect(client.sessions[0]).toEqual({
    id: 'sess_ada',
    status: 'active',
    expireAt: new Date(now + 7 * day),
    abandonAt: new Date(now + 30 * day),
    lastActiveAt: new Date(now - minute),
    lastActiveToken: {
      sessionId: 'sess_ada',
      organizationId: 'org_acme',
      issuedAt: new Date(now - 10_000),
      expiresAt: new Date(now + 50_000),
    },
    lastActiveOrganizationId: 'org_acme',
    actor: { sub: 'user_support', iss: 'https://dashboard.clerk.com', sid: 'sess_support', type: null },
    tasks: [],
    currentTask: null,
    factorVerificationAge: [12, -1],
    user: {
      id: 'user_ada',
      firstName: 'Ada',
      lastName: 'Lovelace',
      username: 'ada',
      imageUrl: 'https://img.clerk.com/ada',
      hasImage: true,
      primaryEmailAddress: 'ada@acme.test',
      primaryPhoneNumber: '+15555550100',
      organizationMemberships: [
        {
          id: 'orgmem_ada',
          role: 'org:admin',
          roleName: 'Admin',
          permissions: ['org:sys_memberships:manage'],
          organization: {
            id: 'org_acme',
            name: 'Acme Rockets',
            slug: 'acme-rockets',
            imageUrl: 'https://img.clerk.com/acme',
            hasImage: true,
            membersCount: 3,
            createdAt: new Date(now - 90 * day),
            updatedAt: new Date(now - 90 * day),
          },
          createdAt: new Date(now - 80 * day),
          updatedAt: new Date(now - 80 * day),
        },
      ],
      externalId: 'acme-1843',
      passwordEnabled: true,
      twoFactorEnabled: true,
      totpEnabled: true,
      backupCodeEnabled: true,
      lastSignInAt: new Date(now - 3 * hour),
      legalAcceptedAt: new Date(now - 100 * day),
      createdAt: new Date(now - 100 * day),
      updatedAt: new Date(now - day),
    },
    publicUserData: {
      userId: 'user_ada',
      firstName: 'Ada',
      lastName: 'Lovelace',
      imageUrl: 'https://img.clerk.com/ada',
      hasImage: true,
      identifier: 'ada@acme.test',
    },
    createdAt: new Date(now - 3 * hour),
    updatedAt: new Date(now - minute),
  });
});

test('a pending session of a user without email address', () => {
  expect(client.sessions[1]).toMatchObject({
    id: 'sess_grace',
    status: 'pending',
    lastActiveToken: null,
    lastActiveOrganizationId: null,
    actor: null,
    tasks: [{ key: 'choose-organization' }, { key: 'setup-mfa' }],
    currentTask: { key: 'choose-organization' },
    factorVerificationAge: null,
    user: {
      firstName: null,
      lastName: null,
      username: 'grace',
      hasImage: false,
      primaryEmailAddress: null,
      primaryPhoneNumber: null,
      organizationMemberships: [],
      passwordEnabled: false,
      lastSignInAt: null,
    },
  });
});

test('a half-done sign-in', () => {
  expect(client.signIn).toEqual({
    id: 'sia_1',
    status: 'needs_second_factor',
    identifier: 'ada@acme.test',
    supportedIdentifiers: ['email_address', 'username'],
    supportedFirstFactors: [
      { strategy: 'password', safeIdentifier: null, primary: false, default: false },
      { strategy: 'email_code', safeIdentifier: 'ada@acme.test', primary: true, default: false },
    ],
    supportedSecondFactors: [
      { strategy: 'totp', safeIdentifier: null, primary: false, default: false },
      { strategy: 'phone_code', safeIdentifier: '+1 (***) ***-**00', primary: true, default: true },
    ],
    firstFactorVerification: {
      status: 'verified',
      strategy: 'password',
      attempts: 1,
      expireAt: new Date(now + 5 * minute),
      error: null,
      channel: null,
      verifiedAtClient: null,
      nextAction: null,
      supportedStrategies: [],
    },
    secondFactorVerification: {
      status: 'failed',
      strategy: 'phone_code',
      attempts: 3,
      expireAt: new Date(now + 10 * minute),
      error: {
        code: 'verification_failed',
        message: 'too many failed attempts',
        longMessage: 'Too many failed attempts. You have to try again with the same or another method.',
      },
      channel: 'sms',
      verifiedAtClient: null,
      nextAction: null,
      supportedStrategies: [],
    },
    userData: { firstName: 'Ada', lastName: 'Lovelace', imageUrl: 'https://img.clerk.com/ada', hasImage: true },
    createdSessionId: null,
    clientTrustState: 'known',
    abandonAt: new Date(now + day),
  });
});

test('a half-done sign-up', () => {
  expect(client.signUp).toEqual({
    id: 'sua_1',
    status: 'missing_requirements',
    requiredFields: ['email_address', 'password', 'last_name'],
    optionalFields: ['username', 'phone_number'],
    missingFields: ['last_name'],
    unverifiedFields: ['email_address'],
    verifications: {
      emailAddress: {
        status: 'unverified',
        strategy: 'email_code',
        attempts: 0,
        expireAt: new Date(now + 10 * minute),
        error: null,
        channel: null,
        verifiedAtClient: null,
        nextAction: 'needs_attempt',
        supportedStrategies: ['email_code', 'email_link'],
      },
      phoneNumber: null,
      web3Wallet: null,
      externalAccount: null,
    },
    username: null,
    firstName: 'Grace',
    lastName: null,
    emailAddress: 'grace@acme.test',
    phoneNumber: null,
    web3Wallet: null,
    hasPassword: true,
    createdSessionId: null,
    createdUserId: null,
    abandonAt: new Date(now + day),
    legalAcceptedAt: new Date(now - minute),
  });
});
