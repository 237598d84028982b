/** One step into a value: the name of a field, or the id of an item in a list. */
export type PathPart = string | { readonly id: string };

/** Where something stands in a value: `['sessions', { id: 'sess_1' }, 'status']`. */
export type Path = readonly PathPart[];

/** What became different at one place. */
export type Change =
  | { readonly path: Path; readonly kind: 'added'; readonly after: unknown }
  | { readonly path: Path; readonly kind: 'removed'; readonly before: unknown }
  | { readonly path: Path; readonly kind: 'changed'; readonly before: unknown; readonly after: unknown }
  /** The items of a list came into another order; `ids` has all of them. */
  | { readonly path: Path; readonly kind: 'moved'; readonly ids: readonly string[] };

/** A change without what was there before: enough to make it, and smaller to keep. */
export type Patch =
  | { readonly path: Path; readonly kind: 'added' | 'changed'; readonly after: unknown }
  | { readonly path: Path; readonly kind: 'removed' }
  | { readonly path: Path; readonly kind: 'moved'; readonly ids: readonly string[] };

/** A path as people write it: `sessions[sess_1].status`. Empty for the value itself. */
export function pathText(path: Path): string {
  return path
    .map((part) => {
      if (typeof part !== 'string') return `[${part.id}]`;
      return /^\w+$/.test(part) ? `.${part}` : `[${JSON.stringify(part)}]`;
    })
    .join('')
    .replace(/^\./, '');
}

/** The changes as patches. */
export function patchesOf(changes: readonly Change[]): readonly Patch[] {
  return changes.map((change) => {
    if (change.kind === 'moved') return change;
    const { path, kind } = change;
    return kind === 'removed' ? { path, kind } : { path, kind, after: change.after };
  });
}
