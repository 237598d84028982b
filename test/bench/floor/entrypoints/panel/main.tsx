import { signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';

const text = signal('Empty');
const port = browser.runtime.connect({ name: 'panel' });
port.onMessage.addListener((message) => {
  text.value = String(message);
});
port.postMessage(browser.devtools.inspectedWindow.tabId);
render(<main>{text}</main>, document.body);
