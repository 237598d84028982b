import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The build that is shipped; `npm run build` writes it. */
export const SHIPPED_BUILD = resolve('.output/chrome-mv3');

/** The same for Edge; `npm run zip` writes it. */
export const EDGE_BUILD = resolve('.output/edge-mv3');

/** The same for Firefox; `npm run zip` writes it. */
export const FIREFOX_BUILD = resolve('.output/firefox-mv3');

/** A copy of the build in a folder of its own. */
export interface ExtensionBuild {
  readonly path: string;
  /** Removes the folder. */
  remove(): Promise<void>;
}

/**
 * Copies the shipped build, so that a new build does not pull it from under a running browser. With `hosts` the copy
 * differs in one thing: it may read these from the start.
 * @param hosts Match patterns for `host_permissions`: `https://app.example.com/*`.
 * @throws Error when nothing has been built.
 */
export async function copyBuild(hosts: readonly string[] = [], shipped = SHIPPED_BUILD): Promise<ExtensionBuild> {
  const manifest = await readFile(join(shipped, 'manifest.json'), 'utf8').catch((cause) => {
    throw new Error(`There is no build in ${shipped}: npm run build first.`, { cause });
  });
  const path = await mkdtemp(join(tmpdir(), 'clerk-devtools-'));
  await cp(shipped, path, { recursive: true });
  if (hosts.length > 0) await writeFile(join(path, 'manifest.json'), withHosts(manifest, hosts));
  return { path, remove: () => rm(path, { recursive: true }) };
}

function withHosts(text: string, hosts: readonly string[]): string {
  const manifest = JSON.parse(text);
  return JSON.stringify({ ...manifest, host_permissions: [...(manifest.host_permissions ?? []), ...hosts] });
}
