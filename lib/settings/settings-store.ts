import { type ReadonlySignal, signal } from '@preact/signals';
import type { SafetyStorage } from './current-safety.ts';
import { type Access, accessOf } from './host-access.ts';
import { type KeptSafety, readSafety, withSwitch } from './read-safety.ts';
import type { SafetySwitch } from './safety.ts';

/** What the settings need of the browser. */
export interface SettingsBrowser {
  readonly safety: SafetyStorage;
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
  /** Null until the browser has told. */
  readonly safety: KeptSafety | null;
  /** Why the last change of a switch was not stored; null when it was. */
  readonly safetyProblem: string | null;
}

/** The state of the settings page, and what it does. */
export interface SettingsStore {
  readonly view: ReadonlySignal<SettingsView>;
  revoke(pattern: string): Promise<void>;
  switchSafety(name: SafetySwitch, on: boolean): Promise<void>;
}

/** Starts the settings page: reads the access there is and the switches, and again at each change. */
export function createSettingsStore(browser: SettingsBrowser): SettingsStore {
  const view = signal<SettingsView>({ access: null, lastRevocation: null, safety: null, safetyProblem: null });

  const read = async () => {
    const access = accessOf(await browser.origins(), browser.manifestHosts);
    view.value = { ...view.value, access };
  };
  browser.onAccessChanged(() => void read());
  void read();

  const showSafety = (stored: unknown) => {
    view.value = { ...view.value, safety: readSafety(stored), safetyProblem: null };
  };
  const failed = (error: unknown) => {
    // Shown once more, so that the box says again what holds.
    view.value = { ...view.value, safety: view.value.safety && { ...view.value.safety }, safetyProblem: textOf(error) };
  };
  browser.safety.onChanged(showSafety);
  browser.safety.read().then(showSafety, failed);

  return {
    view,
    async revoke(pattern) {
      const problem = await browser.revoke(pattern).then(() => null, textOf);
      view.value = { ...view.value, lastRevocation: { pattern, problem } };
    },
    async switchSafety(name, on) {
      try {
        await browser.safety.keep(withSwitch(await browser.safety.read(), name, on));
      } catch (error) {
        failed(error);
      }
    },
  };
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
