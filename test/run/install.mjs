/**
 * Installs the packages of package-lock.json when they are missing or of another version, and has WXT write what the
 * compiler's settings extend; says nothing when all is there.
 * npm runs it before each command (`pretest` and so on), in a shell of its own: one that has looked up `node` before the
 * installation keeps using that one. Plain JavaScript, because it must run on Node 20.20 with nothing installed.
 */
import { execSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** Written by npm: what it put into node_modules. */
const INSTALLED = 'node_modules/.package-lock.json';

/** The runtime of all scripts, from the npm package `node`; its install script puts the file there. */
const RUNTIME = `node_modules/node/bin/node${process.platform === 'win32' ? '.exe' : ''}`;

/** Written by WXT; whatever reads tsconfig.json, vitest and vite among it, needs it. */
const SETTINGS = '.wxt/tsconfig.json';

const packagesIn = (/** @type {string} */ file) => JSON.parse(readFileSync(file, 'utf8')).packages;

function isInstalled() {
  if (!existsSync(INSTALLED)) return false;
  const installed = packagesIn(INSTALLED);
  return Object.entries(packagesIn('package-lock.json')).every(([path, { version, optional }]) => {
    if (path === '') return true; // the project itself
    return path in installed ? installed[path].version === version : optional === true;
  });
}

/** What the command of the user prints may be read by another program, so this goes to the errors. */
function run(/** @type {string} */ command) {
  execSync(command, { stdio: ['inherit', 2, 2] });
}

/** Runs npm without its warnings: it warns of every tool that needs a younger Node than this one, and later gets it. */
function npm(/** @type {string} */ command) {
  console.error(`npm ${command}`);
  run(`npm ${command} --loglevel=error`);
}

try {
  if (!isInstalled()) {
    console.error('Installing the packages of package-lock.json; the first time this takes a minute.');
    // `npm ci` removes node_modules first, which Windows refuses while this very script runs on the Node in it.
    npm(existsSync(INSTALLED) ? 'install --no-save --no-audit --no-fund' : 'ci --no-audit --no-fund');
  }
  // Missing after an installation with --ignore-scripts.
  if (!existsSync(RUNTIME)) npm('rebuild node --ignore-scripts=false');
  if (!existsSync(SETTINGS)) run('npm exec -- wxt prepare');
} catch (error) {
  console.error(`The packages could not be installed: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
