import { findBrowser } from '../browser/find-browser.ts';
import { ensureCommand } from '../browser/machine.ts';

/** Tests that need a browser with a window and real keys. */
const HEADED = 'test/e2e/headed/**';

/** Programs those tests use, and the Debian packages that bring them. */
const PROGRAMS = { Xvfb: 'xvfb', xdotool: 'xdotool' };

/** What vitest is started with. */
export interface EndToEndSetup {
  readonly env: { readonly CHROME_PATH: string };
  readonly args: readonly string[];
  /** Which tests are left out and why, in a sentence; null when all run. */
  readonly leftOut: string | null;
}

/**
 * Gets what the end-to-end tests need besides packages. Where a program cannot be had, its tests are left out;
 * not in CI, where that would hide that they never run.
 * @throws Error when there is no browser, or in CI a program is missing.
 */
export async function prepareEndToEnd(
  inCI: boolean,
  find: () => Promise<string> = findBrowser,
  ensure: (name: string, debianPackage: string) => string | null = ensureCommand,
): Promise<EndToEndSetup> {
  const env = { CHROME_PATH: await find() };
  const missing = Object.entries(PROGRAMS).filter(([name, debianPackage]) => ensure(name, debianPackage) === null);
  if (missing.length === 0) return { env, args: [], leftOut: null };
  const names = missing.map(([name]) => name).join(' and ');
  if (inCI) throw new Error(`${HEADED} needs ${names}, and in CI every test must run.`);
  return { env, args: ['--exclude', HEADED], leftOut: `${HEADED} not run here: needs ${names}` };
}
