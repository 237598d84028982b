import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

/** The stack of the extension with nothing in it: what any panel costs that is made this way. */
export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  manifest: {
    name: 'Floor',
    version: '1.0.0',
    permissions: ['scripting'],
    host_permissions: ['*://127.0.0.1/*'],
  },
  vite: () => ({ plugins: [preact()] }),
});
