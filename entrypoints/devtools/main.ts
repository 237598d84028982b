import { chromeDevTools, createPanel } from '../../lib/devtools/chrome-devtools.ts';
import { recordNetwork } from '../../lib/devtools/record-network.ts';

createPanel();
recordNetwork(chromeDevTools());
