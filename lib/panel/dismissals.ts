import { computed, type ReadonlySignal, signal } from '@preact/signals';

/** Where dismissed findings are kept. */
export interface DismissalBrowser {
  /** What is kept for a site, whatever that is; undefined for nothing. */
  readDismissed(site: string): Promise<unknown>;
  keepDismissed(site: string, ids: readonly string[]): Promise<void>;
  /** Tells what is kept for a site from now on, also when another panel has changed it. */
  onDismissed(listener: (site: string, kept: unknown) => void): void;
}

/** The findings that a site's user does not want to hear of. */
export interface Dismissals {
  /** Ids, for the site that is looked at. */
  readonly ids: ReadonlySignal<ReadonlySet<string>>;
  dismiss(id: string): void;
  /** Speaks again of one, or of all of the site (null). */
  restore(id: string | null): void;
}

const NONE: ReadonlySet<string> = new Set();

/**
 * @param site origin that is looked at; null where there is none, and then nothing can be dismissed
 * @param read makes ids of what is kept, which may be damaged
 */
export function createDismissals(
  site: ReadonlySignal<string | null>,
  browser: DismissalBrowser,
  read: (kept: unknown) => ReadonlySet<string>,
): Dismissals {
  const bySite = signal<ReadonlyMap<string, ReadonlySet<string>>>(new Map());
  const ids = computed(() => bySite.value.get(site.value ?? '') ?? NONE);

  const hear = (of: string, ids: ReadonlySet<string>) => {
    bySite.value = new Map([...bySite.peek(), [of, ids]]);
  };
  const warn = (error: unknown) => console.warn(`What was dismissed could not be read or kept: ${error}`);
  const change = (to: ReadonlySet<string>) => {
    const of = site.peek();
    if (of === null) return;
    hear(of, to);
    browser.keepDismissed(of, [...to]).catch(warn);
  };

  browser.onDismissed((of, kept) => hear(of, read(kept)));
  site.subscribe((of) => {
    if (of !== null && !bySite.peek().has(of)) browser.readDismissed(of).then((kept) => hear(of, read(kept)), warn);
  });
  return {
    ids,
    dismiss: (id) => change(new Set([...ids.peek(), id])),
    restore: (id) => change(new Set([...ids.peek()].filter((each) => id !== null && each !== id))),
  };
}
