import type { MessageKey } from '../i18n/translate.ts';

/** What an error code of Clerk's means, and what to do about it. */
export interface CodeExplanation {
  readonly means: MessageKey;
  readonly remedy: MessageKey;
}

/**
 * Error codes of the Frontend API and of clerk-js 6.40. Source: Clerk's list of errors of August 2026, and for those that it
 * lacks (`requires_captcha`, `missing_expired_token`, the last ones) the code of clerk-js.
 */
const CODES: readonly (readonly [code: string, means: MessageKey, remedy: MessageKey])[] = [
  // Browser and session.
  ['dev_browser_unauthenticated', 'findingCodeDevBrowserUnauthenticated', 'findingCodeDevBrowserUnauthenticatedDo'],
  ['authentication_invalid', 'findingCodeAuthenticationInvalid', 'findingCodeDoSignInAgain'],
  ['signed_out', 'findingCodeSignedOut', 'findingCodeDoSignInAgain'],
  [
    'action_for_session_not_authorized',
    'findingCodeActionForSessionNotAuthorized',
    'findingCodeActionForSessionNotAuthorizedDo',
  ],
  ['invalid_action_for_session', 'findingCodeInvalidActionForSession', 'findingCodeInvalidActionForSessionDo'],
  ['missing_expired_token', 'findingCodeMissingExpiredToken', 'findingCodeMissingExpiredTokenDo'],
  ['client_not_found', 'findingCodeClientNotFound', 'findingCodeClientNotFoundDo'],
  ['client_state_invalid', 'findingCodeClientStateInvalid', 'findingCodeClientStateInvalidDo'],
  ['cookie_invalid', 'findingCodeCookieInvalid', 'findingCodeCookieInvalidDo'],
  ['session_exists', 'findingCodeSessionExists', 'findingCodeDoCheckSignedIn'],
  ['identifier_already_signed_in', 'findingCodeIdentifierAlreadySignedIn', 'findingCodeDoCheckSignedIn'],
  ['session_creation_not_allowed', 'findingCodeSessionCreationNotAllowed', 'findingCodeSessionCreationNotAllowedDo'],
  [
    'session_reverification_required',
    'findingCodeSessionReverificationRequired',
    'findingCodeSessionReverificationRequiredDo',
  ],
  ['deprovisioned', 'findingCodeDeprovisioned', 'findingCodeDeprovisionedDo'],
  ['user_banned', 'findingCodeUserBanned', 'findingCodeUserBannedDo'],
  ['user_deactivated', 'findingCodeUserDeactivated', 'findingCodeUserDeactivatedDo'],
  ['user_locked', 'findingCodeUserLocked', 'findingCodeUserLockedDo'],
  // Host and origin.
  ['origin_invalid', 'findingCodeOriginInvalid', 'findingCodeOriginInvalidDo'],
  ['origin_missing', 'findingCodeOriginMissing', 'findingCodeOriginMissingDo'],
  [
    'multiple_origin_header_values_forbidden',
    'findingCodeMultipleOriginHeaderValuesForbidden',
    'findingCodeMultipleOriginHeaderValuesForbiddenDo',
  ],
  [
    'origin_authorization_headers_conflict',
    'findingCodeOriginAuthorizationHeadersConflict',
    'findingCodeOriginAuthorizationHeadersConflictDo',
  ],
  ['subdomain_not_allowed', 'findingCodeSubdomainNotAllowed', 'findingCodeSubdomainNotAllowedDo'],
  ['host_invalid', 'findingCodeHostInvalid', 'findingCodeDoCheckKey'],
  ['invalid_proxy_configuration', 'findingCodeInvalidProxyConfiguration', 'findingCodeInvalidProxyConfigurationDo'],
  [
    'redirect_url_not_associated_with_instance',
    'findingCodeRedirectUrlNotAssociatedWithInstance',
    'findingCodeRedirectUrlNotAssociatedWithInstanceDo',
  ],
  [
    'operation_not_allowed_on_satellite_domain',
    'findingCodeOperationNotAllowedOnSatelliteDomain',
    'findingCodeOperationNotAllowedOnSatelliteDomainDo',
  ],
  ['sync_nonce_already_consumed', 'findingCodeSyncNonceAlreadyConsumed', 'findingCodeSyncNonceAlreadyConsumedDo'],
  [
    'url_based_session_syncing_disabled',
    'findingCodeUrlBasedSessionSyncingDisabled',
    'findingCodeUrlBasedSessionSyncingDisabledDo',
  ],
  ['invalid_handshake', 'findingCodeInvalidHandshake', 'findingCodeInvalidHandshakeDo'],
  ['instance_type_invalid', 'findingCodeInstanceTypeInvalid', 'findingCodeDoCheckInstance'],
  ['request_invalid_for_environment', 'findingCodeRequestInvalidForEnvironment', 'findingCodeDoCheckInstance'],
  ['api_version_invalid', 'findingCodeApiVersionInvalid', 'findingCodeApiVersionInvalidDo'],
  ['native_api_disabled', 'findingCodeNativeApiDisabled', 'findingCodeNativeApiDisabledDo'],
  ['unsupported_content_type', 'findingCodeUnsupportedContentType', 'findingCodeUnsupportedContentTypeDo'],
  ['csrf_token_invalid', 'findingCodeCsrfTokenInvalid', 'findingCodeCsrfTokenInvalidDo'],
  ['requires_device_attestation', 'findingCodeRequiresDeviceAttestation', 'findingCodeRequiresDeviceAttestationDo'],
  // Bots.
  ['requires_captcha', 'findingCodeRequiresCaptcha', 'findingCodeRequiresCaptchaDo'],
  ['captcha_invalid', 'findingCodeCaptchaInvalid', 'findingCodeDoCaptcha'],
  ['captcha_missing_token', 'findingCodeCaptchaMissingToken', 'findingCodeDoCaptcha'],
  ['captcha_not_enabled', 'findingCodeCaptchaNotEnabled', 'findingCodeCaptchaNotEnabledDo'],
  ['captcha_unavailable', 'findingCodeCaptchaUnavailable', 'findingCodeDoCaptchaBlocked'],
  ['captcha_script_failed_to_load', 'findingCodeCaptchaScriptFailedToLoad', 'findingCodeDoCaptchaBlocked'],
  [
    'captcha_client_attempts_exceeded',
    'findingCodeCaptchaClientAttemptsExceeded',
    'findingCodeCaptchaClientAttemptsExceededDo',
  ],
  ['requires_protect_check', 'findingCodeRequiresProtectCheck', 'findingCodeRequiresProtectCheckDo'],
  ['action_blocked', 'findingCodeActionBlocked', 'findingCodeActionBlockedDo'],
  // Sign-in and sign-up.
  ['form_identifier_not_found', 'findingCodeFormIdentifierNotFound', 'findingCodeFormIdentifierNotFoundDo'],
  ['form_identifier_exists', 'findingCodeFormIdentifierExists', 'findingCodeFormIdentifierExistsDo'],
  ['form_password_incorrect', 'findingCodeFormPasswordIncorrect', 'findingCodeFormPasswordIncorrectDo'],
  ['form_password_pwned', 'findingCodeFormPasswordPwned', 'findingCodeFormPasswordPwnedDo'],
  [
    'form_password_length_too_short',
    'findingCodeFormPasswordLengthTooShort',
    'findingCodeFormPasswordLengthTooShortDo',
  ],
  ['form_code_incorrect', 'findingCodeFormCodeIncorrect', 'findingCodeFormCodeIncorrectDo'],
  ['form_param_missing', 'findingCodeFormParamMissing', 'findingCodeDoCheckField'],
  ['form_param_nil', 'findingCodeFormParamNil', 'findingCodeDoCheckField'],
  ['form_param_unknown', 'findingCodeFormParamUnknown', 'findingCodeDoCheckField'],
  ['form_param_format_invalid', 'findingCodeFormParamFormatInvalid', 'findingCodeDoCheckField'],
  ['form_conditional_param_missing', 'findingCodeFormConditionalParamMissing', 'findingCodeDoCheckField'],
  ['strategy_for_user_invalid', 'findingCodeStrategyForUserInvalid', 'findingCodeStrategyForUserInvalidDo'],
  ['no_second_factors', 'findingCodeNoSecondFactors', 'findingCodeNoSecondFactorsDo'],
  ['account_transfer_invalid', 'findingCodeAccountTransferInvalid', 'findingCodeAccountTransferInvalidDo'],
  ['external_account_not_found', 'findingCodeExternalAccountNotFound', 'findingCodeExternalAccountNotFoundDo'],
  ['external_account_exists', 'findingCodeExternalAccountExists', 'findingCodeExternalAccountExistsDo'],
  ['verification_expired', 'findingCodeVerificationExpired', 'findingCodeDoNewCode'],
  ['verification_failed', 'findingCodeVerificationFailed', 'findingCodeDoNewCode'],
  ['verification_missing', 'findingCodeVerificationMissing', 'findingCodeVerificationMissingDo'],
  ['verification_not_sent', 'findingCodeVerificationNotSent', 'findingCodeDoNewCode'],
  [
    'verification_already_verified',
    'findingCodeVerificationAlreadyVerified',
    'findingCodeVerificationAlreadyVerifiedDo',
  ],
  [
    'verification_strategy_invalid',
    'findingCodeVerificationStrategyInvalid',
    'findingCodeVerificationStrategyInvalidDo',
  ],
  ['sign_up_outdated_verification', 'findingCodeSignUpOutdatedVerification', 'findingCodeSignUpOutdatedVerificationDo'],
  ['sign_up_mode_restricted', 'findingCodeSignUpModeRestricted', 'findingCodeSignUpModeRestrictedDo'],
  ['sign_up_restricted_waitlist', 'findingCodeSignUpRestrictedWaitlist', 'findingCodeSignUpRestrictedWaitlistDo'],
  ['not_allowed_access', 'findingCodeNotAllowedAccess', 'findingCodeNotAllowedAccessDo'],
  // Permission and state.
  ['authorization_invalid', 'findingCodeAuthorizationInvalid', 'findingCodeDoCheckRole'],
  ['resource_forbidden', 'findingCodeResourceForbidden', 'findingCodeResourceForbiddenDo'],
  ['resource_not_found', 'findingCodeResourceNotFound', 'findingCodeResourceNotFoundDo'],
  ['resource_locked', 'findingCodeResourceLocked', 'findingCodeResourceLockedDo'],
  ['gone', 'findingCodeGone', 'findingCodeGoneDo'],
  // Limits and outages.
  ['too_many_requests', 'findingCodeTooManyRequests', 'findingCodeDoWait'],
  ['rate_limit_exceeded', 'findingCodeRateLimitExceeded', 'findingCodeDoWait'],
  ['signup_rate_limit_exceeded', 'findingCodeSignupRateLimitExceeded', 'findingCodeDoWait'],
  [
    'verification_code_too_many_requests',
    'findingCodeVerificationCodeTooManyRequests',
    'findingCodeVerificationCodeTooManyRequestsDo',
  ],
  ['internal_clerk_error', 'findingCodeInternalClerkError', 'findingCodeDoOutage'],
  ['service_unavailable', 'findingCodeServiceUnavailable', 'findingCodeDoOutage'],
  ['gateway_timeout', 'findingCodeGatewayTimeout', 'findingCodeDoOutage'],
  // Of clerk-js.
  ['network_error', 'findingCodeNetworkError', 'findingCodeNetworkErrorDo'],
  ['clerk_offline', 'findingCodeClerkOffline', 'findingCodeClerkOfflineDo'],
  ['failed_to_load_clerk_js', 'findingCodeFailedToLoadClerkJs', 'findingCodeFailedToLoadClerkJsDo'],
  ['clerk_init_failed', 'findingCodeClerkInitFailed', 'findingCodeClerkInitFailedDo'],
];

const BY_CODE: ReadonlyMap<string, CodeExplanation> = new Map(
  CODES.map(([code, means, remedy]) => [code, { means, remedy }]),
);

/** All codes that are explained here. */
export const EXPLAINED_CODES: readonly string[] = CODES.map(([code]) => code);

/** What a code means and what to do; null for one that is not known here: the API gains some every year. */
export function explainCode(code: string): CodeExplanation | null {
  return BY_CODE.get(code) ?? null;
}
