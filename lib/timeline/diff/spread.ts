import type { Change, Path } from './change.ts';
import { fieldsOf, isFields, itemsById } from './containers.ts';

/**
 * The changes with what came or went whole spread out into its fields, as people read them: a Client that was null and now
 * has 30 fields is 30 changes. A field without a value says nothing there and is left out.
 */
export function spread(changes: readonly Change[]): readonly Change[] {
  return changes.flatMap((change) => {
    const [before, after] = ['before' in change ? change.before : null, 'after' in change ? change.after : null];
    if (isNothing(before))
      return parts(change.path, after, (path, value) => ({ path, kind: 'added', after: value })) ?? change;
    if (isNothing(after))
      return parts(change.path, before, (path, value) => ({ path, kind: 'removed', before: value })) ?? change;
    return change;
  });
}

/** Null for what has no parts. */
function parts(path: Path, value: unknown, make: (path: Path, value: unknown) => Change): readonly Change[] | null {
  const inner = isFields(value)
    ? [...fieldsOf(value)].map(([name, field]) => [[...path, name], field] as const)
    : [...(itemsById(value) ?? [])].map(([id, item]) => [[...path, { id }], item] as const);
  if (inner.length === 0) return null;
  return inner.flatMap(([at, part]) => (isNothing(part) ? [] : (parts(at, part, make) ?? make(at, part))));
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined;
}
