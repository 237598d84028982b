/** Sessions that are shown. Clerk's own limit for a browser is far below. */
const MOST_SESSIONS = 2_000;

/** Objects in a Client, of which each becomes a larger one in the panel: one with a thousand full sessions has fifteen thousand. */
const MOST_OBJECTS = 40_000;

/**
 * Why a client JSON is not taken in, or null. A page may say anything, and what is short to say can be long to show: the
 * panels would be told more than a message can carry, and draw it for minutes.
 */
export function tooLarge(json: unknown): string | null {
  const sessions = (json as { sessions?: unknown } | null)?.sessions;
  if (Array.isArray(sessions) && sessions.length > MOST_SESSIONS) return `more than ${MOST_SESSIONS} sessions`;
  let objects = 0;
  let level: readonly unknown[] = [json];
  while (level.length > 0) {
    const inside: unknown[] = [];
    for (const part of level) {
      if (typeof part !== 'object' || part === null) continue;
      if (++objects > MOST_OBJECTS) return `more than ${MOST_OBJECTS} parts`;
      for (const each of Object.values(part)) inside.push(each);
    }
    level = inside;
  }
  return null;
}
