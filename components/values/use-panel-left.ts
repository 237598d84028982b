import { useEffect } from 'preact/hooks';

/** Calls back when DevTools goes to another panel: this one has no size then, and hears nothing else of it. */
export function usePanelLeft(onLeft: () => void): void {
  useEffect(() => {
    const observer = new IntersectionObserver((entries) => {
      if (entries.at(-1)?.boundingClientRect.width === 0) onLeft();
    });
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [onLeft]);
}
