/** A match pattern of hosts and whether the extension may read them now. */
export interface HostAccess {
  /** As `chrome.permissions` has it: `*://app.example.com/*`. */
  readonly pattern: string;
  /** False for hosts of the manifest that somebody switched off in the browser's own settings. */
  readonly isOn: boolean;
}

/** All that the extension may read. */
export interface Access {
  /** What the manifest asks for; the browser lets nobody but the user take it away, and only in its own settings. */
  readonly builtIn: readonly HostAccess[];
  /** Patterns that were granted since, and can be revoked; sorted as people read them. */
  readonly granted: readonly string[];
}

/**
 * Sorts what the browser says may be read.
 * @param origins every pattern with access now
 * @param manifest patterns of `host_permissions`
 */
export function accessOf(origins: readonly string[], manifest: readonly string[]): Access {
  return {
    builtIn: manifest.map((pattern) => ({ pattern, isOn: origins.includes(pattern) })),
    granted: origins
      .filter((pattern) => !manifest.includes(pattern))
      .toSorted((one, other) => hostOf(one).localeCompare(hostOf(other))),
  };
}

/** Patterns that stand for every site, which a user can grant in the browser's own settings. */
const EVERYWHERE: ReadonlySet<string> = new Set(['<all_urls>', '*://*/*', 'http://*/*', 'https://*/*']);

/** True for a pattern that names no host. */
export function isEverySite(pattern: string): boolean {
  return EVERYWHERE.has(pattern);
}

/** A pattern as people write hosts: `app.example.com`, or `https://app.example.com` when only that scheme is meant. */
export function hostOf(pattern: string): string {
  return pattern.replace(/^\*:\/\//, '').replace(/\/\*$/, '');
}
