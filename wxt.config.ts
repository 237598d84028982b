import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { stripDescriptions } from './lib/i18n/build/strip-descriptions.ts';
import { injectedFunction } from './lib/page/build/injected-function.ts';
import { chunkOf } from './lib/panel/build/chunk-of.ts';
import { withoutBackendApi } from './lib/verdict/build/without-backend-api.ts';

/** Where every development instance lives; any other site is granted from the panel. */
const DEVELOPMENT_HOSTS = ['*://localhost/*', '*://127.0.0.1/*', '*://*.localhost/*', '*://*.accounts.dev/*'];

/**
 * Nothing but what is in the package, and no text that becomes code or markup. The worker calls the Frontend API of any
 * instance; which host that may be is decided in lib/access/hosts.ts.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self' https: http:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** While the extension is worked on, its pages come from Vite, which puts styles into them and speaks over a socket. */
const POLICY_OF_DEVELOPMENT = "script-src 'self'; object-src 'none'";

/** Names the extension to Firefox for good: settings and updates hang on it. */
const FIREFOX_ID = 'clerk-devtools@unofficial';

/** What stands in the root of the source package; the folders come whole. Whatever else lies in a developer's folder stays there. */
const ROOT_FILES = [
  '.gitignore',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'LICENSE',
  'README.md',
  'biome.json',
  'package-lock.json',
  'package.json',
  'tsconfig.json',
  'vitest.config.ts',
  'wxt.config.ts',
];
const FOLDERS = ['.ci', '.github', 'components', 'docs', 'entrypoints', 'lib', 'public', 'test'];

/** What only one family of browsers takes. */
const ONLY_IN = {
  chromium: {
    // A worker and a database of its own for private windows, which go with the last of them (docs/decisions/0009).
    incognito: 'split',
    // chrome.cookies.getPartitionKey, the youngest API in use.
    minimum_chrome_version: '132',
  },
  firefox: {
    // Firefox has no split: private windows would share worker and database with the others.
    incognito: 'not_allowed',
    browser_specific_settings: {
      // The oldest that was tried.
      gecko: { id: FIREFOX_ID, strict_min_version: '153.0', data_collection_permissions: { required: ['none'] } },
    },
  },
} as const;

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill'],
  zip: {
    dotSources: true,
    includeSources: [...ROOT_FILES, ...FOLDERS.map((folder) => `${folder}/**`)],
  },
  manifest: ({ browser, command }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: [
      'activeTab',
      'cookies',
      'declarativeNetRequestWithHostAccess',
      'scripting',
      'storage',
      'webNavigation',
    ],
    host_permissions: DEVELOPMENT_HOSTS,
    optional_host_permissions: ['*://*/*'],
    content_security_policy: {
      extension_pages: command === 'serve' ? POLICY_OF_DEVELOPMENT : CONTENT_SECURITY_POLICY,
    },
    ...(browser === 'firefox' ? ONLY_IN.firefox : ONLY_IN.chromium),
  }),
  hooks: {
    'config:resolved': ({ config }) => {
      // Sources without their tests, as WXT would have it, are half of them.
      config.zip.excludeSources = ['test/screenshots/**'];
    },
    'build:publicAssets': (_wxt, files) => {
      files.splice(0, files.length, ...stripDescriptions(files));
    },
  },
  vite: () => ({
    // Beside the sources: folders that share their packages, as worktrees and the tests' copy do, share no cache.
    cacheDir: '.cache/vite',
    plugins: [preact(), injectedFunction(), withoutBackendApi()],
    build: {
      // Every browser preloads modules. Its polyfill asks for the document, and came along with what pages share with the worker.
      modulePreload: { polyfill: false },
      rolldownOptions: {
        output: {
          codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: chunkOf, debugName: 'panel' }] },
        },
      },
    },
  }),
});
