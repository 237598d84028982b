import { createContext } from 'preact';
import { useCallback, useContext, useMemo, useState } from 'preact/hooks';
import { usePanelLeft } from './use-panel-left.ts';

/** Which values are shown whole. */
export interface Revealed {
  /** True for a cookie whose value was asked for; by its key, so that it stays so when the value changes. */
  isRevealed(key: string): boolean;
  toggle(key: string): void;
}

/** Carries the revealed values to the places that show them: a row and its details agree. */
export const RevealedContext = createContext<Revealed>({ isRevealed: () => false, toggle: () => {} });

/** Which values are shown whole in the list around this component. */
export function useRevealed(): Revealed {
  return useContext(RevealedContext);
}

/** Keeps which values are shown whole: none at first, and none again when the panel was left. */
export function useRevealedKeys(): Revealed {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  usePanelLeft(useCallback(() => setKeys(new Set<string>()), []));
  return useMemo(
    () => ({
      isRevealed: (key) => keys.has(key),
      toggle: (key) =>
        setKeys(keys.has(key) ? new Set([...keys].filter((other) => other !== key)) : keys.union(new Set([key]))),
    }),
    [keys],
  );
}
