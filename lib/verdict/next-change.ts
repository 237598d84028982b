import { percentDecoded } from '../cookies/percent-decoded.ts';
import type { StoredCookie } from '../cookies/store.ts';
import { readToken } from './read-token.ts';
import type { VerdictRequest } from './verdict.ts';

/** What the server forgives a clock unless it is told otherwise, ms (`@clerk/backend` 3). */
const CLOCK_SKEW = 5_000;

/**
 * When the verdict about a request may next change though nothing else does, epoch ms: a token begins to count or expires.
 * Null when no token of it ever will.
 */
export function nextChange({ cookies, options }: VerdictRequest, now: number): number | null {
  const skew = options.clockSkewInMs ?? CLOCK_SKEW;
  const times = cookies.flatMap((cookie) => {
    const { iat, nbf, exp } = claimsOf(cookie);
    // By `exp` as it stands the server chooses between the cookies with and without suffix.
    return [at(iat) - skew, at(nbf) - skew, at(exp), at(exp) + skew];
  });
  const next = Math.min(...times.filter((time) => time > now));
  return Number.isFinite(next) ? next : null;
}

/** True for a cookie with a token in it that knows its age. */
export function hasTimes(cookie: StoredCookie): boolean {
  const { iat, nbf, exp } = claimsOf(cookie);
  return [iat, nbf, exp].some((time) => typeof time === 'number');
}

function claimsOf({ value }: StoredCookie): Readonly<Record<string, unknown>> {
  return { ...readToken(percentDecoded(value))?.payload };
}

/** Epoch ms of a JWT's seconds; in the past for what is no time. */
function at(seconds: unknown): number {
  return typeof seconds === 'number' ? seconds * 1000 : 0;
}
