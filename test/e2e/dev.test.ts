import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Panel, panelText } from '../browser/devtools.ts';
import { findBrowser } from '../browser/find-browser.ts';
import { evaluateInServiceWorker } from '../browser/service-worker.ts';
import { until } from '../browser/until.ts';
import { type FollowedSources, followSources } from '../run/follow-sources.ts';
import { sharedPlayground } from './shared.ts';

/** What the extension is built of. */
const SOURCES = ['components', 'entrypoints', 'lib', 'public', 'package.json', 'tsconfig.json', 'wxt.config.ts'];

/** How long building and opening may take on a machine with other work, ms. */
const PATIENCE = 45_000;

let root: string;
let followed: FollowedSources;
/** The panel that is open now. */
let panel: Panel | Error;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'clerk-devtools-'));
  for (const name of SOURCES) await cp(name, join(root, name), { recursive: true });
  await symlink(resolve('node_modules'), join(root, 'node_modules'), 'junction');
  followed = await followSources({
    root,
    executablePath: await findBrowser(),
    headless: true,
    playground: await sharedPlayground(),
    onReopened: (opened) => {
      panel = opened;
    },
  });
  panel = followed.panel;
});

afterAll(async () => {
  await followed?.close();
  // WXT's server may still write into it for a moment.
  await rm(root, { recursive: true, maxRetries: 10 });
});

/** Changes a source of the copy. */
async function change(path: string, text: string, other: string) {
  const source = await readFile(join(root, path), 'utf8');
  expect(source).toContain(text);
  await writeFile(join(root, path), source.replace(text, other));
}

async function shows(text: string): Promise<boolean> {
  if (panel instanceof Error) throw panel;
  return (await panelText(panel)).includes(text);
}

it('shows a change of a component in the panel that is open', { timeout: 2 * PATIENCE }, async () => {
  const before = panel;
  await until('the tabs', () => shows('Sessions'), PATIENCE);
  await change('components/document-tabs.tsx', 't(TAB_LABELS.client)', "'Label of the changed source'");
  await until('the changed label', () => shows('Label of the changed source'), PATIENCE);
  expect(panel).toBe(before);
});

it('starts the extension anew after a change of the worker, and opens the panel again', {
  timeout: 2 * PATIENCE,
}, async () => {
  const before = panel;
  await change(
    'entrypoints/background.ts',
    'main: startInspectors',
    'main() { Object.assign(globalThis, { isChanged: true }); startInspectors(); }',
  );
  await until('another panel', () => panel !== before, PATIENCE);
  await until('the tabs', () => shows('Sessions'), PATIENCE);
  expect(await evaluateInServiceWorker(followed.browser, 'globalThis.isChanged')).toBe(true);
});
