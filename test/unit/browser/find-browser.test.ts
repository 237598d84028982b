import { describe, expect, it, vi } from 'vitest';
import { type BrowserSource, findBrowser } from '../../browser/find-browser.ts';
import { SOURCES } from '../../browser/sources.ts';

const without = (name: string, missing = 'none'): BrowserSource => ({ name, find: () => ({ missing }) });

describe('findBrowser', () => {
  it('takes the first source that has a browser and does not ask the later ones', async () => {
    const download = vi.fn(() => ({ path: '/downloaded' }));
    const sources = [without('CHROME_PATH'), { name: 'Chrome', find: () => ({ path: '/usr/bin/chrome' }) }];
    expect(await findBrowser([...sources, { name: 'Download', find: download }])).toBe('/usr/bin/chrome');
    expect(download).not.toHaveBeenCalled();
  });

  it('falls through to the last source', async () => {
    const debian = { name: 'Debian', find: async () => ({ path: '/usr/bin/chromium' }) };
    expect(await findBrowser([without('CHROME_PATH'), without('Download', 'ENOTFOUND'), debian])).toBe(
      '/usr/bin/chromium',
    );
  });

  it('says what was tried and what to do when there is none', async () => {
    await expect(findBrowser([without('CHROME_PATH', 'not set'), without('Debian', 'only root may')])).rejects.toThrow(
      'No browser found.\n  CHROME_PATH: not set\n  Debian: only root may\n' +
        'Install Chrome or Chromium, or set CHROME_PATH to its executable.',
    );
  });

  it('prefers what the user set, then what is installed, then a download, then a package', () => {
    expect(SOURCES.map(({ name }) => name)).toEqual([
      'CHROME_PATH',
      'Chrome for Testing',
      'Chromium',
      'Chrome',
      'Download of Chrome for Testing',
      'Debian',
    ]);
  });
});
