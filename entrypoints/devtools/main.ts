import { browser } from 'wxt/browser';
import { chromeDevTools } from '../../lib/devtools/chrome-devtools.ts';
import { recordNetwork } from '../../lib/devtools/record-network.ts';

void browser.devtools.panels.create('Clerk', '/icon/32.png', '/panel.html');
recordNetwork(chromeDevTools());
