import type { ClerkInstance } from '../../../lib/inspector/state.ts';

/** The settings of the sample instance. */
export const environment: NonNullable<ClerkInstance['environment']> = {
  type: 'development',
  applicationName: 'Happy Cat',
  homeUrl: 'http://localhost:3000/',
  signInUrl: 'https://happy-cat-12.accounts.dev/sign-in',
  signUpUrl: 'https://happy-cat-12.accounts.dev/sign-up',
  afterSignOutUrl: null,
  supportEmail: null,
  maintenanceMode: false,
  debugMode: false,
  singleSessionMode: false,
  sessionMinter: false,
  partitionedCookies: true,
  reverification: true,
  claimedAt: null,
  identifiers: ['email_address', 'username'],
  firstFactors: ['password', 'email_code', 'passkey'],
  secondFactors: ['totp', 'backup_code'],
  secondFactorRequired: false,
  socialProviders: [
    { strategy: 'oauth_github', name: 'GitHub', authenticatable: true },
    { strategy: 'oauth_notion', name: 'Notion', authenticatable: false },
  ],
  enterpriseSSO: false,
  signUpMode: 'public',
  legalConsent: false,
  captcha: {
    enabled: true,
    hasKeys: true,
    provider: 'turnstile',
    widgetType: 'smart',
    bypassedBy: ['oauth_google'],
    heartbeat: false,
  },
  organizations: {
    enabled: true,
    forceSelection: null,
    maxAllowedMemberships: 5,
    domains: { enabled: false, enrollmentModes: [], defaultRole: 'org:member' },
  },
};
