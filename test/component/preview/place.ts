/** What the preview shows, as its address says it: `#attempts,dark`, `#popup:connected`. */
export interface Place {
  /** A state of the gallery, or `recorded` for the recording of a real page. */
  readonly name: string;
  /** Null for that of the computer. */
  readonly theme: 'light' | 'dark' | null;
  readonly popup: boolean;
}

/** Reads a hash; what is not known in it is left out. */
export function readPlace(hash: string, names: readonly string[]): Place {
  const [state = '', theme] = decodeURIComponent(hash.slice(1)).split(',');
  const popup = state.startsWith('popup:');
  const name = popup ? state.slice('popup:'.length) : state;
  return {
    name: names.includes(name) ? name : 'connected',
    theme: theme === 'light' || theme === 'dark' ? theme : null,
    popup,
  };
}

/** The hash of a place. */
export function hashOf({ name, theme, popup }: Place): string {
  return `#${popup ? 'popup:' : ''}${name}${theme ? `,${theme}` : ''}`;
}
