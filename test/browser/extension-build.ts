import { cp, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The build that is shipped; `npm run build` writes it. */
export const SHIPPED_BUILD = resolve('.output/chrome-mv3');

/** A build of the extension in a folder of its own. */
export interface ExtensionBuild {
  readonly path: string;
  /** Removes the folder. */
  remove(): Promise<void>;
}

/**
 * A copy of the shipped build that differs only in this: it may read more hosts from the start.
 * @param hosts Match patterns for `host_permissions`: `https://app.example.com/*`.
 * @throws Error when nothing has been built.
 */
export async function testBuild(hosts: readonly string[], shipped = SHIPPED_BUILD): Promise<ExtensionBuild> {
  if (!(await stat(shipped).catch(() => null)))
    throw new Error(`There is no build in ${shipped}. npm run build first.`);
  const path = await mkdtemp(join(tmpdir(), 'clerk-devtools-'));
  await cp(shipped, path, { recursive: true });
  const file = join(path, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  manifest.host_permissions = [...(manifest.host_permissions ?? []), ...hosts];
  await writeFile(file, JSON.stringify(manifest));
  return { path, remove: () => rm(path, { recursive: true }) };
}
