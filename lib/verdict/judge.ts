import { type AuthenticateRequestOptions, createAuthenticateRequest } from '@clerk/backend/internal';
import { getCookieSuffix } from '@clerk/shared/keys';
import { partsOf } from './address.ts';
import { cookieSetOf } from './cookie-set.ts';
import { type KeyInUse, keyInUse } from './published-keys.ts';
import { quietly } from './quiet.ts';
import { serverCookies } from './server-cookies.ts';
import { type RequestKind, type Verdict, VerdictError, type VerdictRequest } from './verdict.ts';

/** The cookie and the parameter by which a handshake comes back. */
export const HANDSHAKE = '__clerk_handshake';

/** Counts handshakes in a row; after three the server gives up. */
const REDIRECT_COUNT = '__clerk_redirect_count';

/** What a token is refused with once there is a key to check it with. */
const REFUSED_BY_KEY = /^token-(?:invalid|verification)/;

const NO_HANDSHAKE_KEY =
  'Handshake token verification failed: it names no key that the instance publishes (reason=jwk-kid-mismatch).';

type Cookies = ReadonlyMap<string, string>;
type Decision = Omit<Verdict, 'gaveUp'>;

/**
 * What an application's server would decide about a request, by the `authenticateRequest` of `@clerk/backend` itself.
 * Nothing is sent anywhere.
 * @throws {VerdictError} when the server would fail: a publishable key that does not parse, settings of a satellite that
 * are missing, a broken handshake in development
 */
export async function judge(request: VerdictRequest, kind: RequestKind): Promise<Verdict> {
  const cookies = serverCookies(request.cookies);
  try {
    const decision = await quietly(() => decide(request, kind, cookies));
    if (decision.status !== 'signed-out' || !cookies.has(REDIRECT_COUNT)) return { ...decision, gaveUp: false };
    const uncounted = new Map([...cookies].filter(([name]) => name !== REDIRECT_COUNT));
    const { status } = await quietly(() => decide(request, kind, uncounted));
    return { ...decision, gaveUp: status === 'handshake' };
  } catch (error) {
    if (error instanceof VerdictError) throw error;
    throw new VerdictError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

async function decide(request: VerdictRequest, kind: RequestKind, cookies: Cookies): Promise<Decision> {
  const { publishableKey, options } = request;
  const { jwks, ...told } = options;
  const cookieSuffix = await getCookieSuffix(publishableKey);
  const set = cookieSetOf({ cookies, cookieSuffix, publishableKey, options });
  const session = cookies.get(set.usesSuffixedCookies ? `__session_${cookieSuffix}` : '__session');
  const { jwtKey, missing } = await keyFor(request, cookies, session);
  const asked: { for: Verdict['asksClerk'] } = { for: null };
  const { authenticateRequest } = createAuthenticateRequest({ options: {}, apiClient: silentClient(asked) });
  const isProduction = publishableKey.startsWith('pk_live_');
  if (missing.handshake && !isProduction) throw new VerdictError(NO_HANDSHAKE_KEY);
  const sent = requestOf(request, kind, cookies, missing.handshake ? [HANDSHAKE] : []);
  const state = await authenticateRequest(sent, {
    ...told,
    jwtKey,
    publishableKey,
    // Never used to sign in anywhere. Its prefix tells development from production.
    secretKey: isProduction ? 'sk_live_none' : 'sk_test_none',
  });
  const { status, reason, message, headers } = state;
  const location = headers.get('location');
  const isUnknown = missing.session && reason !== null && REFUSED_BY_KEY.test(reason);
  return {
    status,
    reason: isUnknown ? 'jwk-kid-mismatch' : reason,
    message: isUnknown ? null : message || null,
    pending: isPending(state),
    ...set,
    handshakeUrl: status === 'handshake' && location ? partsOf(location) : null,
    asksClerk: asked.for,
  };
}

/** The key that the server checks tokens with: the one it was given, or of those it fetches the one they name. */
async function keyFor(
  { url, options }: VerdictRequest,
  cookies: Cookies,
  session: string | undefined,
): Promise<KeyInUse> {
  if (options.jwtKey) return { jwtKey: options.jwtKey, missing: { handshake: false, session: false } };
  // With neither, the server's code would ask Clerk.
  if (!options.jwks) throw new VerdictError('The public key of the instance is needed to check tokens.');
  const handshake = new URL(url).searchParams.get(HANDSHAKE) || cookies.get(HANDSHAKE);
  return keyInUse({ handshake, session }, options.jwks);
}

/**
 * A request in the shape of the server's own `ClerkRequest`, which it takes as it is. A browser's `Request` would lose the
 * cookies and what kind of request it is.
 *
 * @param unseen names of cookies and parameters that the server makes nothing of
 */
function requestOf(
  { url, referrer, inFrame = false }: VerdictRequest,
  kind: RequestKind,
  cookies: Cookies,
  unseen: readonly string[],
): Request {
  const clerkUrl = new URL(url);
  clerkUrl.hash = ''; // not sent
  for (const name of unseen) clerkUrl.searchParams.delete(name);
  const seen = new Map([...cookies].filter(([name]) => !unseen.includes(name)));
  const headers = new Headers({ ...kindHeaders(kind, inFrame), ...(referrer && { referer: referrer }) });
  return { url: clerkUrl.href, method: 'GET', headers, clerkUrl, cookies: seen } as unknown as Request;
}

/** What tells the server a navigation from a script's call. */
function kindHeaders(kind: RequestKind, inFrame: boolean): Record<string, string> {
  if (kind === 'fetch') return { accept: '*/*', 'sec-fetch-dest': 'empty' };
  return { accept: 'text/html', 'sec-fetch-dest': inFrame ? 'iframe' : 'document' };
}

type RequestState = Awaited<ReturnType<ReturnType<typeof createAuthenticateRequest>['authenticateRequest']>>;

/** Whether the session of a signed-in state is pending; its claims may be such that the server's own reader throws. */
function isPending(state: RequestState): boolean {
  try {
    const auth = state.status === 'signed-in' ? state.toAuth({ treatPendingAsSignedOut: false }) : null;
    return auth !== null && 'sessionStatus' in auth && auth.sessionStatus === 'pending';
  } catch {
    return false;
  }
}

type ApiClient = NonNullable<AuthenticateRequestOptions['apiClient']>;

/** A Backend API that notes what it is asked for, and cannot be reached. */
function silentClient(asked: { for: Verdict['asksClerk'] }): ApiClient {
  const calls = {
    sessions: {
      refreshSession: async () => {
        asked.for = 'refresh';
        throw Object.assign(new Error('Clerk is not asked.'), { errors: [{ code: 'unexpected_error' }] });
      },
    },
    clients: {
      getHandshakePayload: async () => {
        asked.for = 'handshake-payload';
      },
    },
  };
  return calls as unknown as ApiClient;
}
