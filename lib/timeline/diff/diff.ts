import type { Change, Path } from './change.ts';
import { type Fields, isFields, itemsById } from './containers.ts';

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
  const [older, newer] = [itemsById(before), itemsById(after)];
  if (isFields(before) && isFields(after)) compareFields(path, before, after, changes);
  else if (older && newer) compareItems(path, older, newer, changes);
  else if (!isSame(before, after)) changes.push({ path, kind: 'changed', before, after });
}

/** A field that is undefined is none, as in JSON. */
function compareFields(path: Path, before: Fields, after: Fields, changes: Change[]): void {
  for (const name of Object.keys(before)) {
    const [older, newer] = [before[name], Object.hasOwn(after, name) ? after[name] : undefined];
    // Most fields of a big client are as they were: no path is made for them.
    if (older === newer || older === undefined) continue;
    if (newer === undefined) changes.push({ path: [...path, name], kind: 'removed', before: older });
    else compare([...path, name], older, newer, changes);
  }
  for (const name of Object.keys(after)) {
    const wasThere = Object.hasOwn(before, name) && before[name] !== undefined;
    if (!wasThere && after[name] !== undefined)
      changes.push({ path: [...path, name], kind: 'added', after: after[name] });
  }
}

type Items = ReadonlyMap<string, unknown>;

function compareItems(path: Path, before: Items, after: Items, changes: Change[]): void {
  for (const [id, older] of before) {
    if (after.has(id)) compare([...path, { id }], older, after.get(id), changes);
    else changes.push({ path: [...path, { id }], kind: 'removed', before: older });
  }
  for (const [id, newer] of after) {
    if (!before.has(id)) changes.push({ path: [...path, { id }], kind: 'added', after: newer });
  }
  compareOrder(path, before, after, changes);
}

/** Items that were added are taken to stand at the end; where that is not so, the order is told. */
function compareOrder(path: Path, before: Items, after: Items, changes: Change[]): void {
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
