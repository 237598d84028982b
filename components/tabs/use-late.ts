import { useEffect, useState } from 'preact/hooks';

type Arrival<Module> = { readonly module: Module } | { readonly error: unknown };
type Load<Module> = () => Promise<Module>;

/** What was loaded before, by what loads it. */
const loaded = new WeakMap<Load<unknown>, unknown>();

/** Loads a module ahead, so that `useLate` has it at once. */
export async function preload<Module>(load: Load<Module>): Promise<Module> {
  const module = await load();
  loaded.set(load, module);
  return module;
}

/**
 * A module that is loaded after the first paint; null until it is there. Throws while rendering when it cannot be
 * loaded, as when the extension was updated under an open panel.
 */
export function useLate<Module>(load: Load<Module>): Module | null {
  const [arrival, setArrival] = useState<Arrival<Module> | null>(
    loaded.has(load) ? { module: loaded.get(load) as Module } : null,
  );

  useEffect(() => {
    let isWanted = true;
    const arrive = (arrived: Arrival<Module>) => isWanted && setArrival(arrived);
    if (!arrival) {
      preload(load).then(
        (module) => arrive({ module }),
        (error: unknown) => arrive({ error }),
      );
    }
    return () => {
      isWanted = false;
    };
  }, [load]);

  if (arrival && 'error' in arrival) throw arrival.error;
  return arrival?.module ?? null;
}
