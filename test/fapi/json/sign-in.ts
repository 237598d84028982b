import type { SignIn, User } from '../entities.ts';
import { verificationJson } from './verification.ts';

/** SignInJSON. Its status follows from what was verified so far. */
export function signInJson(signIn: SignIn) {
  return {
    object: 'sign_in_attempt',
    id: signIn.id,
    status: signInStatus(signIn),
    supported_identifiers: ['email_address'],
    supported_first_factors: signIn.user ? firstFactors(signIn.user) : null,
    supported_second_factors: signIn.user?.totp?.verified ? [{ strategy: 'totp' }] : null,
    first_factor_verification: signIn.firstFactor && verificationJson(signIn.firstFactor),
    second_factor_verification: signIn.secondFactor && verificationJson(signIn.secondFactor),
    identifier: signIn.identifier,
    user_data: signIn.user && {
      first_name: signIn.user.firstName,
      last_name: signIn.user.lastName,
      image_url: `https://img.clerk.com/${signIn.user.id}`,
      has_image: false,
    },
    created_session_id: signIn.createdSessionId,
    client_trust_state: null,
    protect_check: null,
    timezone: null,
    abandon_at: signIn.abandonAt,
  };
}

function signInStatus({ user, firstFactor, createdSessionId }: SignIn): string {
  if (!user) return 'needs_identifier';
  if (createdSessionId) return 'complete';
  return firstFactor?.status === 'verified' ? 'needs_second_factor' : 'needs_first_factor';
}

function firstFactors(user: User) {
  const emailCode = {
    strategy: 'email_code',
    safe_identifier: user.email.replace(/(?<=^.).*(?=@)/, '**'),
    email_address_id: user.emailAddressId,
    primary: true,
  };
  return user.password === null ? [emailCode] : [{ strategy: 'password' }, emailCode];
}
