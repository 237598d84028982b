import { clientSchema } from './client-schema.ts';
import { environmentSchema } from './environment-schema.ts';
import { flagOrNull, numberOrNull, textOrNull, texts, z } from './zod.ts';

const actionError = z.object({
  code: z.string(),
  message: z.string(),
  call: textOrNull,
  status: numberOrNull,
  traceId: textOrNull,
  retryAfter: numberOrNull,
});

const instance = {
  instance: z.object({
    version: textOrNull,
    publishableKey: textOrNull,
    type: z.nullable(z.enum(['development', 'production'])),
    proxyUrl: textOrNull,
    domain: textOrNull,
    isSatellite: flagOrNull,
    frontendApi: textOrNull,
    frontendApiUrl: textOrNull,
    sdk: z.nullable(z.object({ name: z.string(), version: z.string() })),
  }),
  status: z.nullable(z.enum(['loading', 'ready', 'degraded', 'error'])),
  client: z.nullable(clientSchema),
  clientError: z.nullable(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('unreadable'), path: z.string(), message: z.string() }),
      z.object({ kind: z.literal('refused'), at: z.number(), error: actionError }),
    ]),
  ),
  activeSessionId: textOrNull,
  unreported: texts,
  differences: z.array(z.object({ path: z.string(), page: z.string(), frontendApi: z.string(), at: z.number() })),
  environment: z.nullable(environmentSchema),
  options: z.record(z.string(), z.string()),
};

const clerk = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal(['absent', 'script-pending', 'foreign']) }),
  z.object({ kind: z.literal('script-failed'), source: z.string() }),
  z.object({ kind: z.literal('present'), ...instance }),
  z.object({
    kind: z.literal('direct'),
    because: z.enum(['absent', 'script-failed', 'load-failed']),
    source: textOrNull,
    ...instance,
  }),
]);

const page = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal(['unreachable', 'no-access', 'attaching', 'unanswering']) }),
  z.object({
    kind: z.literal('attached'),
    focused: z.boolean(),
    online: z.boolean(),
    otherInstances: z.object({ hosts: texts, suffixes: texts }),
    clerk,
  }),
]);

const value = z.object({ hash: z.string(), plain: textOrNull, length: z.int().check(z.nonnegative()) });

const cookie = z.object({
  id: z.string(),
  name: z.string(),
  domain: z.string(),
  hostOnly: z.boolean(),
  path: z.string(),
  sameSite: z.enum(['no_restriction', 'lax', 'strict', 'unspecified']),
  secure: z.boolean(),
  httpOnly: z.boolean(),
  storeId: z.string(),
  topLevelSite: textOrNull,
  hasCrossSiteAncestor: flagOrNull,
  expirationDate: numberOrNull,
  value,
});

const held = z.object({ id: z.string(), sessionId: z.string(), template: textOrNull, value });

const fields = z.record(z.string(), z.unknown());
const token = z.object({ id: z.string(), header: fields, payload: fields });

const verdict = z.nullable(
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('failed'), message: z.string() }),
    z.object({
      kind: z.literal('verdict'),
      status: z.enum(['signed-in', 'signed-out', 'handshake']),
      reason: textOrNull,
      message: textOrNull,
      pending: z.boolean(),
      gaveUp: z.boolean(),
      usesSuffixedCookies: z.boolean(),
      rule: z.enum([
        'unsuffixed-session-unreadable',
        'unsuffixed-session-of-other-instance',
        'no-suffixed-cookies',
        'unsuffixed-session-newer',
        'suffixed-signed-out',
        'suffixed-session-expired',
        'suffixed-uat-missing',

        'suffixed-cookies',
      ]),
      handshakeUrl: z.nullable(
        z.object({
          origin: z.string(),
          path: z.string(),
          parameters: z.array(z.object({ name: z.string(), value: textOrNull })),
        }),
      ),
      asksClerk: z.nullable(z.enum(['refresh', 'handshake-payload'])),
    }),
  ]),
);

/** The parts of a recorded frame. */
export const FRAME_PARTS = {
  id: z.string(),
  frameId: z.int(),
  url: z.string(),
  access: z.object({ needed: texts, missing: texts }),
  page,
  cookies: z.array(cookie),
  storageKeys: texts,
  held: z.array(held),
  tokens: z.array(token),
  verdicts: z.object({ document: verdict, fetch: verdict }),
};

/** A whole moment. */
export const momentSchema = z.object({
  frames: z.array(z.object(FRAME_PARTS)),
});
