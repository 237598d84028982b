import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import config from '../../wxt.config.ts';
import { sourcesIn } from './architecture/sources.ts';

/** What a permission is for, in code. */
const CALLS: Readonly<Record<string, RegExp>> = {
  activeTab: /\bhasActiveTab\(/,
  cookies: /\bchrome\.cookies\.\w+/,
  declarativeNetRequestWithHostAccess: /\bchrome\.declarativeNetRequest\.\w+/,
  scripting: /\bchrome\.scripting\.\w+/,
  storage: /\bbrowser\.storage\.\w+/,
  webNavigation: /\bchrome\.webNavigation\.\w+/,
};

const manifestOf = config.manifest as (environment: { browser: string }) => { permissions?: string[] };
const { permissions = [] } = manifestOf({ browser: 'chrome' });
const sources = sourcesIn('lib', 'entrypoints');

describe('every permission', () => {
  test.each(permissions)('%s has a caller', (permission) => {
    const call = CALLS[permission];
    expect(call).toBeDefined();
    expect(sources.filter(({ code }) => call?.test(code))).not.toEqual([]);
  });

  test.each(permissions)('%s is explained to users', (permission) => {
    for (const document of ['README.md', 'docs/PRIVACY.md', 'docs/store/permissions.md']) {
      const row = new RegExp(`^\\| \`${permission}\` +\\| \\S.*\\. *\\|$`, 'm');
      expect(readFileSync(document, 'utf8'), document).toMatch(row);
    }
  });
});

test('private windows have a worker and a database of their own, or stay closed', () => {
  expect(manifestOf({ browser: 'chrome' })).toMatchObject({ incognito: 'split' });
  expect(manifestOf({ browser: 'edge' })).toMatchObject({ incognito: 'split' });
  expect(manifestOf({ browser: 'firefox' })).toMatchObject({ incognito: 'not_allowed' });
});

test('session storage stays closed to content scripts, as it is unless its access level is raised', () => {
  expect(sources.filter(({ code }) => /\bsetAccessLevel\b/.test(code))).toEqual([]);
});

test('requests are made in two places, one with and one without credentials', () => {
  const request = /\bfetch\((?!\$\{)|\bXMLHttpRequest\b|\bsendBeacon\b|\bWebSocket\b|\bEventSource\b/;
  // The files as they are: a match pattern looks like the beginning of a comment.
  const callers = sourcesIn('lib', 'entrypoints', 'components').filter(({ path }) =>
    request.test(readFileSync(path, 'utf8')),
  );
  expect(callers.map(({ path }) => path).toSorted()).toEqual([
    'lib/frontend-api/chrome-origin.ts',
    'lib/inspector/chrome-browser.ts',
  ]);
});
