type JSONObject = Readonly<Record<string, unknown>>;

/** How far down an attempt is completed: its verifications and their errors are two levels below it. */
const DEEPEST = 8;

/**
 * The page's client JSON, with what clerk-js dropped of an attempt put back from the last payload as long as both
 * speak of the same one: its classes, and so its snapshot, keep neither `abandon_at` and `client_trust_state` of a
 * sign-in nor `channel` of a verification (seen in 6.40).
 */
export function completed(page: unknown, payload: unknown): unknown {
  if (!isObject(page) || !isObject(payload)) return page;
  return {
    ...page,
    sign_in: sameAttempt(page.sign_in, payload.sign_in),
    sign_up: sameAttempt(page.sign_up, payload.sign_up),
  };
}

function sameAttempt(page: unknown, payload: unknown): unknown {
  const same = isObject(page) && isObject(payload) && page.id === payload.id;
  return same ? filled(page, payload, DEEPEST) : page;
}

/** Fields that are absent, here and below, taken from the other; those that are there stay, null or not. */
function filled(page: unknown, payload: unknown, depth: number): unknown {
  if (depth === 0 || !isObject(page) || !isObject(payload)) return page;
  const deeper = Object.entries(page).map(([name, value]) => [
    name,
    isMadeUpTime(name, payload[name]) ? null : filled(value, payload[name], depth - 1),
  ]);
  return { ...payload, ...Object.fromEntries(deeper) };
}

/** Where the Frontend API sends no time, clerk-js writes the one at which it read the answer. */
function isMadeUpTime(name: string, sent: unknown): boolean {
  return name.endsWith('_at') && sent === null;
}

function isObject(value: unknown): value is JSONObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
