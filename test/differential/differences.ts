import type { Sample } from './arbitraries.ts';
import { now } from './json-values.ts';
import type { Read } from './read.ts';
import { brokenTokens } from './sessions.ts';

/** A place where the two sides differ. */
export interface Mismatch {
  /** Such as `properties.sessions[].user`. */
  readonly path: string;
  readonly here: Read;
  readonly clerkJS: Read;
  readonly sample: Sample;
}

/** A way in which our Client object is another one on purpose. */
export interface Difference {
  /** What it is about. */
  readonly about: string;
  readonly here: string;
  readonly clerkJS: string;
  readonly because: string;
  /** True when a mismatch is this difference and nothing else. */
  explains(mismatch: Mismatch): boolean;
}

type Fields = Readonly<Record<string, Read>>;

const isObject = (value: Read | undefined): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isUndefined = (value: Read | undefined) => isObject(value) && value.undefined === true;

/** What the API may write for none, as clerk-js keeps it. */
const isNone = (value: Read | undefined) => value === null || value === '' || isUndefined(value);

const isFrozenNow = (value: Read | undefined) => isObject(value) && value.date === now;

/** An object of clerk-js in which nothing was told. */
const isBlank = (value: Read | undefined): boolean =>
  isNone(value) ||
  value === false ||
  value === 0 ||
  isFrozenNow(value) ||
  (Array.isArray(value) && value.length === 0) ||
  (isObject(value) && Object.values(value).every(isBlank));

const isDate = (value: Read): value is { readonly date: number } => isObject(value) && typeof value.date === 'number';

/** A decoded token: what we keep of its claims, which are in seconds there and dates here. */
function isSameToken(here: Fields, claims: Fields): boolean {
  const seconds = (date: Read | undefined) => (typeof date === 'string' ? Date.parse(date) / 1000 : date);
  const organization = isObject(claims.o) ? claims.o.id : (claims.org_id ?? null);
  return (
    here.sessionId === claims.sid &&
    here.organizationId === organization &&
    seconds(here.issuedAt) === claims.iat &&
    seconds(here.expiresAt) === claims.exp
  );
}

const isSyntaxError = (error: Read) => isObject(error) && error.name === 'SyntaxError';

const bodyOf = ({ answer }: Sample): Fields => {
  const body: Read = answer.body?.startsWith('{') ? JSON.parse(answer.body) : {};
  return isObject(body) ? body : {};
};

const hasNoClientAsResponse = (sample: Sample) =>
  sample.answer.status < 300 && !isObject(bodyOf(sample).response) && bodyOf(sample).object !== 'client';

/** All of them. `docs/client-differences.md` is this list, and the differential test needs to see each. */
export const differences: readonly Difference[] = [
  {
    about: 'A time that was not told',
    here: 'null',
    clerkJS: 'the current time',
    because: 'A time that nobody told must not look like one.',
    explains: ({ here, clerkJS }) => here === null && isFrozenNow(clerkJS),
  },
  {
    about: 'A text, number or object that was not told',
    here: 'null',
    clerkJS: 'null, undefined, or an empty text, by field',
    because: 'Absent, null and empty mean the same on the wire.',
    explains: ({ here, clerkJS }) => here === null && isNone(clerkJS),
  },
  {
    about: 'A yes or no that was not told',
    here: 'false',
    clerkJS: 'undefined or null, by field',
    because: 'Absent means no.',
    explains: ({ here, clerkJS }) => here === false && isNone(clerkJS),
  },
  {
    about: 'A list that was not told',
    here: 'an empty list',
    clerkJS: 'null or undefined, by field',
    because: 'Nobody who walks a list should have to ask whether there is one.',
    explains: ({ here, clerkJS }) => Array.isArray(here) && here.length === 0 && isNone(clerkJS),
  },
  {
    about: '`signIn` and `signUp` when there is none',
    here: 'null',
    clerkJS: 'an object without id',
    because: 'No attempt is no object.',
    explains: ({ path, here, clerkJS }) =>
      /\.(signIn|signUp)$/.test(path) && here === null && isObject(clerkJS) && isNone(clerkJS.id),
  },
  {
    about: '`session.user` when there is none',
    here: 'null',
    clerkJS: 'an object without id',
    because: 'No user is no object.',
    explains: ({ path, here, clerkJS }) =>
      path.endsWith('.user') && here === null && isObject(clerkJS) && isNone(clerkJS.id),
  },
  {
    about: 'A verification without status and strategy',
    here: 'null',
    clerkJS: 'an object in which everything is empty',
    because: 'No verification is no object.',
    explains: ({ path, here, clerkJS }) =>
      /Verification$|\.verifications\.\w+$/.test(path) &&
      here === null &&
      isObject(clerkJS) &&
      [clerkJS.status, clerkJS.strategy, clerkJS.nextAction, clerkJS.supportedStrategies].every(isBlank),
  },
  {
    about: '`signIn.userData` without name and picture',
    here: 'null',
    clerkJS: 'an object in which everything is empty',
    because: 'The user is not known yet.',
    explains: ({ path, here, clerkJS }) =>
      path.endsWith('.userData') && here === null && isObject(clerkJS) && isBlank({ ...clerkJS, hasImage: null }),
  },
  {
    about: 'The organization of a membership when it was left out',
    here: 'null',
    clerkJS: 'an object in which everything is empty',
    because: 'No organization is no object.',
    explains: ({ path, here, clerkJS }) => path.endsWith('.organization') && here === null && isBlank(clerkJS),
  },
  {
    about: '`organization.membersCount` when it was not told',
    here: 'null',
    clerkJS: '0',
    because: 'A number that nobody told must not look like one.',
    explains: ({ path, here, clerkJS }) => path.endsWith('.membersCount') && here === null && clerkJS === 0,
  },
  {
    about: '`user.primaryEmailAddress` and `user.primaryPhoneNumber`',
    here: 'the address or number itself',
    clerkJS: 'an object that has it',
    because: 'No more of it is modelled.',
    explains: ({ here, clerkJS }) => {
      const fields = isObject(clerkJS) && isObject(clerkJS.object) ? clerkJS.object : {};
      const text = fields.emailAddress ?? fields.phoneNumber ?? null;
      return isObject(clerkJS) && isObject(clerkJS.object) && (here === text || (here === null && isNone(text)));
    },
  },
  {
    about: '`session.lastActiveToken`',
    here: 'has the claims that matter as properties, and the JWT in private',
    clerkJS: 'has all claims as `jwt.claims`, with the JWT',
    because: 'No copy of the model may carry a credential.',
    explains: ({ path, here, clerkJS }) =>
      path.endsWith('.lastActiveToken.claims') &&
      isObject(here) &&
      isObject(here.claims) &&
      isObject(clerkJS) &&
      isObject(clerkJS.claims) &&
      isSameToken(here.claims, clerkJS.claims),
  },
  {
    about: 'A token with an empty JWT',
    here: 'null',
    clerkJS: 'a token without claims',
    because: 'No token is no object.',
    explains: ({ path, here, clerkJS }) =>
      path.endsWith('.lastActiveToken') && here === null && isObject(clerkJS) && clerkJS.token === '',
  },
  {
    about: 'A token that is no JWT',
    here: 'a token without claims',
    clerkJS: 'the whole client is not read',
    because: 'The rest is worth showing.',
    explains: ({ path, clerkJS, sample }) =>
      path === 'threw' &&
      typeof clerkJS === 'string' &&
      brokenTokens.some((token) => sample.client.includes(`"${token}"`)),
  },
  {
    about: '`session.factorVerificationAge` that is no pair',
    here: 'null',
    clerkJS: 'the list as it is',
    because: 'Only a pair says which factor is meant.',
    explains: ({ path, here, clerkJS }) =>
      path.endsWith('.factorVerificationAge') && here === null && Array.isArray(clerkJS) && clerkJS.length < 2,
  },
  {
    about: 'The error of a verification when its code is empty',
    here: 'null',
    clerkJS: 'an error with an empty code',
    because: 'The snapshot of clerk-js writes no error so.',
    explains: ({ path, here, clerkJS }) =>
      path.endsWith('.error') && here === null && isObject(clerkJS) && clerkJS.code === '',
  },
  {
    about: '`signUp.web3Wallet`',
    here: 'is its name',
    clerkJS: 'is called `web3wallet`',
    because: 'All other names of Clerk have `web3Wallet`.',
    explains: ({ path, clerkJS }) => path.endsWith('.signUp.web3Wallet') && isObject(clerkJS) && 'renamed' in clerkJS,
  },
  {
    about: '`signUp.hasPassword`',
    here: 'reads `has_password` and `password_enabled`',
    clerkJS: 'reads `has_password`',
    because: 'The public API description has `password_enabled` alone.',
    explains: ({ path, here, clerkJS, sample }) =>
      path.endsWith('.signUp.hasPassword') &&
      here === true &&
      (clerkJS === false || isNone(clerkJS)) &&
      /"password_enabled":true/.test(sample.client + sample.answer.body),
  },
  {
    about: '`signUp.abandonAt` and `signUp.legalAcceptedAt`',
    here: 'dates',
    clerkJS: 'numbers, in ms',
    because: 'All other times are dates.',
    explains: ({ path, here, clerkJS }) =>
      /\.signUp\.(abandonAt|legalAcceptedAt)$/.test(path) &&
      (isDate(here) ? here.date === clerkJS : here === null && clerkJS === 0),
  },
  {
    about: '`signIn.abandonAt`',
    here: 'a date',
    clerkJS: 'not kept',
    because: 'The Frontend API tells it.',
    explains: ({ path, here, clerkJS }) => path.endsWith('.signIn.abandonAt') && isDate(here) && isUndefined(clerkJS),
  },
  {
    about: '`clearCache()`',
    here: 'drops the tokens of the sessions of this model',
    clerkJS: 'drops those of the page, and the sessions keep their `lastActiveToken`',
    because: 'The model has no other tokens; the cache of a page is cleared in the page.',
    explains: ({ path, here, clerkJS }) =>
      path.startsWith('tokensAfterClearCache[]') && here === null && isObject(clerkJS) && 'token' in clerkJS,
  },
  {
    about: '`removeSessions()`',
    here: 'resolves to the client',
    clerkJS: 'resolves to undefined',
    because: 'The documentation and the types of Clerk promise the client.',
    explains: ({ path, here, clerkJS, sample }) =>
      path === 'result' && sample.method === 'removeSessions' && here === 'client' && clerkJS === 'undefined',
  },
  {
    about: '`captchaBypass` after `destroy()`',
    here: 'false',
    clerkJS: 'as it was',
    because: 'Nothing is left of a client that was deleted.',
    explains: ({ path, here, clerkJS, sample }) =>
      path === 'afterCall.captchaBypass' && sample.method === 'destroy' && here === false && clerkJS === true,
  },
  {
    about: 'An answer to `create()` and `removeSessions()` without the client as its `response`',
    here: 'has no client: `create()` is new, `removeSessions()` has no sessions; or has it as `client`',
    clerkJS: 'takes the envelope itself for a client in which nothing is told; without a body nothing changes',
    because: 'The envelope is no client, and a success is one.',
    explains: ({ path, sample }) =>
      path.startsWith('afterCall') && sample.method !== 'destroy' && hasNoClientAsResponse(sample),
  },
  {
    about: 'An answer that is not JSON',
    here: 'a `FrontendApiError` with the code `not_json`',
    clerkJS: 'a `SyntaxError` of the parser; from status 500 on an error without code',
    because: 'It is the page of a proxy, or no Frontend API at all, and the error says which call it was.',
    explains: ({ path, here, clerkJS }) =>
      (path === 'result.error' && isObject(here) && here.code === 'not_json' && isSyntaxError(clerkJS)) ||
      (path === 'result.error.code' && here === 'not_json' && isUndefined(clerkJS)),
  },
  {
    about: 'An error without code',
    here: 'has the code `unknown_error`',
    clerkJS: 'has none',
    because: 'Every error can be told by its code.',
    explains: ({ path, here, clerkJS }) =>
      path === 'result.error.code' && here === 'unknown_error' && isUndefined(clerkJS),
  },
];
