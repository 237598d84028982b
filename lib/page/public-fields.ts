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

/**
 * The public fields of a clerk-js resource in wire form: names in snake case, dates in milliseconds.
 * @throws what a getter throws
 */
export function publicFields(resource: object): unknown {
  return toWire(resource, DEEPEST);
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
