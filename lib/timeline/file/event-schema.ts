import { momentSchema } from './moment-schema.ts';
import { numberOrNull, textOrNull, texts, z } from './zod.ts';

const path = z.array(z.union([z.string(), z.object({ id: z.string() })]));

const patch = z.discriminatedUnion('kind', [
  z.object({ path, kind: z.literal(['added', 'changed']), after: z.unknown() }),
  z.object({ path, kind: z.literal('removed') }),
  z.object({ path, kind: z.literal('moved'), ids: texts }),
]);

const step = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('whole'), moment: momentSchema }),
  z.object({ kind: z.literal('patches'), patches: z.array(patch) }),
]);

const occurrence = {
  id: z.int().check(z.positive()),
  at: z.number(),
  frameId: z.nullable(z.int()),
  documentId: textOrNull,
  cause: z.nullable(z.int()),
  step: z.nullable(step),
};

const fields = z.array(z.object({ name: z.string(), value: textOrNull }));
const setCookies = z.array(z.object({ name: z.string(), domain: z.string() }));
const count = z.int().check(z.nonnegative());

const tokenFacts = { sessionId: textOrNull, jti: textOrNull, issuedAt: numberOrNull, expiresAt: numberOrNull };

const server = {
  method: z.string(),
  url: z.string(),
  status: count,
  netError: textOrNull,
  redirectUrl: textOrNull,
  authStatus: textOrNull,
  authReason: textOrNull,
  authMessage: textOrNull,
  cacheControl: textOrNull,
  fromCache: z.boolean(),
  durationMs: z.number(),
  setCookies,
};

const frontendApiCall = z.object({
  method: z.string(),
  path: z.string(),
  status: count,
  durationMs: z.number(),
  way: z.enum(['page', 'direct']),
});

/** An event as it is recorded. */
export const eventSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('client'), ...occurrence }),
  z.object({
    kind: z.literal('call'),
    ...occurrence,
    method: z.string(),
    base: z.string(),
    path: z.string(),
    ids: z.record(z.string(), z.string()),
    query: fields,
    form: fields,
    origin: textOrNull,
    status: count,
    netError: textOrNull,
    codes: texts,
    traceId: textOrNull,
    durationMs: z.number(),
    retryAfter: numberOrNull,
    sessionId: textOrNull,
    setCookies,
  }),
  z.object({ kind: z.literal('document'), ...occurrence, ...server }),
  z.object({ kind: z.literal('fetch'), ...occurrence, ...server }),
  z.object({
    kind: z.literal('cookie'),
    ...occurrence,
    key: z.string(),
    name: z.string(),
    domain: z.string(),
    change: z.enum(['added', 'changed', 'removed']),
    browserCause: z.string(),
    hash: textOrNull,
    token: z.nullable(z.object(tokenFacts)),
  }),
  z.object({ kind: z.literal('token'), ...occurrence, ...tokenFacts, template: textOrNull }),
  z.object({
    kind: z.literal('verdict'),
    ...occurrence,
    request: z.enum(['document', 'fetch']),
    status: z.enum(['signed-in', 'signed-out', 'handshake', 'failed']),
    reason: textOrNull,
  }),
  z.object({
    kind: z.literal('action'),
    ...occurrence,
    // Which actions there are changes with every version; an older record stays readable.
    action: z.string(),
    result: z.string(),
    sessionId: textOrNull,
    errorCode: textOrNull,
    traceId: textOrNull,
    call: z.nullable(frontendApiCall),
  }),
  z.object({
    kind: z.literal('finding'),
    ...occurrence,
    change: z.enum(['appeared', 'gone']),
    findingId: z.string(),
    rule: z.string(),
    severity: z.enum(['error', 'warning', 'info']),
    title: z.string(),
  }),
  z.object({ kind: z.literal('began'), ...occurrence }),
  z.object({ kind: z.literal('navigated'), ...occurrence, url: z.string() }),
  z.object({
    kind: z.literal('gap'),
    ...occurrence,
    since: z.number(),
    because: z.enum(['worker-stopped', 'paused', 'not-stored']),
  }),
]);
