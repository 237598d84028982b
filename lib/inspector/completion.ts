type JSONObject = Readonly<Record<string, unknown>>;

/** Fields that the Frontend API sends of a sign-in and that clerk-js' classes, and so its snapshot, do not keep. */
const DROPPED_BY_CLERK_JS = ['abandon_at', 'client_trust_state'];

/**
 * The page's client JSON with what clerk-js dropped from it put back from the last payload, as long as both speak of
 * the same sign-in.
 */
export function completed(page: unknown, payload: unknown): unknown {
  const mine = attemptOf(page);
  const theirs = attemptOf(payload);
  if (!isObject(page) || !mine || !theirs || mine.id !== theirs.id) return page;
  const dropped = DROPPED_BY_CLERK_JS.filter((name) => !(name in mine) && name in theirs);
  const restored = Object.fromEntries(dropped.map((name) => [name, theirs[name]]));
  return { ...page, sign_in: { ...mine, ...restored } };
}

function attemptOf(client: unknown): JSONObject | null {
  const signIn = isObject(client) ? client.sign_in : null;
  return isObject(signIn) ? signIn : null;
}

function isObject(value: unknown): value is JSONObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
