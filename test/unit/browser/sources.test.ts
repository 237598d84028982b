import { describe, expect, it } from 'vitest';
import { fromChromium, fromDebian, fromEnvironment } from '../../browser/sources.ts';
import { fakeMachine } from './fake-machine.ts';

describe('fromEnvironment', () => {
  it('takes the executable that CHROME_PATH names', () => {
    const machine = fakeMachine({ env: { CHROME_PATH: '/opt/chrome' }, executables: ['/opt/chrome'] });
    expect(fromEnvironment(machine)).toEqual({ path: '/opt/chrome' });
  });

  it('leaves it to the others when CHROME_PATH is unset or empty', () => {
    expect(fromEnvironment(fakeMachine())).toEqual({ missing: 'not set' });
    expect(fromEnvironment(fakeMachine({ env: { CHROME_PATH: '' } }))).toEqual({ missing: 'not set' });
  });

  it('stops with the wrong path rather than take another browser', () => {
    expect(() => fromEnvironment(fakeMachine({ env: { CHROME_PATH: '/opt/chrom' } }))).toThrow(
      'CHROME_PATH is /opt/chrom, which is no executable file. Correct it or unset it.',
    );
  });
});

describe('fromChromium', () => {
  it('looks on the PATH, under both names that distributions use', () => {
    const machine = fakeMachine({ executables: ['/usr/bin/chromium-browser'] });
    expect(fromChromium(machine)).toEqual({ path: '/usr/bin/chromium-browser' });
  });

  it('looks into the applications of macOS', () => {
    const path = '/Applications/Chromium.app/Contents/MacOS/Chromium';
    expect(fromChromium(fakeMachine({ platform: 'darwin', executables: [path] }))).toEqual({ path });
  });
});

describe('fromDebian', () => {
  it('installs Chromium as root', () => {
    const machine = fakeMachine({
      isRoot: true,
      executables: ['/usr/bin/apt-get'],
      installs: ['/usr/bin/chromium'],
    });
    expect(fromDebian(machine)).toEqual({ path: '/usr/bin/chromium' });
  });

  it('says why it does not', () => {
    expect(fromDebian(fakeMachine())).toEqual({ missing: 'this is not a Debian system' });
  });
});
