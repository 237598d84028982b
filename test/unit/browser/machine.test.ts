import { describe, expect, it } from 'vitest';
import { aptInstall, ensureCommand, which } from '../../browser/machine.ts';
import { fakeMachine } from './fake-machine.ts';

const APT = '/usr/bin/apt-get';

describe('which', () => {
  it('takes the first folder of the PATH that has it', () => {
    const executables = ['/usr/bin/chromium', '/usr/local/bin/chromium'];
    expect(which('chromium', fakeMachine({ executables }))).toBe('/usr/local/bin/chromium');
  });

  it('is null when no folder has it', () => {
    expect(which('chromium', fakeMachine({ executables: ['/opt/chromium'] }))).toBeNull();
  });

  it('looks for .exe on Windows', () => {
    const env = { PATH: 'C:\\Tools;C:\\Chrome' };
    const machine = fakeMachine({ platform: 'win32', env, executables: ['C:\\Chrome\\chrome.exe'] });
    expect(which('chrome', machine)).toBe('C:\\Chrome\\chrome.exe');
  });
});

describe('aptInstall', () => {
  it('refreshes the lists first', () => {
    const machine = fakeMachine({ isRoot: true, executables: [APT], installs: ['/usr/bin/Xvfb'] });
    expect(aptInstall('xvfb', machine)).toBeNull();
    expect(machine.commands).toEqual(['apt-get -qq update', 'apt-get -qq install -y --no-install-recommends xvfb']);
  });

  it('says why it cannot', () => {
    expect(aptInstall('xvfb', fakeMachine({ isRoot: true }))).toBe('this is not a Debian system');
    expect(aptInstall('xvfb', fakeMachine({ executables: [APT] }))).toBe('only root may run apt-get install xvfb');
    expect(aptInstall('xvfb', fakeMachine({ isRoot: true, executables: [APT] }))).toBe('apt-get install xvfb failed');
  });
});

describe('ensureCommand', () => {
  it('installs nothing when the command is there', () => {
    const machine = fakeMachine({ isRoot: true, executables: [APT, '/usr/bin/Xvfb'] });
    expect(ensureCommand('Xvfb', 'xvfb', machine)).toBe('/usr/bin/Xvfb');
    expect(machine.commands).toEqual([]);
  });

  it('installs the package where it may', () => {
    const machine = fakeMachine({ isRoot: true, executables: [APT], installs: ['/usr/bin/Xvfb'] });
    expect(ensureCommand('Xvfb', 'xvfb', machine)).toBe('/usr/bin/Xvfb');
  });

  it('is null where it may not', () => {
    expect(ensureCommand('Xvfb', 'xvfb', fakeMachine({ executables: [APT] }))).toBeNull();
  });
});
