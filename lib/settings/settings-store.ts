import { type ReadonlySignal, signal } from '@preact/signals';
import { type Access, accessOf } from './host-access.ts';

/** What the settings need of the browser. */
export interface SettingsBrowser {
  /** Patterns of the manifest's `host_permissions`. */
  readonly manifestHosts: readonly string[];
  /** Every pattern with access now. */
  origins(): Promise<readonly string[]>;
  /** Takes access away. @throws Error when the browser does not */
  revoke(pattern: string): Promise<void>;
  /** Tells when access was granted or taken away, wherever that happened. */
  onAccessChanged(listener: () => void): void;
}

/** What became of the last revocation. */
export interface Revocation {
  readonly pattern: string;
  /** Why the browser did not do it, in its own words; null when it did. */
  readonly problem: string | null;
}

/** Everything the settings page shows. */
export interface SettingsView {
  /** Null until the browser has told. */
  readonly access: Access | null;
  readonly lastRevocation: Revocation | null;
}

/** The state of the settings page, and the one thing that it does. */
export interface SettingsStore {
  readonly view: ReadonlySignal<SettingsView>;
  revoke(pattern: string): Promise<void>;
}

/** Starts the settings page: reads the access there is, and again at each change. */
export function createSettingsStore(browser: SettingsBrowser): SettingsStore {
  const view = signal<SettingsView>({ access: null, lastRevocation: null });

  const read = async () => {
    const access = accessOf(await browser.origins(), browser.manifestHosts);
    view.value = { ...view.value, access };
  };
  browser.onAccessChanged(() => void read());
  void read();

  return {
    view,
    async revoke(pattern) {
      const problem = await browser.revoke(pattern).then(
        () => null,
        (error: unknown) => (error instanceof Error ? error.message : String(error)),
      );
      view.value = { ...view.value, lastRevocation: { pattern, problem } };
    },
  };
}
