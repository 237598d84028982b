import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { BROWSERS, differingPackages, makePackages, packageNames, unpackSources } from '../../packages/packages.ts';
import { readZip } from '../../packages/read-zip.ts';

const PROJECT = process.cwd();
const folder = mkdtempSync(join(tmpdir(), 'clerk-devtools-'));
afterAll(() => rmSync(folder, { recursive: true }));

const filesOf = (name: string) => [...readZip(readFileSync(join(PROJECT, '.output', name))).keys()];

it('rebuilds all packages from the sources in another folder, byte for byte', { timeout: 600_000 }, () => {
  unpackSources(PROJECT, folder);
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  makePackages(folder);
  expect(differingPackages(PROJECT, folder)).toEqual([]);
});

it.each(BROWSERS)('the package for %s has the extension and nothing of its sources', (browser) => {
  const files = filesOf(packageNames(PROJECT)[BROWSERS.indexOf(browser)] ?? '');
  expect(files).toEqual(expect.arrayContaining(['manifest.json', 'panel.html', '_locales/en/messages.json']));
  expect(files.filter((name) => /\.(?:tsx?|map)$|node_modules|^test\//.test(name))).toEqual([]);
});

it('the sources are all files that are under version control', () => {
  const sources = filesOf(packageNames(PROJECT).at(-1) ?? '');
  expect(sources.filter((name) => /node_modules|^\.output|^\.git\/|screenshots\//.test(name))).toEqual([]);
  const { status, stdout } = spawnSync('git', ['ls-files'], { encoding: 'utf8' });
  // Where the sources themselves were unpacked there is no repository; the first test has rebuilt them.
  const tracked = status === 0 ? stdout.split('\n').filter((name) => name !== '' && existsSync(name)) : sources;
  expect(tracked.filter((name) => !sources.includes(name))).toEqual([]);
});
