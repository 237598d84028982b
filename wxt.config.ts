import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { injectedFunction } from './lib/page/build/injected-function.ts';

/** Where every development instance lives; any other site is granted from the panel. */
const DEVELOPMENT_HOSTS = ['*://localhost/*', '*://127.0.0.1/*', '*://*.localhost/*', '*://*.accounts.dev/*'];

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  manifest: {
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['cookies', 'declarativeNetRequestWithHostAccess', 'scripting', 'storage', 'webNavigation'],
    host_permissions: DEVELOPMENT_HOSTS,
    optional_host_permissions: ['*://*/*'],
    content_security_policy: {
      // The worker calls the Frontend API of any instance; which host it may be is decided in lib/access/hosts.ts.
      extension_pages:
        "default-src 'self'; connect-src https: http:; object-src 'none'; base-uri 'none'; form-action 'none'",
    },
    // chrome.cookies.getPartitionKey, the youngest API in use.
    minimum_chrome_version: '132',
  },
  vite: () => ({
    plugins: [preact(), injectedFunction()],
    // Else the public suffix list of tldts, one text of 68 kB, is written out wherever tldts looks into it.
    build: { rolldownOptions: { optimization: { inlineConst: false } } },
  }),
});
