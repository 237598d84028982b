import { expect, it } from 'vitest';
import { byRole, click } from '../../browser/devtools.ts';
import { answerPrompt } from '../../browser/permission-prompt.ts';
import { useBrowser } from '../support.ts';

const stage = useBrowser({ headed: true });

it('asks in the browser for access to another host, and reads the page as soon as it is granted', async () => {
  const panel = await stage.newTab(stage.playground.developmentUrl);
  const ask = () => click(panel, 'button', 'Grant access');
  const granted = () => panel.frame.evaluate(() => chrome.permissions.contains({ origins: ['*://app.example.org/*'] }));

  await answerPrompt(panel, stage.display, 'deny', ask);
  expect(await granted()).toBe(false);

  await answerPrompt(panel, stage.display, 'allow', ask);
  expect(await granted()).toBe(true);
  await panel.frame.waitForSelector(byRole('tab', 'Client'));
});
