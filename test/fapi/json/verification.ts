import type { Verification } from '../entities.ts';

const OBJECT = { password: 'verification_password', email_code: 'verification_otp', totp: 'verification_totp' };

/** VerificationJSON. */
export function verificationJson(verification: Verification) {
  return {
    object: OBJECT[verification.strategy],
    status: verification.status,
    strategy: verification.strategy,
    attempts: verification.attempts,
    expire_at: verification.expireAt,
    error: null,
  };
}
