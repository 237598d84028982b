import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { EDGE_BUILD, FIREFOX_BUILD, SHIPPED_BUILD } from '../../browser/extension-build.ts';

/**
 * All that the browser is told. Whoever widens it changes this list too, and writes down why: docs/PRIVACY.md for each
 * permission, a decision record for a new one. The build tool adds fields of its own accord.
 */
const EVERYWHERE = {
  manifest_version: 3,
  name: '__MSG_extensionName__',
  description: '__MSG_extensionDescription__',
  version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
  icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
  default_locale: 'en',
  permissions: ['activeTab', 'cookies', 'declarativeNetRequestWithHostAccess', 'scripting', 'storage', 'webNavigation'],
  host_permissions: ['*://localhost/*', '*://127.0.0.1/*', '*://*.localhost/*', '*://*.accounts.dev/*'],
  optional_host_permissions: ['*://*/*'],
  content_security_policy: {
    extension_pages:
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self' https: http:; object-src 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  },
  action: { default_title: 'Clerk DevTools', default_popup: 'popup.html' },
  devtools_page: 'devtools.html',
  options_ui: { page: 'options.html', open_in_tab: true },
};

/** Permissions are the same in all browsers; only what a browser does not know is otherwise. */
const CHROMIUM = {
  ...EVERYWHERE,
  incognito: 'split',
  minimum_chrome_version: '132',
  background: { type: 'module', service_worker: 'background.js' },
};
const FIREFOX = {
  ...EVERYWHERE,
  incognito: 'not_allowed',
  browser_specific_settings: {
    gecko: {
      id: 'clerk-devtools@unofficial',
      strict_min_version: '153.0',
      data_collection_permissions: { required: ['none'] },
    },
  },
  background: { type: 'module', scripts: ['background.js'] },
};

it.each([
  ['Chrome', SHIPPED_BUILD, CHROMIUM],
  ['Edge', EDGE_BUILD, CHROMIUM],
  ['Firefox', FIREFOX_BUILD, FIREFOX],
])(
  'in %s it is this and nothing more: no content scripts, nothing that a page may load, no one else who may connect',
  (_, build, manifest) => {
    expect(JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8'))).toEqual(manifest);
  },
);
