import { describe, expect, it } from 'vitest';
import { findFirefox } from '../../browser/find-firefox.ts';
import { fakeMachine } from './fake-machine.ts';

const APT = '/usr/bin/apt-get';
const ESR = '/usr/bin/firefox-esr';

describe('findFirefox', () => {
  it('takes the executable that FIREFOX_PATH names, and no other', () => {
    const env = { FIREFOX_PATH: '/opt/firefox' };
    expect(findFirefox(fakeMachine({ env, executables: ['/opt/firefox', ESR] }))).toBe('/opt/firefox');
    expect(() => findFirefox(fakeMachine({ env, executables: [ESR] }))).toThrow(
      'FIREFOX_PATH is /opt/firefox, which is no executable file. Correct it or unset it.',
    );
  });

  it('looks on the PATH, under both names, and into the applications of macOS', () => {
    expect(findFirefox(fakeMachine({ executables: [ESR, '/usr/bin/firefox'] }))).toBe(ESR);
    expect(findFirefox(fakeMachine({ executables: ['/usr/bin/firefox'] }))).toBe('/usr/bin/firefox');
    const path = '/Applications/Firefox.app/Contents/MacOS/firefox';
    expect(findFirefox(fakeMachine({ platform: 'darwin', executables: [path] }))).toBe(path);
  });

  it('installs the package of Debian as root', () => {
    const machine = fakeMachine({ isRoot: true, executables: [APT], installs: [ESR] });
    expect(findFirefox(machine)).toBe(ESR);
    expect(machine.commands.at(-1)).toContain('install -y --no-install-recommends firefox-esr');
  });

  it('is null where it cannot be had', () => {
    expect(findFirefox(fakeMachine({ executables: [APT] }))).toBeNull();
  });
});
