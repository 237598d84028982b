import { browser } from 'wxt/browser';

/**
 * Makes the page follow DevTools' own theme, which can differ from the system's. `themeName` is `default` for light;
 * the change handler is younger than the oldest Chrome in use and than the polyfill.
 */
export function followDevToolsTheme(root: HTMLElement): void {
  const apply = (name: string) => {
    root.dataset.theme = name === 'dark' ? 'dark' : 'light';
  };
  // A page of its own follows the system's.
  if (!browser.devtools) return;
  apply(browser.devtools.panels.themeName);
  const panels = browser.devtools.panels as { setThemeChangeHandler?: (changed: (name: string) => void) => void };
  panels.setThemeChangeHandler?.(apply);
}
