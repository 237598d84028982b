import { expect, it } from 'vitest';
import { click, panelText } from '../../browser/devtools.ts';
import { press, reports, shows } from '../reading.ts';
import { useBrowser } from '../support.ts';
import { forge, goAndSteal, saidByHook } from './hostile-page.ts';
import { watchWorker } from './watch-worker.ts';

const stage = useBrowser();

it('replayed and reordered messages act on nothing, and what clerk-js says next is shown', async () => {
  const { playground } = stage;
  const panel = await stage.newTab('about:blank');
  await goAndSteal(panel, playground.url);
  const worker = await watchWorker(stage.browser);
  const { page } = panel;
  await press(page, 'Sign in as Ada');
  await press(page, 'Sign in as Grace');
  await shows(panel, 'Signed in as Grace Hopper · 2 sessions');
  await click(panel, 'button', 'Remove sessions');
  await reports(panel, 'DELETE /v1/client/sessions: 2 sessions removed');
  await press(page, 'Sign in as Ada');
  await shows(panel, 'Signed in as Ada Lovelace · 1 session');

  const said = await saidByHook(page);
  expect(said.some((text) => text.includes('"kind":"answer"'))).toBe(true);
  playground.development.requests.length = 0;
  await forge(page, ...said, ...said.toReversed(), ...said);
  await press(page, 'Sign in as Grace');
  await shows(panel, 'Signed in as Grace Hopper · 2 sessions');
  expect(playground.development.requests.filter(({ method }) => method === 'DELETE')).toEqual([]);
  expect(await panelText(panel)).toContain('DELETE /v1/client/sessions: 2 sessions removed');

  await click(panel, 'button', 'Clear cache');
  await reports(panel, 'Token cache cleared');
  const answer = said.find((text) => text.includes('"kind":"answer"'));
  await forge(page, answer, answer);
  await click(panel, 'button', 'Remove sessions');
  await reports(panel, 'DELETE /v1/client/sessions: 2 sessions removed');
  expect(playground.development.requests.filter(({ method }) => method === 'DELETE')).toHaveLength(1);
  expect(worker.errors).toEqual([]);
  await worker.stop();
});
