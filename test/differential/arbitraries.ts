import * as fc from 'fast-check';
import { signInJSON, signUpJSON } from './attempts.ts';
import { id, items, maybe, now, open, text, time } from './json-values.ts';
import { anyTokens, goodTokens, sessionsJSON } from './sessions.ts';

/** What both sides are given: a client, an address to go on to, and a call with its answer. */
export interface Sample {
  /** A client as JSON text, for `undefined` must not travel as null. */
  readonly client: string;
  readonly redirectUrl: string;
  readonly method: 'create' | 'destroy' | 'removeSessions';
  readonly answer: Answer;
}

/** What the Frontend API says. */
export interface Answer {
  readonly status: number;
  /** The text of the body; null for none. */
  readonly body: string | null;
  /** Seconds in the Retry-After header. */
  readonly retryAfter: number | null;
}

const day = 24 * 60 * 60 * 1000;
const edgeOfTouch = fc.constantFrom(-1, 0, 1).map((ms) => now + 8 * day + ms);

function clientJSON(tokens: fc.Arbitrary<string | null>) {
  return fc.record({
    object: fc.constant('client'),
    id: fc.oneof(
      { weight: 8, arbitrary: id('client') },
      { weight: 1, arbitrary: fc.constantFrom('', null, undefined) },
    ),
    sessions: maybe(sessionsJSON(tokens)),
    sign_in: fc.oneof(fc.constant(null), maybe(signInJSON)),
    sign_up: fc.oneof(fc.constant(null), maybe(signUpJSON)),
    last_active_session_id: maybe(id('sess')),
    last_authentication_strategy: maybe(open(['email_code', 'oauth_google', 'passkey'])),
    captcha_bypass: maybe(fc.boolean()),
    cookie_expires_at: maybe(fc.oneof(time, edgeOfTouch)),
    created_at: maybe(time),
    updated_at: maybe(time),
    invented_field: maybe(fc.jsonValue({ maxDepth: 1 })),
  });
}

const answeredClient = clientJSON(goodTokens);

const errors = items(
  fc.record({ code: open(['too_many_requests', 'resource_not_found']), message: text, long_message: maybe(text) }),
);

/** What is beside the errors. None of 401, on which clerk-js calls again and signs out. */
const failure = fc.record({
  status: fc.constantFrom(400, 403, 404, 422, 429, 500, 503),
  body: fc.record({
    errors,
    clerk_trace_id: maybe(fc.constant('2f1c0a')),
    meta: fc.option(fc.record({ client: maybe(answeredClient) }), { nil: undefined }),
  }),
});

const success = fc.oneof(
  { weight: 6, arbitrary: fc.record({ response: answeredClient, client: fc.constant(null) }) },
  { weight: 1, arbitrary: fc.constant({ response: null, client: null }) },
  { weight: 1, arbitrary: fc.record({ response: fc.constant(null), client: answeredClient }) },
  { weight: 1, arbitrary: answeredClient.map((client) => ({ response: client, client })) },
  { weight: 1, arbitrary: answeredClient },
);

const answer: fc.Arbitrary<Answer> = fc.oneof(
  {
    weight: 8,
    arbitrary: success.map((body) => ({ status: 200, body: JSON.stringify(body), retryAfter: null })),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(failure, fc.nat(90)).map(([{ status, body }, seconds]) => ({
      status,
      body: JSON.stringify(body),
      retryAfter: status === 429 ? seconds : null,
    })),
  },
  { weight: 1, arbitrary: fc.constant({ status: 204, body: null, retryAfter: null }) },
  { weight: 1, arbitrary: fc.constantFrom(200, 502).map((status) => ({ status, body: '<html>', retryAfter: null })) },
);

const redirectUrl = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.constantFrom('https://app.test/list?ids=1,2,3', "http://localhost:3000/a b?q=ä+%2B&x=~*()'!", 'app:/deep,link'),
);

/** Everything that the two sides may be given. */
export const sample: fc.Arbitrary<Sample> = fc.record({
  client: fc
    .oneof({ weight: 50, arbitrary: clientJSON(anyTokens) }, fc.constant({}))
    .map((json) => JSON.stringify(json)),
  redirectUrl,
  method: fc.constantFrom('create', 'destroy', 'removeSessions'),
  answer,
});
