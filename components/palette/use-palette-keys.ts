import { useEffect } from 'preact/hooks';
import type { PaletteMode } from './palette-mode.ts';

/** Calls back when the keys for the palette are pressed anywhere in the panel: Ctrl or Cmd with K, and / where nobody types. */
export function usePaletteKeys(onOpen: (mode: PaletteMode) => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const mode = event.defaultPrevented ? null : modeOf(event);
      if (!mode) return;
      event.preventDefault();
      event.stopPropagation();
      onOpen(mode);
    };
    // Before DevTools' own listener, on the document, takes the key.
    document.body.addEventListener('keydown', onKeyDown);
    return () => document.body.removeEventListener('keydown', onKeyDown);
  }, [onOpen]);
}

function modeOf({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): PaletteMode | null {
  if (altKey) return null;
  if (ctrlKey || metaKey) return key.toLowerCase() === 'k' ? 'commands' : null;
  return key === '/' && !isTypedInto(target) ? 'search' : null;
}

function isTypedInto(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('input:not([type=checkbox], [type=radio]), textarea, select') !== null
  );
}
