import { spawnSync } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import type { Panel } from './devtools.ts';
import { until } from './until.ts';

/** Keys that answer the browser's question; Deny has the focus when it appears. */
const KEYS = { allow: ['Tab', 'Return'], deny: ['Escape'] } as const;

/**
 * Time for which a fresh prompt ignores its buttons, in ms, with a margin: Chromium's guard against hasty clicks lasts
 * one double click (500). A key before its end starts it again and there is no way to ask, so it is waited out.
 */
const DEAF = 750;

/**
 * Answers the browser's own permission prompt as a person does, with the keyboard. Needs a headed browser under X.
 * @param display X display of the browser, such as `:99`.
 * @param ask Makes the prompt appear: a click in the panel.
 * @throws Error when no prompt takes the focus, or it does not give it back.
 */
export async function answerPrompt(
  panel: Panel,
  display: string,
  answer: keyof typeof KEYS,
  ask: () => Promise<void>,
): Promise<void> {
  const focused = () => panel.devtools.evaluate(() => document.hasFocus());
  await panel.devtools.bringToFront();
  await until('the focus in DevTools', focused);
  await ask();
  await until('the permission prompt', async () => !(await focused()));
  await wait(DEAF);
  for (const key of KEYS[answer]) {
    const { status, stderr } = spawnSync('xdotool', ['key', key], { env: { ...process.env, DISPLAY: display } });
    if (status !== 0) throw new Error(`xdotool key ${key} failed: ${stderr}`);
  }
  await until('the end of the permission prompt', focused);
}
