import { type AuthenticateRequestOptions, createAuthenticateRequest } from '@clerk/backend/internal';
import { getCookieSuffix } from '@clerk/shared/keys';
import { partsOf } from './address.ts';
import { cookieSetOf } from './cookie-set.ts';
import { serverCookies } from './server-cookies.ts';
import { type RequestKind, type Verdict, VerdictError, type VerdictRequest } from './verdict.ts';

/** What tells the server a navigation from a script's call. */
const HEADERS: Record<RequestKind, Record<string, string>> = {
  document: { accept: 'text/html', 'sec-fetch-dest': 'document' },
  fetch: { accept: '*/*', 'sec-fetch-dest': 'empty' },
};

/**
 * What an application's server would decide about a request, by the `authenticateRequest` of `@clerk/backend` itself.
 * Nothing is sent anywhere.
 * @throws {VerdictError} when the server would fail: a publishable key that does not parse, settings of a satellite that
 * are missing, a broken handshake in development
 */
export async function judge(request: VerdictRequest, kind: RequestKind): Promise<Verdict> {
  const { publishableKey, options } = request;
  // Without it the server's code would fetch the keys from Clerk.
  if (!options.jwtKey) throw new VerdictError('The public key of the instance is needed to check tokens.');
  const cookies = serverCookies(request.cookies);
  const asked: { for: Verdict['asksClerk'] } = { for: null };
  try {
    const { authenticateRequest } = createAuthenticateRequest({ options: {}, apiClient: silentClient(asked) });
    const { status, reason, message, headers } = await authenticateRequest(requestOf(request, kind, cookies), {
      ...options,
      publishableKey,
      // Never used to sign in anywhere. Its prefix tells development from production.
      secretKey: publishableKey.startsWith('pk_live_') ? 'sk_live_none' : 'sk_test_none',
    });
    const location = headers.get('location');
    return {
      status,
      reason,
      message: message || null,
      ...cookieSetOf({ cookies, cookieSuffix: await getCookieSuffix(publishableKey), publishableKey, options }),
      handshakeUrl: status === 'handshake' && location ? partsOf(location) : null,
      asksClerk: asked.for,
    };
  } catch (error) {
    throw new VerdictError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

/**
 * A request in the shape of the server's own `ClerkRequest`, which it takes as it is. A browser's `Request` would lose the
 * cookies and what kind of request it is.
 */
function requestOf(
  { url, referrer }: VerdictRequest,
  kind: RequestKind,
  cookies: ReadonlyMap<string, string>,
): Request {
  const clerkUrl = new URL(url);
  clerkUrl.hash = ''; // not sent
  const headers = new Headers({ ...HEADERS[kind], ...(referrer && { referer: referrer }) });
  return { url: clerkUrl.href, method: 'GET', headers, clerkUrl, cookies } as unknown as Request;
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
