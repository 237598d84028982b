import { findBrowser } from '../browser/find-browser.ts';
import { findFirefox } from '../browser/find-firefox.ts';
import { ensureCommand } from '../browser/machine.ts';

/** Gives the path of a program, installed where that is possible; null when it cannot be had. */
type Get = () => string | null;

/** Tests that need more than a browser, with the programs that they use by name. */
const needs = (
  ensure: typeof ensureCommand,
  firefox: Get,
): Readonly<Record<string, Readonly<Record<string, Get>>>> => ({
  // A browser with a window and real keys.
  'test/e2e/headed/**': {
    Xvfb: () => ensure('Xvfb', 'xvfb'),
    xdotool: () => ensure('xdotool', 'xdotool'),
  },
  'test/e2e/firefox/**': { 'Firefox (or set FIREFOX_PATH)': firefox },
});

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
  firefox: Get = findFirefox,
): Promise<EndToEndSetup> {
  const env = { CHROME_PATH: await find() };
  const lacking = Object.entries(needs(ensure, firefox)).flatMap(([tests, programs]) => {
    const missing = Object.entries(programs).filter(([, get]) => get() === null);
    return missing.length > 0 ? [{ tests, names: missing.map(([name]) => name).join(' and ') }] : [];
  });
  const [first] = lacking;
  if (!first) return { env, args: [], leftOut: null };
  if (inCI) throw new Error(`${first.tests} needs ${first.names}, and in CI every test must run.`);
  return {
    env,
    args: lacking.flatMap(({ tests }) => ['--exclude', tests]),
    leftOut: lacking.map(({ tests, names }) => `${tests} not run here: needs ${names}`).join('\n'),
  };
}
