/** What the palette lists: what can be done, and with it sessions and findings, or else everything that can be found. */
export type PaletteMode = 'commands' | 'search';

/** How the palette is opened by keys, as they are written on them. */
export const PALETTE_KEYS: Readonly<Record<PaletteMode, string>> = { commands: 'Ctrl+K', search: '/' };
