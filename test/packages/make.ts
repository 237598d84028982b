/**
 * `npm run zip`: the packages for the stores of Chrome, Edge and Firefox, and the sources from which they are rebuilt to
 * the same bytes, all in `.output`. With `-- --check` the sources are unpacked elsewhere, installed, built and compared.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { differingPackages, makePackages, packageNames, run, unpackSources } from './packages.ts';

const PROJECT = process.cwd();

function check(): void {
  const folder = mkdtempSync(join(tmpdir(), 'clerk-devtools-'));
  try {
    console.log(`Rebuilding from the sources in ${folder}; this takes a minute.`);
    unpackSources(PROJECT, folder);
    run('npm ci --no-audit --no-fund --loglevel=error', folder);
    run('npm run zip', folder);
    const differing = differingPackages(PROJECT, folder);
    if (differing.length > 0) throw new Error(`The sources give other bytes: ${differing.join(', ')}.`);
    console.log('The same bytes.');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

try {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  makePackages(PROJECT);
  for (const name of packageNames(PROJECT))
    console.log(`.output/${name} · ${statSync(join('.output', name)).size} bytes`);
  if (values.check) check();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
