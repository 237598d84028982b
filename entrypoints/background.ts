import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import hook from '../lib/page/hook.ts?injected';

export default defineBackground({
  type: 'module',
  main() {
    browser.runtime.onConnect.addListener((port) => {
      console.log(port.name, hook.toString(), hook('x'));
    });
  },
});
