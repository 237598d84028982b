/**
 * `npm run record:idle`: records a page on which somebody is signed in and does nothing, until clerk-js has renewed the session token
 * twice, about two minutes, and saves what the panel exports.
 */
import { writeFileSync } from 'node:fs';
import { readTimelineFile } from '../../lib/timeline/file/read-timeline-file.ts';
import { click, openPanel, type Panel } from '../browser/devtools.ts';
import { copyBuild } from '../browser/extension-build.ts';
import { findBrowser } from '../browser/find-browser.ts';
import { launchBrowser } from '../browser/launch.ts';
import { until } from '../browser/until.ts';
import { chooseTab } from '../e2e/reading.ts';
import { startPlayground } from '../playground/index.ts';
import { addressOf, scenarioNamed } from '../playground/scenarios/index.ts';

/** Where the recording is kept. */
const FILE = 'test/findings/recordings/idle.json';

/** Tokens that are renewed meanwhile, and the longest time that this may take, ms. */
const RENEWALS = 2;
const LONGEST = 150_000;

/** The file that the panel saves. */
async function exported(panel: Panel): Promise<string> {
  const file = await panel.frame.evaluateHandle(() => {
    const { promise, resolve } = Promise.withResolvers<string>();
    const { createObjectURL } = URL;
    URL.createObjectURL = (blob: Blob) => {
      URL.createObjectURL = createObjectURL;
      resolve(blob.text());
      return createObjectURL(blob);
    };
    return { promise };
  });
  await click(panel, 'button', 'Timeline (JSON)');
  return file.evaluate(({ promise }) => promise);
}

function renewalsIn(text: string): number {
  const { events } = readTimelineFile(text);
  return events.filter((event) => event.kind === 'call' && event.path.endsWith('/tokens')).length;
}

async function record(): Promise<void> {
  const playground = await startPlayground();
  const build = await copyBuild(['*://*.localhost/*']);
  const { hostResolverRules, port, frontendApi } = playground;
  const extension = build.path;
  const executablePath = await findBrowser();
  const browser = await launchBrowser({ executablePath, extension, headless: true, hostResolverRules });
  try {
    const panel = await openPanel(await browser.newPage());
    await panel.page.goto(addressOf(scenarioNamed('idle'), port));
    const instance = await until('the instance', () => frontendApi.instanceOf('idle.clerk.accounts.dev'));
    const renewals = () => instance.requests.filter(({ path, status }) => path.endsWith('/tokens') && status === 200);
    console.log('Waiting for the session token to be renewed twice.');
    await until(`${RENEWALS} new tokens`, () => renewals().length >= RENEWALS, LONGEST);
    await chooseTab(panel, 'Timeline');
    await click(panel, 'button', 'Export');
    const text = await until('the renewals in the file', async () => {
      const file = await exported(panel);
      return renewalsIn(file) >= RENEWALS ? file : null;
    });
    writeFileSync(FILE, text);
    console.log(`The recording is in ${FILE}.`);
  } finally {
    await browser.close();
    await build.remove();
    await playground.close();
  }
}

await record();
