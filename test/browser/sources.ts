import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  Browser,
  ChromeReleaseChannel,
  computeSystemExecutablePath,
  detectBrowserPlatform,
  getInstalledBrowsers,
  getVersionComparator,
  install,
  resolveBuildId,
} from '@puppeteer/browsers';
import type { BrowserSource, Found } from './find-browser.ts';
import { aptInstall, type Machine, thisMachine, which } from './machine.ts';

/** Ours, and the one of the `puppeteer` package. */
const CACHES = [resolve('.cache/browsers'), join(homedir(), '.cache', 'puppeteer')];

/** Where Chrome for Testing and Chromium live outside of the PATH. */
const PLACES: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [join(homedir(), 'AppData', 'Local', 'Chromium', 'Application', 'chrome.exe')],
};

/** Longest wait for the list of Chrome for Testing versions, in ms: a network that refuses must not hold things up. */
const NETWORK_PATIENCE = 10_000;

/** CHROME_PATH. Whoever sets it means it: a wrong one is an error, not a reason to take another browser. */
export function fromEnvironment(machine: Machine): Found {
  const { CHROME_PATH } = machine.env;
  if (!CHROME_PATH) return { missing: 'not set' };
  if (machine.isExecutable(CHROME_PATH)) return { path: CHROME_PATH };
  throw new Error(`CHROME_PATH is ${CHROME_PATH}, which is no executable file. Correct it or unset it.`);
}

/** The newest Chrome for Testing that @puppeteer/browsers has put into one of its caches. */
export async function fromCache(caches: readonly string[] = CACHES): Promise<Found> {
  const newestFirst = getVersionComparator(Browser.CHROME);
  for (const cacheDir of caches) {
    const installed = (await getInstalledBrowsers({ cacheDir })).filter(({ browser }) => browser === Browser.CHROME);
    const [newest] = installed.sort((a, b) => newestFirst(b.buildId, a.buildId));
    if (newest) return { path: newest.executablePath };
  }
  return { missing: `none in ${caches.join(', ')}` };
}

/** Chromium on the PATH or in its usual place. */
export function fromChromium(machine: Machine): Found {
  const path =
    which('chromium', machine) ??
    which('chromium-browser', machine) ??
    PLACES[machine.platform]?.find(machine.isExecutable);
  return path ? { path } : { missing: 'not installed' };
}

/** Chrome on the PATH or in its usual place. */
function fromChrome(machine: Machine): Found {
  const path = which('google-chrome-stable', machine) ?? which('google-chrome', machine);
  if (path !== null) return { path };
  try {
    return {
      path: computeSystemExecutablePath({ browser: Browser.CHROME, channel: ChromeReleaseChannel.STABLE }),
    };
  } catch {
    return { missing: 'not installed' };
  }
}

/** Downloads the stable Chrome for Testing (about 150 MB) into the first cache. */
async function fromDownload(cacheDir: string): Promise<Found> {
  const platform = detectBrowserPlatform();
  if (!platform) return { missing: `there is none for ${process.platform} ${process.arch}` };
  try {
    const late = AbortSignal.timeout(NETWORK_PATIENCE);
    const refused = new Promise<never>((_, reject) => {
      late.addEventListener('abort', () => reject(new Error('the network does not answer')));
    });
    const buildId = await Promise.race([
      resolveBuildId(Browser.CHROME, platform, ChromeReleaseChannel.STABLE),
      refused,
    ]);
    console.log(`Downloading Chrome for Testing ${buildId} (about 150 MB).`);
    const { executablePath } = await install({ browser: Browser.CHROME, buildId, cacheDir, platform });
    return { path: executablePath };
  } catch (error) {
    return { missing: error instanceof Error ? error.message : String(error) };
  }
}

/** Debian's package. */
export function fromDebian(machine: Machine): Found {
  const problem = aptInstall('chromium', machine);
  return problem === null ? fromChromium(machine) : { missing: problem };
}

/** All of them, in the order in which they are asked. */
export const SOURCES: readonly BrowserSource[] = [
  { name: 'CHROME_PATH', find: () => fromEnvironment(thisMachine) },
  { name: 'Chrome for Testing', find: () => fromCache() },
  { name: 'Chromium', find: () => fromChromium(thisMachine) },
  { name: 'Chrome', find: () => fromChrome(thisMachine) },
  { name: 'Download of Chrome for Testing', find: () => fromDownload(resolve('.cache/browsers')) },
  { name: 'Debian', find: () => fromDebian(thisMachine) },
];
