/** An object by its fields. */
export type Fields = Readonly<Record<string, unknown>>;

/** True for what has fields. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The fields of an object; one that is undefined is none, as in JSON. */
export function fieldsOf(value: Fields): Map<string, unknown> {
  return new Map(Object.entries(value).filter(([, field]) => field !== undefined));
}

/**
 * The items of a list by their ids, or null for what is no such list. Every item must be an object with an id (a text) of
 * its own; an empty list is one too.
 */
export function itemsById(value: unknown): Map<string, unknown> | null {
  if (!Array.isArray(value)) return null;
  const items = new Map<string, unknown>();
  for (const item of value) {
    const id = isFields(item) && Object.hasOwn(item, 'id') ? item.id : null;
    if (typeof id !== 'string' || items.has(id)) return null;
    items.set(id, item);
  }
  return items;
}
