import { jwtKeyOf } from './jwt-key.ts';
import { isSignedWith, readToken } from './read-token.ts';
import type { KeySet } from './verdict.ts';

/** A key whose other half nobody has: no signature fits it. */
const NOBODYS_KEY = { kty: 'RSA', n: `${'_'.repeat(341)}w`, e: 'AQAB' };

/** The tokens of a request that are checked with a key; undefined for one that it does not carry. */
export interface CheckedTokens {
  readonly handshake: string | undefined;
  /** Of the set of cookies that the server reads. */
  readonly session: string | undefined;
}

/** What a server that has asked Clerk for the keys checks the tokens of a request with. */
export interface KeyInUse {
  /** As PEM. */
  readonly jwtKey: string;
  /** A token that names no key of the instance's: there is nothing to check it with. */
  readonly missing: { readonly handshake: boolean; readonly session: boolean };
}

/**
 * The key that a server takes when it fetches the keys with its secret key: the one whose name the token bears (`kid`). A
 * handshake token goes before the session token when it holds, as it decides then.
 */
export async function keyInUse(tokens: CheckedTokens, jwks: KeySet): Promise<KeyInUse> {
  const [handshake, session] = [readToken(tokens.handshake), readToken(tokens.session)];
  const [ofHandshake, ofSession] = await Promise.all([handshake, session].map((token) => pemFor(token, jwks)));
  const decides = handshake && ofHandshake && (await isSignedWith(handshake, ofHandshake));
  return {
    jwtKey: (decides && ofHandshake) || ofSession || (await jwtKeyOf({ keys: [NOBODYS_KEY] })),
    missing: { handshake: handshake !== null && !ofHandshake, session: session !== null && !ofSession },
  };
}

/** The published key that a token names, as PEM; null when the instance has none of that name. */
export async function pemFor(token: ReturnType<typeof readToken>, { keys }: KeySet): Promise<string | null> {
  const kid = token?.header?.kid;
  const key = kid === undefined ? undefined : keys.find((each) => each.kty === 'RSA' && each.kid === kid);
  return key ? jwtKeyOf({ keys: [key] }) : null;
}
