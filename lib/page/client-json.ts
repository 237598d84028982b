import { attempt, type ClientLike } from './clerk.ts';

/**
 * The page's Client as JSON in wire form: clerk-js' own snapshot where there is one, else rebuilt from public fields.
 * Versions before 5.42.1 have no snapshot, and a newer one throws for a session without `public_user_data`.
 * @throws when the fields cannot be read either
 */
export function clientJSON(client: ClientLike): unknown {
  const snapshot = attempt(() => client.__internal_toSnapshot?.());
  return snapshot ? withDropped(snapshot, client) : fromPublicFields(client);
}

/** Puts back what the snapshot of 6.40 leaves out of a sign-in although the resource has it. */
function withDropped(snapshot: object, client: ClientLike): object {
  const { sign_in } = snapshot as { sign_in?: object };
  const { signIn } = client as { signIn?: { clientTrustState?: unknown } };
  if (!sign_in || signIn?.clientTrustState === undefined) return snapshot;
  return { ...snapshot, sign_in: { ...sign_in, client_trust_state: signIn.clientTrustState } };
}

/** Members of resources that hold other resources or machinery; following them would leave the Client. */
const NOT_DATA = new Set([
  'pathRoot',
  'lastActiveToken',
  'verification',
  'signInAttempt',
  'signUpAttempt',
  'activeSessions',
]);
/** Members that are getters of the class, and so not among an object's own. */
const GETTERS = ['status'];
const DEEPEST = 8;

function fromPublicFields(client: ClientLike): unknown {
  return toWire(client, DEEPEST);
}

function toWire(value: unknown, depth: number): unknown {
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') return undefined;
  if (typeof value !== 'object' || value === null) return value;
  if (depth === 0) return null;
  if (value instanceof Date) return value.getTime();
  if (value instanceof URL) return value.href;
  if (Array.isArray(value)) return value.map((item) => toWire(item, depth - 1));
  const wire: Record<string, unknown> = {};
  for (const name of [...Object.keys(value), ...GETTERS.filter((getter) => getter in value)]) {
    if (name.startsWith('_') || NOT_DATA.has(name)) continue;
    wire[snakeCase(name)] = toWire((value as Record<string, unknown>)[name], depth - 1);
  }
  return withToken(wire, value);
}

/** A session's token is an object with its text behind a method. */
function withToken(wire: Record<string, unknown>, resource: object): Record<string, unknown> {
  const token = (resource as { lastActiveToken?: { getRawString?(): unknown } | null }).lastActiveToken;
  if (token === undefined) return wire;
  const jwt = token?.getRawString?.();
  return { ...wire, last_active_token: typeof jwt === 'string' ? { object: 'token', jwt } : null };
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
