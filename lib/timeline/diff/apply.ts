import { type Patch, type Path, type PathPart, pathText } from './change.ts';
import { fieldsOf, isFields, itemsById } from './containers.ts';

/** A patch that does not fit the value it is for. */
export class PatchError extends Error {
  override readonly name = 'PatchError';

  constructor(path: Path, problem: string) {
    super(`${pathText(path) || 'The value'} ${problem}.`);
  }
}

/** Stands for what is not there. */
const ABSENT = Symbol('absent');

/**
 * The value with the patches made: with those of `diff(before, after)` it turns `before` into `after`. What they do not
 * touch is shared with the value, which stays as it was.
 * @throws {PatchError} for patches of another value
 */
export function apply(value: unknown, patches: readonly Patch[]): unknown {
  return applyAt(value, patches, 0);
}

/** @param patches all of one place and what lies in it, `depth` steps into their paths; at least one, but at the root */
function applyAt(value: unknown, patches: readonly Patch[], depth: number): unknown {
  const here = patches.find(({ path, kind }) => path.length === depth && kind !== 'moved');
  if (here) return replaced(value, here);
  const inside = patches.filter(({ path }) => path.length > depth);
  const order = patches.find(({ path }) => path.length === depth);
  if (inside.length === 0 && !order) return value;

  const [{ path }] = patches as readonly [Patch, ...Patch[]];
  const items = itemsById(value);
  if (items) {
    applyToParts(items, inside, depth, (part) => (typeof part === 'object' ? part.id : null));
    return order?.kind === 'moved' ? ordered(items, order) : [...items.values()];
  }
  if (!isFields(value) || order) throw new PatchError(path.slice(0, depth), 'has no such parts');
  const fields = fieldsOf(value);
  applyToParts(fields, inside, depth, (part) => (typeof part === 'string' ? part : null));
  return Object.fromEntries(fields);
}

function replaced(value: unknown, patch: Patch): unknown {
  if ((patch.kind === 'added') !== (value === ABSENT)) {
    throw new PatchError(patch.path, value === ABSENT ? 'is not there' : 'is there already');
  }
  return 'after' in patch ? patch.after : ABSENT;
}

function applyToParts(
  parts: Map<string, unknown>,
  patches: readonly Patch[],
  depth: number,
  keyOf: (part: PathPart | undefined) => string | null,
): void {
  const groups = Map.groupBy(patches, ({ path }) => {
    const key = keyOf(path[depth]);
    if (key === null) throw new PatchError(path.slice(0, depth), 'has no such parts');
    return key;
  });
  for (const [key, group] of groups) {
    const result = applyAt(parts.has(key) ? parts.get(key) : ABSENT, group, depth + 1);
    if (result === ABSENT) parts.delete(key);
    else parts.set(key, result);
  }
}

function ordered(
  items: ReadonlyMap<string, unknown>,
  { path, ids }: Extract<Patch, { kind: 'moved' }>,
): readonly unknown[] {
  if (ids.length !== items.size || ids.some((id) => !items.has(id))) throw new PatchError(path, 'has other items');
  return ids.map((id) => items.get(id));
}
