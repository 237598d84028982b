import * as z from 'zod/mini';

// Extension pages forbid `eval`, which zod would try; this must run before any schema is made.
z.config({ ...z.locales.en(), jitless: true });

/** Texts that only name things: a version, a host, an id. */
const label = z.string().check(z.maxLength(2_000));

/** How a page names its instance; what it does not name is null. */
const instanceNames = z.object({
  publishableKey: z.nullable(label),
  /** Absolute, or a path on the page's origin. */
  proxyUrl: z.nullable(label),
  /** Domain of a satellite, or of a production instance with one of its own. */
  domain: z.nullable(label),
});

const clerk = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('absent'), names: instanceNames }),
  z.object({ kind: z.literal('script-pending'), names: instanceNames }),
  z.object({ kind: z.literal('script-failed'), source: label, names: instanceNames }),
  z.object({ kind: z.literal('foreign') }),
  z.object({
    kind: z.literal('present'),
    names: instanceNames,
    isSatellite: z.nullable(z.boolean()),
    version: z.nullable(label),
    /** `Clerk.getFapiClient().buildUrl({ path: '/client' })`, query included. */
    frontendApiUrl: z.nullable(label),
    sdk: z.nullable(z.object({ name: label, version: label })),
    status: z.enum(['loading', 'ready', 'degraded', 'error']),
    activeSessionId: z.nullable(label),
    /** The Client in wire form, or null when clerk-js has none; read by the model, not here. */
    client: z.unknown(),
    /** Why the page's Client could not be read, or null. */
    unreadable: z.nullable(label),
    /** Members of the Client object that this version does not have. */
    unreported: z.array(label).check(z.maxLength(20)),
  }),
]);

/** How the document was loaded, as far as that bears on Clerk. */
const documentLoad = z.object({
  /** `performance.timeOrigin`, epoch ms. */
  startedAt: z.number(),
  /** There is an element with the id `clerk-captcha` now. */
  captchaElement: z.boolean(),
  /** What of Clerk's or of its captcha the page's Content Security Policy forbade, with the directive that did. */
  forbidden: z.array(z.object({ url: label, directive: label })).check(z.maxLength(20)),
  /** First lines of errors that a Clerk SDK threw and nobody caught. */
  errors: z.array(label).check(z.maxLength(20)),
});

/** What the page reports about itself, all of it each time something changed. */
const pageReport = z.object({
  kind: z.literal('page'),
  focused: z.boolean(),
  online: z.boolean(),
  /** Left out where the page lets nobody know. */
  load: z.optional(documentLoad),
  clerk,
});

/** How the instance and the page's clerk-js are set up; read by the model, not here. */
const settingsReport = z.object({
  kind: z.literal('settings'),
  environment: z.unknown(),
  options: z.record(label, label),
});

/** The client that a Frontend API answer carried, with the call it came from. */
const payloadReport = z.object({
  kind: z.literal('payload'),
  call: label,
  /** When the answer came, epoch milliseconds. */
  at: z.number(),
  client: z.unknown(),
});

/** What a Frontend API call or a page command came to. */
const outcome = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('response'),
    /** The call that was answered, as clerk-js names it: `DELETE /client/sessions`. */
    call: label,
    status: z.number(),
    payload: z.unknown(),
    retryAfter: z.nullable(z.number()),
    durationMs: z.number(),
  }),
  z.object({ kind: z.literal('done'), sessions: z.optional(z.number()) }),
  z.object({ kind: z.literal('thrown'), name: label, message: z.string() }),
]);

/** The answer to the command with the same id. */
export const answer = z.object({ kind: z.literal('answer'), id: label, outcome });

/** Said by a hook that needs its equipment before it can tell more: this clerk-js has no snapshot of its Client. */
const unequipped = z.object({ kind: z.literal('unequipped') });

/** Said by the bridge in place of a text that was longer than it carries; the length is in UTF-16 units. */
const oversize = z.object({ kind: z.literal('oversize'), length: z.number() });

/** Everything a page may say. It is hostile: sizes are limited by the bridge, shapes here, meanings by who reads it. */
export const observation = z.discriminatedUnion('kind', [
  pageReport,
  settingsReport,
  payloadReport,
  answer,
  unequipped,
  oversize,
]);

/** What a page says. */
export type Observation = Exclude<z.infer<typeof observation>, { kind: 'oversize' }>;
/** What the bridge says of a text that it does not carry. */
export type Oversize = z.infer<typeof oversize>;
/** What the page reports about itself. */
export type PageReport = z.infer<typeof pageReport>;
/** How the document was loaded, as far as that bears on Clerk. */
export type DocumentLoad = z.infer<typeof documentLoad>;
/** How the instance and the page's clerk-js are set up. */
export type SettingsReport = z.infer<typeof settingsReport>;
/** How a page names its instance. */
export type InstanceNames = z.infer<typeof instanceNames>;
/** The client that a Frontend API answer carried. */
export type PayloadReport = z.infer<typeof payloadReport>;
/** What lives on `window.Clerk`. */
export type ClerkReport = PageReport['clerk'];
/** A clerk-js that lives in the page. */
export type PresentClerkReport = Extract<ClerkReport, { kind: 'present' }>;
/** What a call or a command came to. */
export type Outcome = z.infer<typeof outcome>;
/** The answer to a command. */
export type Answer = z.infer<typeof answer>;

/**
 * Reads what a page said.
 * @throws {ObservationError} when the text is not JSON, not of the protocol, or was too long to come
 */
export function readObservation(text: string): Observation {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new ObservationError('the page sent text that is not JSON');
  }
  const result = observation.safeParse(json);
  if (result.data?.kind === 'oversize') throw new ObservationError(`a message of ${result.data.length} characters`);
  if (!result.success) throw new ObservationError(z.prettifyError(result.error));
  return result.data as Observation;
}

/** A message from a page that does not follow the protocol. */
export class ObservationError extends Error {
  override readonly name = 'ObservationError';
}
