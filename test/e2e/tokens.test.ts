import { expect, it } from 'vitest';
import { byRole, click, type Panel, panelText } from '../browser/devtools.ts';
import { until } from '../browser/until.ts';
import { chooseTab, press, shows } from './reading.ts';
import { useBrowser } from './support.ts';

const stage = useBrowser({ hosts: ['*://*.example.com/*'] });

/** The texts of the rows in the list of tokens. */
function tokens({ frame }: Panel): Promise<readonly string[]> {
  return frame.$$eval('.token-row', (rows) => rows.map(({ textContent }) => textContent ?? ''));
}

it('takes the tokens of this browser apart, and checks their signatures with the real keys', async () => {
  const panel = await stage.newTab(stage.playground.productionUrl);
  await shows(panel, 'clerk-js 6.40.0 ready');
  await press(panel.page, 'Sign in as Ada');
  await shows(panel, 'Signed in as Ada');
  await chooseTab(panel, 'Tokens');
  await until('the session and the client token', async () => (await tokens(panel)).length === 2);
  expect((await tokens(panel)).join('\n')).toMatch(/Session token.*Ada Lovelace[\s\S]*Client token/);

  await shows(panel, 'Signed with a key of this page', 'https://app.example.com', 'active');
  const text = await panelText(panel);
  expect(text).not.toMatch(/eyJ[\w-]+\.eyJ/);
});

it('names the key of another instance for what it is', async () => {
  const panel = await stage.newTab(stage.playground.productionUrl);
  await shows(panel, 'clerk-js 6.40.0 ready');
  await chooseTab(panel, 'Tokens');
  const { tokens: minter } = stage.playground.development;
  const foreign = await minter.handshakeToken(['__session=x; Path=/'], Date.now());
  const field = await panel.frame.waitForSelector(byRole('textbox', 'Paste any token'));
  await field?.evaluate((input, value) => {
    (input as HTMLInputElement).value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }, foreign);
  await click(panel, 'button', 'Decode');
  await shows(panel, 'wrong key', 'Handshake');
});
