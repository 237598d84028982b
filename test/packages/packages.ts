import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readZip } from './read-zip.ts';

/** For whom there is a package. The last one makes the sources too. */
export const BROWSERS = ['chrome', 'edge', 'firefox'] as const;

/** The file names of what `npm run zip` makes, in `.output` of a project folder. */
export function packageNames(project: string): readonly string[] {
  const { name, version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
  return [...BROWSERS, 'sources'].map((part) => `${name}-${version}-${part}.zip`);
}

/**
 * Makes the packages of a project folder.
 * @throws Error with what was printed when that fails
 */
export function makePackages(project: string): void {
  // What runs this may have another: tests have.
  for (const browser of BROWSERS) run(`wxt zip -b ${browser}`, project, { NODE_ENV: 'production' });
}

/**
 * Unpacks the sources of a project's packages into an empty folder.
 * @throws Error when there are none
 */
export function unpackSources(project: string, folder: string): void {
  const archive = packageNames(project).at(-1) ?? '';
  for (const [name, content] of readZip(readPackage(project, archive))) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}

/** The names of the packages that differ between two project folders; empty when all are the same byte for byte. */
export function differingPackages(one: string, other: string): readonly string[] {
  return packageNames(one).filter((name) => !readPackage(one, name).equals(readPackage(other, name)));
}

/** Runs a command in a folder. @throws Error with what it printed when it fails */
export function run(command: string, folder: string, env: Readonly<Record<string, string>> = {}): void {
  const options = { cwd: folder, shell: true, encoding: 'utf8', env: { ...process.env, ...env } } as const;
  const { status, stdout, stderr } = spawnSync(command, options);
  if (status !== 0) throw new Error(`\`${command}\` failed in ${folder}:\n${stdout}${stderr}`);
}

function readPackage(project: string, name: string): Buffer {
  try {
    return readFileSync(join(project, '.output', name));
  } catch (cause) {
    throw new Error(`There is no ${name}: npm run zip first.`, { cause });
  }
}
