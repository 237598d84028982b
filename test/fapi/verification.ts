import type { Strategy, User, Verification } from './entities.ts';
import { badRequest, formError } from './errors.ts';

/** The one code that is right, for email codes as for authenticator apps (Clerk's own test code for `+clerk_test`). */
export const TEST_CODE = '424242';

const CODE_LIFETIME_MS = 10 * 60 * 1000;
const MAX_ATTEMPTS = 3;

/** Starts a verification. An email code lives ten minutes; the other factors do not expire. */
export function startVerification(strategy: Strategy, now: number): Verification {
  return {
    strategy,
    status: 'unverified',
    attempts: 0,
    expireAt: strategy === 'email_code' ? now + CODE_LIFETIME_MS : null,
  };
}

/**
 * Checks a code. Throws 422 `form_code_incorrect`, or 400 `verification_expired`, `verification_failed` (after three
 * wrong codes) and `verification_already_verified`.
 */
export function verifyCode(verification: Verification, code: string, now: number): void {
  if (verification.status === 'verified') {
    throw badRequest('verification_already_verified', 'This verification has already been verified.');
  }
  if (verification.status === 'failed') {
    throw badRequest('verification_failed', 'Too many failed attempts. You have to try again with a new code.');
  }
  if (verification.expireAt !== null && verification.expireAt <= now) {
    throw badRequest('verification_expired', 'This verification has expired. You must create a new one.');
  }
  verification.attempts += 1;
  if (code !== TEST_CODE) {
    if (verification.attempts >= MAX_ATTEMPTS) verification.status = 'failed';
    throw formError('form_code_incorrect', 'code', 'Incorrect code');
  }
  verification.status = 'verified';
}

/** Checks a password. Throws 422 `form_password_incorrect`. */
export function verifyPassword(user: User, password: string, paramName = 'password'): void {
  if (user.password !== null && user.password === password) return;
  throw formError(
    'form_password_incorrect',
    paramName,
    'Password is incorrect. Try again, or use another method.',
    'Password is incorrect. Try again, or use another method.',
  );
}

/** Refuses passwords of less than eight characters: 422 `form_password_length_too_short`. */
export function checkNewPassword(password: string, paramName = 'password'): void {
  if (password.length >= 8) return;
  throw formError('form_password_length_too_short', paramName, 'Passwords must be 8 characters or more.');
}
