import type { MessageKey } from '../i18n/translate.ts';
import type { InputName, WhyMissing } from './evidence.ts';
import type { Severity } from './finding.ts';

/** How much a finding matters, in a word. */
export const SEVERITY_WORDS: Readonly<Record<Severity, MessageKey>> = {
  error: 'findingSeverityError',
  warning: 'findingSeverityWarning',
  info: 'findingSeverityInfo',
};

/** What rules look at. */
export const INPUT_WORDS: Readonly<Record<InputName, MessageKey>> = {
  now: 'findingInputNow',
  page: 'findingInputPage',
  documentStart: 'findingInputDocumentStart',
  clerk: 'findingInputClerk',
  instance: 'findingInputInstance',
  clerkJs: 'findingInputClerkJs',
  client: 'findingInputClient',
  environment: 'findingInputEnvironment',
  cookies: 'findingInputCookies',
  tokens: 'findingInputTokens',
  keyIds: 'findingInputKeyIds',
  verdict: 'findingInputVerdict',
  answers: 'findingInputAnswers',
  calls: 'findingInputCalls',
  navigations: 'findingInputNavigations',
  documentCookies: 'findingInputDocumentCookies',
  bearers: 'findingInputBearers',
  loads: 'findingInputLoads',
  violations: 'findingInputViolations',
  errors: 'findingInputErrors',
  sessions: 'findingInputSessions',
  clock: 'findingInputClock',
  wholeLoad: 'findingInputWholeLoad',
  captchaElement: 'findingInputCaptchaElement',
};

/** Why a rule could not look at something. */
export const MISSING_WORDS: Readonly<Record<WhyMissing, MessageKey>> = {
  'no-access': 'findingMissingNoAccess',
  'not-attached': 'findingMissingNotAttached',
  'no-instance': 'findingMissingNoInstance',
  'no-clerk-js': 'findingMissingNoClerkJs',
  'no-client': 'findingMissingNoClient',
  'not-told': 'findingMissingNotTold',
  'no-keys': 'findingMissingNoKeys',
  'no-verdict': 'findingMissingNoVerdict',
  'opened-late': 'findingMissingOpenedLate',
  'not-recorded': 'findingMissingNotRecorded',
  pending: 'findingMissingPending',
};
