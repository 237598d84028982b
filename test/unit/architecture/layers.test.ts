import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Source, sourcesIn } from './sources.ts';

/** Files that speak to the browser for the others, each behind an interface. */
const ADAPTERS = [
  'lib/cookies/chrome-cookies.ts',
  'lib/devtools/chrome-devtools.ts',
  'lib/frontend-api/chrome-block.ts',
  'lib/frontend-api/chrome-origin.ts',
  'lib/i18n/browser.ts',
  'lib/inspector/chrome-browser.ts',
  'lib/inspector/chrome-simulation.ts',
  'lib/inspector/chrome-toolbar.ts',
  'lib/inspector/start.ts',
  'lib/page/bridge.ts',
  'lib/panel/chrome-findings.ts',
  'lib/panel/chrome-page.ts',
  'lib/panel/chrome-panel.ts',
  'lib/panel/chrome-popup.ts',
  'lib/panel/panel-browser.ts',
  'lib/panel/theme.ts',
  'lib/recording/chrome-recordings.ts',
  'lib/recording/session-memory.ts',
  'lib/settings/chrome-safety.ts',
  'lib/settings/chrome-settings.ts',
];

/** An interface handed in is often called `browser` too; what counts is the import, and Chrome's global. */
function callsBrowser({ code, imports }: Source): boolean {
  return imports.includes('wxt/browser') || /\bchrome\.[a-z]/.test(code);
}

function offenders(sources: readonly Source[], wrong: (source: Source) => boolean): readonly string[] {
  return sources.filter(wrong).map(({ path }) => path);
}

describe('the browser’s APIs', () => {
  test('are called by adapters alone, and each of them does', () => {
    expect(offenders(sourcesIn('lib', 'components'), callsBrowser).toSorted()).toEqual(ADAPTERS);
  });
});

describe('a layer imports only what stands below it:', () => {
  const allowed: Record<string, readonly RegExp[]> = {
    'lib/client': [/^lib\/client\//, /^zod\/mini$/, /^jose\b/],
    'lib/address': [],
    'lib/access': [/^lib\/access\//],
    'lib/cookies': [/^lib\/cookies\//, /^lib\/tokens\//, /^@clerk\/shared\/keys$/],
    'lib/findings': [
      /^lib\/(?:findings|time|tokens)\//,
      /^lib\/i18n\/translate\.ts$/,
      /^lib\/access\/hosts\.ts$/,
      /^lib\/client\/(?:session-status|stand-in|touch)\.ts$/,
      /^lib\/cookies\/(?:cookie|instance|inventory|names|value-problem)\.ts$/,
      /^zod\/mini$/,
      /^lib\/address\/clean-url\.ts$/,
      /^lib\/timeline\/(?:moment-at|network\/(?:frontend-api-address|har))\.ts$/,
      /^@clerk\/shared\/keys$/,
    ],
    'lib/frontend-api': [/^lib\/frontend-api\//, /^@clerk\/shared\/keys$/],
    'lib/verdict': [
      /^lib\/(?:verdict|address)\//,
      /^lib\/cookies\/percent-decoded\.ts$/,
      /^@clerk\/backend\/(?:internal|jwt)$/,
      /^@clerk\/shared\/keys$/,
      /^jose$/,
      /^vite$/,
    ],
    'lib/settings': [/^lib\/settings\//, /^@preact\/signals$/, /^wxt\/browser$/, /^zod\/mini$/],
    'lib/protocol': [/^lib\/protocol\//, /^zod\/mini$/],
    'lib/tokens': [/^lib\/tokens\//, /^jose$/, /^@clerk\/shared\/(?:authorization|jwtPayloadParser)$/],
    'lib/recording': [/^lib\/recording\//, /^lib\/timeline\//, /^idb$/, /^wxt\/browser$/],
    'lib/devtools': [
      /^lib\/devtools\//,
      /^lib\/panel\/worker-line\.ts$/,
      /^lib\/timeline\/network\//,
      /^lib\/protocol\/(?:devtools-search|panel-message)\.ts$/,
      /^wxt\/browser$/,
    ],
    'lib/test-users': [
      /^lib\/test-users\//,
      /^lib\/client\/(?:index|wire)\.ts$/,
      /^lib\/frontend-api\/(?:call-error|path-segment)\.ts$/,
    ],
    'lib/time': [/^lib\/time\//],
    'lib/timeline': [
      /^lib\/(?:timeline|address|cookies|tokens)\//,
      /^lib\/client\/session-status\.ts$/,
      /^@clerk\/shared\/constants$/,
      /^idb$/,
      /^jose$/,
      /^zod\/mini$/,
    ],
    'lib/page': [/^lib\/page\//, /^lib\/protocol\/(?:command|limits|panel-message)\.ts$/, /^vite$/],
    'lib/environment': [/^lib\/environment\//, /^lib\/client\/(?:wire|open-string)\.ts$/, /^zod\/mini$/],
    'lib/panel': [
      /^lib\/(?:panel|address|timeline)\//,
      /^lib\/access\/hosts\.ts$/,
      /^lib\/cookies\/cookie\.ts$/,
      // What is built on Clerk's server code is loaded later, as are the rules.
      /^lib\/findings\/(?:dismissed|watch)\.ts$/,
      /^lib\/verdict\/assumptions\.ts$/,
      /^lib\/i18n\/browser\.ts$/,
      /^lib\/settings\/(?:asks-before|safety)\.ts$/,
      /^lib\/page\/(?:names|simulation\/simulate)\.ts\?injected$/,
      /^lib\/protocol\/(?:devtools-search|limits|panel-message)\.ts$/,
      /^@preact\/signals$/,
      /^wxt\/browser$/,
    ],
  };

  test.each(Object.entries(allowed))('%s', (folder, patterns) => {
    const sources = sourcesIn(folder);
    expect(sources.length).toBeGreaterThan(0);
    const wrong = sources.flatMap(({ path, imports }) =>
      imports
        .filter((name) => !patterns.some((pattern) => pattern.test(name)))
        .map((name) => `${path} imports ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  test('components know state and texts, and nothing that does anything', () => {
    const wrong = sourcesIn('components').flatMap(({ path, imports }) =>
      imports
        .filter(
          (name) =>
            !/^(?:components|lib\/(?:access\/hosts|client|time|i18n|protocol\/simulation\.ts$|frontend-api\/(?:build-url|instance-host)|panel\/(?:panel-view|server-view-state)|verdict\/(?:assumptions|read-assumption)))/.test(
              name,
            ),
        )
        .filter(
          (name) =>
            !/^lib\/cookies\/(?:clerk-state|content|cookie|handshake|instance|inventory|names|value-problem)\.ts$/.test(
              name,
            ),
        )
        .filter(
          (name) => !/^lib\/findings\/(?:error-codes|fact-text|finding|markdown|rules\/index|words)\.ts$/.test(name),
        )
        .filter((name) => !name.startsWith('lib/tokens/'))
        .filter((name) => name !== 'lib/settings/host-access.ts' && name !== 'lib/test-users/test-email.ts')
        .filter((name) => !/^(?:preact|@preact\/signals)/.test(name))
        .map((name) => `${path} imports ${name}`),
    );
    expect(wrong).toEqual([]);
    expect(offenders(sourcesIn('components'), ({ code }) => /\bfetch\(/.test(code))).toEqual([]);
  });

  test('an entrypoint is options and one call', () => {
    for (const { path, code } of sourcesIn('entrypoints')) {
      expect(code.split('\n').filter((line) => line.trim()).length, path).toBeLessThan(25);
    }
  });
});

test('what the panel loads has no zod, which only the worker needs', () => {
  const wrong = sourcesIn('components', 'lib/panel').flatMap(({ path, imports }) =>
    imports
      .filter((name) => name === 'lib/client/index.ts' || name.startsWith('zod'))
      .map((name) => `${path}: ${name}`),
  );
  expect(wrong).toEqual([]);
});

test('what the panel loads at first neither asks has() nor checks signatures', () => {
  const sources = new Map(sourcesIn('components', 'lib').map((source) => [source.path, source.imports]));
  const loaded = new Set(['components/panel.tsx']);
  for (const path of loaded) for (const name of sources.get(path) ?? []) loaded.add(name);

  expect([...loaded].filter((name) => /tokens\/(?:authorization|signature|tokens-tab)/.test(name))).toEqual([
    'components/tokens/tokens-tab.tsx',
  ]);
});

test('what the panel loads at first has none of Clerk’s server code', () => {
  const sources = new Map(sourcesIn('components', 'entrypoints', 'lib').map((source) => [source.path, source]));
  const loaded = new Set(['entrypoints/panel/main.tsx']);
  for (const path of loaded) for (const name of sources.get(path)?.imports ?? []) loaded.add(name);

  expect([...loaded].filter((name) => /^lib\/verdict\/|^@clerk\/backend/.test(name)).toSorted()).toEqual([
    'lib/verdict/assumptions.ts',
  ]);
  const panel = readFileSync('lib/panel/chrome-page.ts', 'utf8');
  expect(panel).toContain("import('../verdict/index.ts')");
});

test('what the panel loads at first has no rules', () => {
  const sources = new Map(sourcesIn('components', 'entrypoints', 'lib').map((source) => [source.path, source]));
  const loaded = new Set(['entrypoints/panel/main.tsx']);
  for (const path of loaded) for (const name of sources.get(path)?.imports ?? []) loaded.add(name);

  expect([...loaded].filter((name) => /^lib\/findings\/(?:watch|rules)/.test(name))).toEqual([]);
  expect(readFileSync('lib/panel/chrome-page.ts', 'utf8')).toContain("import('./chrome-findings.ts')");
});

test('no file is longer than 400 lines', () => {
  const long = sourcesIn('components', 'entrypoints', 'lib', 'test').filter(
    ({ path }) => readFileSync(path, 'utf8').split('\n').length > 400,
  );
  expect(long.map(({ path }) => path)).toEqual([]);
});
