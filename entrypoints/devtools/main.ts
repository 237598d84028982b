import { browser } from 'wxt/browser';

void browser.devtools.panels.create('Clerk', '/icon/32.png', '/panel.html');
