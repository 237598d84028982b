import type { MessageKey } from '../../lib/i18n/translate.ts';

/** A reason in plain words. */
export interface ReasonWords {
  readonly means: MessageKey;
  readonly remedy: MessageKey;
  /** Why an expired token was not renewed by the server itself; null for other reasons. */
  readonly refresh: RefreshWords | null;
}

/** Words for what stood in the way of a refresh; its code is the message's `$1` where the words are for any. */
export interface RefreshWords {
  readonly words: MessageKey;
  readonly code: string;
}

type Words = Omit<ReasonWords, 'refresh'>;

const OF_CLOCK: MessageKey = 'serverRemedyClock';
const OF_KEYS: MessageKey = 'serverRemedyKeys';
const OF_OTHERS: MessageKey = 'serverRemedyNotClerks';
const OF_KEY_FETCH: MessageKey = 'serverRemedyKeyFetch';

/** The reasons of `@clerk/backend` 3: `AuthErrorReason` and `TokenVerificationErrorReason`. */
const REASONS: ReadonlyMap<string, Words> = new Map<string, Words>([
  ['active-organization-mismatch', { means: 'serverReasonOrganization', remedy: 'serverRemedyOrganization' }],
  ['client-uat-but-no-session-token', { means: 'serverReasonNoToken', remedy: 'serverRemedyNoToken' }],
  ['dev-browser-missing', { means: 'serverReasonDevBrowserMissing', remedy: 'serverRemedyDevBrowserMissing' }],
  ['dev-browser-sync', { means: 'serverReasonDevBrowserSync', remedy: 'serverRemedyDevBrowserSync' }],
  ['primary-domain-cross-origin-sync', { means: 'serverReasonCrossOrigin', remedy: 'serverRemedyCrossOrigin' }],
  ['primary-responds-to-syncing', { means: 'serverReasonPrimary', remedy: 'serverRemedySatellite' }],
  ['satellite-needs-syncing', { means: 'serverReasonSatellite', remedy: 'serverRemedySatellite' }],
  ['session-token-and-uat-missing', { means: 'serverReasonNobody', remedy: 'serverRemedyNobody' }],
  ['session-token-but-no-client-uat', { means: 'serverReasonNoUat', remedy: 'serverRemedyNoUat' }],
  ['session-token-expired', { means: 'serverReasonExpired', remedy: 'serverRemedyExpired' }],
  ['session-token-iat-before-client-uat', { means: 'serverReasonOutdated', remedy: 'serverRemedyOutdated' }],
  ['session-token-iat-in-the-future', { means: 'serverReasonFuture', remedy: OF_CLOCK }],
  ['session-token-missing', { means: 'serverReasonHandshakeEmpty', remedy: 'serverRemedyHandshakeEmpty' }],
  ['session-token-nbf', { means: 'serverReasonNotYet', remedy: OF_CLOCK }],
  ['token-type-mismatch', { means: 'serverReasonTokenType', remedy: 'serverRemedyTokenType' }],
  ['unexpected-error', { means: 'serverReasonUnexpected', remedy: 'serverRemedyUnexpected' }],

  ['jwk-failed-to-resolve', { means: 'serverReasonNoKeys', remedy: OF_KEY_FETCH }],
  ['jwk-kid-mismatch', { means: 'serverReasonUnknownKey', remedy: OF_KEYS }],
  ['jwk-local-missing', { means: 'serverReasonLocalKey', remedy: 'serverRemedyLocalKey' }],
  ['jwk-remote-failed-to-load', { means: 'serverReasonKeyFetch', remedy: OF_KEY_FETCH }],
  ['jwk-remote-invalid', { means: 'serverReasonKeyInvalid', remedy: OF_KEY_FETCH }],
  ['jwk-remote-missing', { means: 'serverReasonKeyMissing', remedy: OF_KEY_FETCH }],
  ['secret-key-invalid', { means: 'serverReasonSecretKey', remedy: 'serverRemedySecretKey' }],
  ['token-expired', { means: 'serverReasonExpired', remedy: 'serverRemedyExpired' }],
  ['token-iat-in-the-future', { means: 'serverReasonFuture', remedy: OF_CLOCK }],
  ['token-invalid', { means: 'serverReasonNoClerkToken', remedy: OF_OTHERS }],
  ['token-invalid-algorithm', { means: 'serverReasonAlgorithm', remedy: OF_OTHERS }],
  ['token-invalid-authorized-parties', { means: 'serverReasonParties', remedy: 'serverRemedyParties' }],
  ['token-invalid-issuer', { means: 'serverReasonIssuer', remedy: OF_KEYS }],
  ['token-invalid-signature', { means: 'serverReasonSignature', remedy: OF_KEYS }],
  ['token-not-active-yet', { means: 'serverReasonNotYet', remedy: OF_CLOCK }],
  ['token-verification-failed', { means: 'serverReasonClaims', remedy: 'serverRemedyClaims' }],
]);

/** What follows `session-token-expired`, after a server that could have renewed it itself did not. */
const REFRESH = 'session-token-expired-refresh-';

/** What stood in the way of a refresh: `RefreshTokenErrorReason` of `@clerk/backend` 3. Other codes are those of Clerk. */
const REFRESHES: ReadonlyMap<string, MessageKey> = new Map<string, MessageKey>([
  ['expired-session-token-decode-failed', 'serverRefreshUnreadable'],
  ['expired-session-token-missing-sid-claim', 'serverRefreshUnreadable'],
  ['fetch-error', 'serverRefreshFetch'],
  ['invalid-session-token', 'serverRefreshInvalid'],
  ['missing-api-client', 'serverRefreshNoClient'],
  ['missing-refresh-token', 'serverRefreshNoCookie'],
  ['missing-session-token', 'serverRefreshUnreadable'],
  ['non-eligible-no-refresh-cookie', 'serverRefreshNoCookie'],
  ['non-eligible-non-get', 'serverRefreshNoGet'],
  ['unexpected-bapi-error', 'serverRefreshFetch'],
  ['unexpected-sdk-error', 'serverRefreshUnknown'],
]);

/** The words for a reason, or null for one that has none here. */
export function reasonWords(reason: string): ReasonWords | null {
  const code = reason.startsWith(REFRESH) ? reason.slice(REFRESH.length) : null;
  const words = REASONS.get(code === null ? reason : 'session-token-expired');
  if (!words) return null;
  return { ...words, refresh: code === null ? null : { words: REFRESHES.get(code) ?? 'serverRefreshRefused', code } };
}
