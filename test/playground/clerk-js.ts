import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { HttpBindings } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';

/** A major version of clerk-js that the playground serves. */
export type ClerkJsMajor = '4' | '5' | '6';

/** A version of clerk-js as npm has it. */
export interface ClerkJs {
  /** Exact: `6.40.0`. */
  version: string;
  /** The build for a script tag without the prebuilt components. Since 6 there is no other. */
  script: string;
  /** Folder of its files. */
  directory: string;
}

/**
 * All versions that the playground serves, by major version. The builds for browsers need none of the packages they
 * depend on; `overrides` in package.json keeps away those for wallets, hundreds of packages.
 */
export const CLERK_JS: Record<ClerkJsMajor, ClerkJs> = {
  '4': packageAt('clerk-js-4', 'clerk.headless.browser.js'),
  '5': packageAt('clerk-js-5', 'clerk.headless.browser.js'),
  '6': packageAt('@clerk/clerk-js', 'clerk.browser.js'),
};

/** Path of a file of clerk-js on the Frontend API's host, as with Clerk; a proxy has it below its own path. */
export function clerkJsPath(major: ClerkJsMajor, file: string): string {
  return `/npm/@clerk/clerk-js@${major}/dist/${file}`;
}

/** Serves what `clerkJsPath` names, at the root and below a proxy's path, for a major version and for the exact one, which clerk-js asks its own parts by. */
export function serveClerkJs(): Hono<{ Bindings: HttpBindings }> {
  const scripts = new Hono<{ Bindings: HttpBindings }>();
  scripts.use(async (c, next) => {
    await next();
    c.header('access-control-allow-origin', '*');
  });
  for (const [major, { version, directory }] of Object.entries(CLERK_JS)) {
    for (const tag of [major, version]) {
      const prefix = `/npm/@clerk/clerk-js@${tag}/dist`;
      const rewriteRequestPath = (path: string) => path.slice(path.indexOf(prefix) + prefix.length);
      scripts.get(`${prefix}/*`, serveStatic({ root: directory, rewriteRequestPath }));
    }
  }
  scripts.all('/npm/*', (c) => c.notFound());
  return scripts;
}

function packageAt(name: string, script: string): ClerkJs {
  const directory = dirname(createRequire(import.meta.url).resolve(name));
  const { version }: { version: string } = JSON.parse(readFileSync(join(directory, '../package.json'), 'utf8'));
  return { version, script, directory };
}
