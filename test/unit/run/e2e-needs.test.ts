import { describe, expect, it } from 'vitest';
import { prepareEndToEnd } from '../../run/e2e-needs.ts';

const find = async () => '/usr/bin/chromium';
const env = { CHROME_PATH: '/usr/bin/chromium' };
const having =
  (...present: string[]) =>
  (name: string) =>
    present.includes(name) ? `/usr/bin/${name}` : null;

describe('prepareEndToEnd', () => {
  it('runs everything where everything is there', async () => {
    expect(await prepareEndToEnd(true, find, having('Xvfb', 'xdotool'))).toEqual({ env, args: [], leftOut: null });
  });

  it('leaves out the headed tests and says why', async () => {
    expect(await prepareEndToEnd(false, find, having('xdotool'))).toEqual({
      env,
      args: ['--exclude', 'test/e2e/headed/**'],
      leftOut: 'test/e2e/headed/** not run here: needs Xvfb',
    });
  });

  it('fails in CI instead', async () => {
    await expect(prepareEndToEnd(true, find, having())).rejects.toThrow(
      'test/e2e/headed/** needs Xvfb and xdotool, and in CI every test must run.',
    );
  });
});
