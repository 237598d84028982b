import type { SignUp } from '../entities.ts';
import { verificationJson } from './verification.ts';

/** SignUpJSON. `has_password` is what clerk-js reads, `password_enabled` what the published specification says. */
export function signUpJson(signUp: SignUp) {
  return {
    object: 'sign_up_attempt',
    id: signUp.id,
    status: signUp.createdSessionId ? 'complete' : 'missing_requirements',
    required_fields: ['email_address'],
    optional_fields: ['password', 'first_name', 'last_name'],
    missing_fields: signUp.email ? [] : ['email_address'],
    unverified_fields: signUp.email && signUp.emailVerification?.status !== 'verified' ? ['email_address'] : [],
    verifications: {
      email_address: emailVerificationJson(signUp),
      phone_number: null,
      web3_wallet: null,
      external_account: null,
    },
    username: null,
    email_address: signUp.email,
    phone_number: null,
    web3_wallet: null,
    has_password: signUp.password !== null,
    password_enabled: signUp.password !== null,
    first_name: signUp.firstName,
    last_name: signUp.lastName,
    unsafe_metadata: signUp.unsafeMetadata,
    public_metadata: {},
    custom_action: false,
    external_id: null,
    external_account: null,
    external_account_strategy: null,
    created_session_id: signUp.createdSessionId,
    created_user_id: signUp.createdUserId,
    legal_accepted_at: signUp.legalAcceptedAt,
    locale: signUp.locale,
    timezone: null,
    protect_check: null,
    abandon_at: signUp.abandonAt,
  };
}

function emailVerificationJson({ email, emailVerification }: SignUp) {
  if (!email) return null;
  const supported = { supported_strategies: ['email_code'] };
  if (!emailVerification) {
    return {
      object: 'verification_otp',
      status: 'unverified',
      strategy: 'email_code',
      attempts: 0,
      expire_at: null,
      next_action: 'needs_prepare',
      ...supported,
    };
  }
  const nextAction = emailVerification.status === 'verified' ? '' : 'needs_attempt';
  return { ...verificationJson(emailVerification), next_action: nextAction, ...supported };
}
