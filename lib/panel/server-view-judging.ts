import { cookieKey } from '../cookies/cookie.ts';
import type { Changes, RequestKind, VerdictRequest } from '../verdict/index.ts';
import type { Subject } from './server-view-input.ts';
import { isNothing, type Judged, type Judgement, type Judgements, type Supposition } from './server-view-state.ts';

/** Clerk's code and what is built on it: too large for the panel's first moment, so it is loaded after it. */
export type VerdictCode = typeof import('../verdict/index.ts');

/** What was judged, and when it may change by itself: epoch milliseconds, or null for never. */
export interface TimedVerdict {
  readonly judged: Judged;
  readonly until: number | null;
}

/**
 * Judges both kinds of requests of a document, as it is and as it is supposed to be.
 * @throws {VerdictError} when the instance's keys cannot be used
 */
export async function judgeSubject(
  code: VerdictCode,
  subject: Subject,
  supposition: Supposition,
  now: number,
): Promise<TimedVerdict> {
  const { documentId, url, publishableKey, cookies, unseenHosts, options } = subject;
  if (!options.jwtKey && options.jwks) await code.jwtKeyOf(options.jwks);
  const request = requestOf(subject);
  const supposed = isNothing(supposition) ? null : await code.suppose(request, changesOf(supposition, subject));
  const changes = [request, supposed].flatMap((each) => (each && code.nextChange(each, now)) ?? []);
  return {
    judged: {
      at: now,
      documentId,
      url,
      publishableKey,
      unseenHosts,
      cookies: cookies.map((cookie) => ({
        key: cookieKey(cookie),
        name: cookie.name,
        domain: cookie.domain,
        path: cookie.path,
        ages: code.hasTimes(cookie),
      })),
      judgements: await judgements(code, request),
      supposed: supposed && withoutMessages(await judgements(code, supposed)),
    },
    until: changes.length > 0 ? Math.min(...changes) : null,
  };
}

/** A request for the document's own address. */
function requestOf({ url, publishableKey, cookies, options, inFrame }: Subject): VerdictRequest {
  return { url, publishableKey, cookies, options, inFrame };
}

function changesOf({ without, aged, clock, publishableKey }: Supposition, { cookies }: Subject): Changes {
  const keys = cookies.map(cookieKey);
  return {
    without: new Set(keys.flatMap((key, place) => (without.includes(key) ? [place] : []))),
    aged: new Map(keys.map((key, place) => [place, aged[key] ?? 0])),
    clock,
    ...(publishableKey !== null && { publishableKey }),
  };
}

/** What Clerk's messages say of times is not so: it is the tokens that were moved, and not the clock. */
function withoutMessages({ document: navigation, fetch: call }: Judgements): Judgements {
  const silent = (one: Judgement): Judgement =>
    one.kind === 'verdict' ? { ...one, verdict: { ...one.verdict, message: null } } : one;
  return { document: silent(navigation), fetch: silent(call) };
}

async function judgements(code: VerdictCode, request: VerdictRequest): Promise<Judgements> {
  const [navigation, call] = await Promise.all([
    judgement(code, request, 'document'),
    judgement(code, request, 'fetch'),
  ]);
  return { document: navigation, fetch: call };
}

async function judgement(code: VerdictCode, request: VerdictRequest, kind: RequestKind): Promise<Judgement> {
  try {
    return { kind: 'verdict', verdict: await code.judge(request, kind) };
  } catch (error) {
    // A server that fails is an answer too.
    if (error instanceof code.VerdictError) return { kind: 'failure', message: error.message };
    throw error;
  }
}
