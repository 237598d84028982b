import { percentDecoded } from '../cookies/percent-decoded.ts';
import { HANDSHAKE } from './judge.ts';
import { olderClientUat, olderToken, type Resign, withOldSignature } from './move-times.ts';
import { pemFor } from './published-keys.ts';
import { isSignedWith } from './read-token.ts';
import { type ThrowawayKey, throwawayKey } from './throwaway-key.ts';
import type { ServerOptions, VerdictRequest } from './verdict.ts';

/** What is supposed to be otherwise. Cookies are named by their places in the request. */
export interface Changes {
  /** Cookies that are not sent. */
  readonly without?: ReadonlySet<number>;
  /** By how many seconds the tokens in cookies are older than they are; younger by a negative number. */
  readonly aged?: ReadonlyMap<number, number>;
  /** By how many seconds the server's clock is ahead; behind by a negative number. */
  readonly clock?: number;
  readonly publishableKey?: string;
}

/**
 * The request as it would be under other circumstances. No clock is touched: where time is to pass, the times in tokens
 * and `__client_uat` go back instead. A key of our own then signs anew what was rightly signed, and stands in the place of
 * the instance's; a signature that did not hold is kept, and holds no more than before.
 */
export async function suppose(request: VerdictRequest, changes: Changes): Promise<VerdictRequest> {
  const { without, aged, clock = 0, publishableKey = request.publishableKey } = changes;
  const kept = request.cookies
    .map((cookie, place) => ({ ...cookie, older: clock + (aged?.get(place) ?? 0), place }))
    .filter(({ place }) => !without?.has(place));
  const supposed = { ...request, publishableKey, cookies: kept.map(({ name, value }) => ({ name, value })) };
  if (clock === 0 && kept.every(({ older }) => older === 0)) return supposed;
  const key = await throwawayKey();
  const resign = resignWith(key, request.options);
  const cookies = kept.map(async ({ name, value, older }) => {
    const read = percentDecoded(value);
    const isUat = /^__client_uat(?:_|$)/.test(name);
    const moved = isUat ? olderClientUat(read, clock) : await olderToken(read, older, resign);
    // What was decoded once must not be so again.
    return { name, value: moved === read ? value : moved };
  });
  return {
    ...supposed,
    cookies: await Promise.all(cookies),
    url: await olderHandshake(request.url, clock, resign),
    options: { ...request.options, ...keysInstead(key, request.options) },
  };
}

function resignWith(key: ThrowawayKey, { jwtKey, jwks }: ServerOptions): Resign {
  return async (before, header, claims) => {
    const original = jwtKey || (jwks && (await pemFor(before, jwks)));
    const wasSigned = original ? await isSignedWith(before, original) : false;
    return wasSigned ? key.sign(header, claims) : withOldSignature(before, header, claims);
  };
}

/** Our key in every place where one of the instance's was. */
function keysInstead({ pem, jwk }: ThrowawayKey, { jwtKey, jwks }: ServerOptions): ServerOptions {
  const keys = jwks?.keys.map((key) => (key.kty === 'RSA' ? { ...key, ...jwk } : key));
  return { ...(jwtKey && { jwtKey: pem }), ...(keys && { jwks: { keys } }) };
}

/** An address with which a handshake comes back, in development. */
async function olderHandshake(address: string, seconds: number, resign: Resign): Promise<string> {
  const url = URL.parse(address);
  const handshake = url?.searchParams.get(HANDSHAKE);
  if (!url || !handshake) return address;
  const older = await olderToken(handshake, seconds, resign);
  if (older === handshake) return address;
  url.searchParams.set(HANDSHAKE, older);
  return url.href;
}
