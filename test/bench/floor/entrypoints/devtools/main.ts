import { browser } from 'wxt/browser';

void browser.devtools.panels.create('Floor', '', '/panel.html');
