import type { RecordedInstance } from '../moment.ts';
import type { RulesOf } from './rules.ts';

/** What is kept of an instance's settings, field by field. */
export const ENVIRONMENT_RULES: RulesOf<RecordedInstance['environment']> = {
  type: 'word',
  applicationName: 'text',
  homeUrl: 'address',
  signInUrl: 'address',
  signUpUrl: 'address',
  afterSignOutUrl: 'address',
  supportEmail: 'email',
  identifiers: 'word',
  firstFactors: 'word',
  secondFactors: 'word',
  socialProviders: { strategy: 'word', name: 'text' },
  signUpMode: 'word',
  captcha: { provider: 'word', widgetType: 'word', bypassedBy: 'word' },
  organizations: { domains: { enrollmentModes: 'word', defaultRole: 'word' } },
};
