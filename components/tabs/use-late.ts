import { useEffect, useState } from 'preact/hooks';

type Arrival<Module> = { readonly module: Module } | { readonly error: unknown };

/**
 * A module that is loaded after the first paint; null until it is there. Throws while rendering when it cannot be
 * loaded, as when the extension was updated under an open panel.
 */
export function useLate<Module>(load: () => Promise<Module>): Module | null {
  const [arrival, setArrival] = useState<Arrival<Module> | null>(null);

  useEffect(() => {
    let isWanted = true;
    const arrive = (arrived: Arrival<Module>) => isWanted && setArrival(arrived);
    load().then(
      (module) => arrive({ module }),
      (error: unknown) => arrive({ error }),
    );
    return () => {
      isWanted = false;
    };
  }, [load]);

  if (arrival && 'error' in arrival) throw arrival.error;
  return arrival?.module ?? null;
}
