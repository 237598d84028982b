import { useEffect } from 'preact/hooks';

/** Calls back at Escape anywhere in the panel, unless something within took the key for itself. */
export function useEscape(onEscape: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      // DevTools would open its console.
      event.preventDefault();
      event.stopPropagation();
      onEscape();
    };
    // Before DevTools' own listener, on the document, takes the key.
    document.body.addEventListener('keydown', onKeyDown);
    return () => document.body.removeEventListener('keydown', onKeyDown);
  }, [onEscape]);
}
