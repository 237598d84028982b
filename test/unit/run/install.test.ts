import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const SCRIPT = resolve('test/run/install.mjs');

type Packages = Record<string, { version: string; optional?: boolean }>;

/** A project folder with an `npm` of its own, which only writes down what it was asked. */
let folder: string;

function put(path: string, text: string) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const lock = (packages: Packages) => JSON.stringify({ packages: { '': { version: '0.1.0' }, ...packages } });

function install() {
  const { PATH } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT], {
    cwd: folder,
    env: { ...process.env, PATH: `${join(folder, 'bin')}${delimiter}${PATH}` },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

function askedOfNpm(): string[] {
  return readFileSync(join(folder, 'asked'), 'utf8').split('\n').filter(Boolean);
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'install-'));
  put('asked', '');
  put('bin/npm', `#!/bin/sh\necho "$@" >> "${join(folder, 'asked')}"\n[ ! -f "${join(folder, 'offline')}" ]\n`);
  put('bin/npm.cmd', `@echo %*>> "${join(folder, 'asked')}"\r\n@if exist "${join(folder, 'offline')}" exit 1\r\n`);
  chmodSync(join(folder, 'bin/npm'), 0o755);
  put('package-lock.json', lock({ 'node_modules/zod': { version: '4.6.7' } }));
  put('node_modules/node/bin/node', '');
  put('node_modules/node/bin/node.exe', '');
  put('.wxt/tsconfig.json', '{}');
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('install', () => {
  it('is silent when the lockfile is what is installed', () => {
    put('node_modules/.package-lock.json', lock({ 'node_modules/zod': { version: '4.6.7' } }));
    expect(install()).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(askedOfNpm()).toEqual([]);
  });

  it('installs from the lockfile alone when nothing is there', () => {
    expect(install().status).toBe(0);
    expect(askedOfNpm()).toEqual(['ci --no-audit --no-fund --loglevel=error']);
  });

  it.each([
    ['of another version', { 'node_modules/zod': { version: '4.6.6' } }],
    ['missing', {}],
  ])('installs in place when a package is %s', (_, packages) => {
    put('node_modules/.package-lock.json', lock(packages));
    expect(install().status).toBe(0);
    expect(askedOfNpm()).toEqual(['install --no-save --no-audit --no-fund --loglevel=error']);
  });

  it('does not wait for packages of other platforms', () => {
    put('package-lock.json', lock({ 'node_modules/@esbuild/aix-ppc64': { version: '1.0.0', optional: true } }));
    put('node_modules/.package-lock.json', lock({}));
    install();
    expect(askedOfNpm()).toEqual([]);
  });

  it('fetches the runtime that an installation without scripts left out', () => {
    put('node_modules/.package-lock.json', lock({ 'node_modules/zod': { version: '4.6.7' } }));
    rmSync(join(folder, 'node_modules/node'), { recursive: true });
    install();
    expect(askedOfNpm()).toEqual(['rebuild node --ignore-scripts=false --loglevel=error']);
  });

  it('has WXT write what tsconfig.json extends before anything reads that', () => {
    rmSync(join(folder, '.wxt'), { recursive: true });
    expect(install().status).toBe(0);
    expect(askedOfNpm()).toEqual(['ci --no-audit --no-fund --loglevel=error', 'exec -- wxt prepare']);
  });

  it('ends with 1 and names the command when npm fails', () => {
    put('offline', '');
    const { status, stderr } = install();
    expect(status).toBe(1);
    expect(stderr).toContain('The packages could not be installed: Command failed: npm ci');
  });
});
