import type { Change, Path, PathPart } from './change.ts';
import { fieldsOf, isFields, itemsById } from './containers.ts';

/**
 * What differs between two JSON-like values. Objects are compared field by field; so are lists of objects with ids, whose
 * items are matched by id and not by place. Any other list changes as a whole. Fields come in the order in which they
 * were, then those that were added.
 */
export function diff(before: unknown, after: unknown): readonly Change[] {
  const changes: Change[] = [];
  compare([], before, after, changes);
  return changes;
}

function compare(path: Path, before: unknown, after: unknown, changes: Change[]): void {
  if (before === after) return;
  if (isFields(before) && isFields(after)) {
    compareParts(path, fieldsOf(before), fieldsOf(after), (name) => name, changes);
    return;
  }
  const [older, newer] = [itemsById(before), itemsById(after)];
  if (older && newer) {
    compareParts(path, older, newer, (id) => ({ id }), changes);
    compareOrder(path, older, newer, changes);
    return;
  }
  if (!isSame(before, after)) changes.push({ path, kind: 'changed', before, after });
}

type Parts = ReadonlyMap<string, unknown>;

function compareParts(
  path: Path,
  before: Parts,
  after: Parts,
  partOf: (key: string) => PathPart,
  changes: Change[],
): void {
  for (const [key, older] of before) {
    const newer = after.get(key);
    // Most fields of a big client are as they were: no path is made for them.
    if (older === newer) continue;
    const inside = [...path, partOf(key)];
    if (after.has(key)) compare(inside, older, newer, changes);
    else changes.push({ path: inside, kind: 'removed', before: older });
  }
  for (const [key, newer] of after) {
    if (!before.has(key)) changes.push({ path: [...path, partOf(key)], kind: 'added', after: newer });
  }
}

/** Items that were added are taken to stand at the end; where that is not so, the order is told. */
function compareOrder(path: Path, before: Parts, after: Parts, changes: Change[]): void {
  const ids = [...after.keys()];
  const kept = [...before.keys()].filter((id) => after.has(id));
  const added = ids.filter((id) => !before.has(id));
  const isExpected = [...kept, ...added].every((id, index) => id === ids[index]);
  if (!isExpected) changes.push({ path, kind: 'moved', ids });
}

function isSame(before: unknown, after: unknown): boolean {
  if (!Array.isArray(before) || !Array.isArray(after)) return before === after;
  return before.length === after.length && before.every((item, index) => diff(item, after[index]).length === 0);
}
