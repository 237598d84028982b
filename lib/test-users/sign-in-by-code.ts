import { FrontendApiError } from '../client/index.ts';
import { list, text, z } from '../client/wire.ts';
import { CallError } from '../frontend-api/call-error.ts';
import { pathSegment } from '../frontend-api/path-segment.ts';
import { TEST_CODE } from './test-email.ts';

/** Posts to the Frontend API and gives the answer's payload. @throws {FrontendApiError | CallError} */
export type Post = (path: string, body: Readonly<Record<string, string>>) => Promise<unknown>;

/** A user who is signed in now. */
export interface SignedInByCode {
  readonly sessionId: string;
  /** True when there was no such user, and now there is. */
  readonly signedUp: boolean;
}

/** A sign-in or a sign-up, as far as this needs it. */
const attemptJSON = z.object({
  response: z.object({
    id: z.string(),
    status: text,
    supported_first_factors: list(z.object({ strategy: z.string(), email_address_id: text })),
    missing_fields: list(z.string()),
    created_session_id: text,
  }),
});

type Attempt = z.infer<typeof attemptJSON>['response'];

const STRATEGY = { strategy: 'email_code' };

/**
 * Signs a test user in by the fixed code.
 * @param signUp whether to sign the user up when there is none of this address
 * @throws {CallError} `no_email_code`, `attempt_unfinished` with what is missing
 * @throws {FrontendApiError} such as `form_identifier_not_found`
 */
export async function signInByCode(post: Post, email: string, signUp: boolean): Promise<SignedInByCode> {
  try {
    return { sessionId: await signIn(post, email), signedUp: false };
  } catch (error) {
    const isUnknown = error instanceof FrontendApiError && error.code === 'form_identifier_not_found';
    if (!isUnknown || !signUp) throw error;
    return { sessionId: await signUpAs(post, email), signedUp: true };
  }
}

async function signIn(post: Post, email: string): Promise<string> {
  const begun = await attempt(post, '/client/sign_ins', { identifier: email });
  const factor = begun.supported_first_factors.find(({ strategy }) => strategy === STRATEGY.strategy);
  if (!factor) throw new CallError('no_email_code', 'POST /v1/client/sign_ins');
  const path = `/client/sign_ins/${pathSegment(begun.id)}`;
  const address = factor.email_address_id === null ? {} : { email_address_id: factor.email_address_id };
  await attempt(post, `${path}/prepare_first_factor`, { ...STRATEGY, ...address });
  return sessionOf(await attempt(post, `${path}/attempt_first_factor`, { ...STRATEGY, code: TEST_CODE }), path);
}

async function signUpAs(post: Post, email: string): Promise<string> {
  const begun = await attempt(post, '/client/sign_ups', { email_address: email });
  const path = `/client/sign_ups/${pathSegment(begun.id)}`;
  await attempt(post, `${path}/prepare_verification`, STRATEGY);
  return sessionOf(await attempt(post, `${path}/attempt_verification`, { ...STRATEGY, code: TEST_CODE }), path);
}

async function attempt(post: Post, path: string, body: Readonly<Record<string, string>>): Promise<Attempt> {
  const { data } = attemptJSON.safeParse(await post(path, body));
  if (!data) throw new CallError('not_json', `POST /v1${path}`, 'the answer is no sign-in and no sign-up');
  return data.response;
}

function sessionOf({ created_session_id: id, status, missing_fields }: Attempt, path: string): string {
  if (id !== null) return id;
  throw new CallError('attempt_unfinished', `POST /v1${path}`, missing_fields.join(', ') || (status ?? ''));
}
