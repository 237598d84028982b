import { readSafety } from './read-safety.ts';
import { SAFEST, type Safety } from './safety.ts';

/** Where the switches are stored. */
export interface SafetyStorage {
  /** What is stored, whatever that is; undefined for nothing. */
  read(): Promise<unknown>;
  /** @throws the browser's error when it cannot be stored */
  keep(stored: Readonly<Record<string, unknown>>): Promise<void>;
  /** Tells what is stored from now on, whoever stored it. */
  onChanged(listener: (stored: unknown) => void): void;
}

/** The switches as they stand now. */
export interface CurrentSafety {
  readonly state: Safety;
  /** Calls back at each change, until the returned function is called. */
  listen(listener: (safety: Safety) => void): () => void;
  /** Resolves once the switches are read; until then, and where that fails, all of them are on. */
  readonly read: Promise<void>;
}

/** Follows what is stored. */
export function followSafety(storage: Pick<SafetyStorage, 'read' | 'onChanged'>): CurrentSafety {
  const listeners = new Set<(safety: Safety) => void>();
  let state = SAFEST;
  const take = (stored: unknown) => {
    state = readSafety(stored).safety;
    for (const listener of listeners) listener(state);
  };
  storage.onChanged(take);
  return {
    get state() {
      return state;
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    read: storage.read().then(take, (error: unknown) => {
      console.warn(`The settings could not be read, so that the panel is read-only: ${error}`);
    }),
  };
}
