import { describe, expect, it } from 'vitest';
import { prepareEndToEnd } from '../../run/e2e-needs.ts';

const firefox = () => '/usr/bin/firefox-esr';
const find = async () => '/usr/bin/chromium';
const env = { CHROME_PATH: '/usr/bin/chromium' };
const having =
  (...present: string[]) =>
  (name: string) =>
    present.includes(name) ? `/usr/bin/${name}` : null;

describe('prepareEndToEnd', () => {
  it('runs everything where everything is there', async () => {
    expect(await prepareEndToEnd(true, find, having('Xvfb', 'xdotool'), firefox)).toEqual({
      env,
      args: [],
      leftOut: null,
    });
  });

  it('leaves out the headed tests and says why', async () => {
    expect(await prepareEndToEnd(false, find, having('xdotool'), firefox)).toEqual({
      env,
      args: ['--exclude', 'test/e2e/headed/**'],
      leftOut: 'test/e2e/headed/** not run here: needs Xvfb',
    });
  });

  it('leaves out all that cannot run, a line each', async () => {
    const { args, leftOut } = await prepareEndToEnd(false, find, having('Xvfb'), () => null);
    expect(args).toEqual(['--exclude', 'test/e2e/headed/**', '--exclude', 'test/e2e/firefox/**']);
    expect(leftOut?.split('\n')).toEqual([
      'test/e2e/headed/** not run here: needs xdotool',
      'test/e2e/firefox/** not run here: needs Firefox (or set FIREFOX_PATH)',
    ]);
  });

  it('fails in CI instead', async () => {
    await expect(prepareEndToEnd(true, find, having(), firefox)).rejects.toThrow(
      'test/e2e/headed/** needs Xvfb and xdotool, and in CI every test must run.',
    );
  });
});
