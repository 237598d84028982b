import { aptInstall, type Machine, thisMachine, which } from './machine.ts';

/** Where Firefox lives outside of the PATH. */
const PLACES: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  win32: ['C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
};

/**
 * The executable of a Firefox: FIREFOX_PATH if that is set, else an installed one, else on Debian as root the package
 * `firefox-esr`. Null when it cannot be had.
 * @throws Error when FIREFOX_PATH is no executable file: whoever sets it means it.
 */
export function findFirefox(machine: Machine = thisMachine): string | null {
  const { FIREFOX_PATH } = machine.env;
  if (FIREFOX_PATH) {
    if (machine.isExecutable(FIREFOX_PATH)) return FIREFOX_PATH;
    throw new Error(`FIREFOX_PATH is ${FIREFOX_PATH}, which is no executable file. Correct it or unset it.`);
  }
  const installed = () =>
    which('firefox-esr', machine) ??
    which('firefox', machine) ??
    PLACES[machine.platform]?.find(machine.isExecutable) ??
    null;
  return installed() ?? (aptInstall('firefox-esr', machine) === null ? installed() : null);
}
