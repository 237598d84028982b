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

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  manifest: {
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
    // A worker and a database of its own for private windows, which go with the last of them (docs/decisions/0009).
    incognito: 'split',
    host_permissions: DEVELOPMENT_HOSTS,
    optional_host_permissions: ['*://*/*'],
    content_security_policy: {
      extension_pages: CONTENT_SECURITY_POLICY,
    },
    // chrome.cookies.getPartitionKey, the youngest API in use.
    minimum_chrome_version: '132',
  },
  hooks: {
    'build:publicAssets': (_wxt, files) => {
      files.splice(0, files.length, ...stripDescriptions(files));
    },
  },
  vite: () => ({
    plugins: [preact(), injectedFunction(), withoutBackendApi()],
    build: {
      // Every browser preloads modules. Its polyfill asks for the document, and came along with what pages share with the worker.
      modulePreload: { polyfill: false },
      rolldownOptions: {
        output: { codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: chunkOf }] } },
      },
    },
  }),
});
