import { describe, expect, test } from 'vitest';
import { accessOf, hostOf, isEverySite } from '../../../lib/settings/host-access.ts';

const MANIFEST = ['*://localhost/*', '*://*.accounts.dev/*'];

describe('accessOf()', () => {
  test('tells what was granted from what the manifest has, sorted by host', () => {
    const origins = ['*://localhost/*', '*://*.accounts.dev/*', 'https://b.example.com/*', '*://a.example.com/*'];
    expect(accessOf(origins, MANIFEST)).toEqual({
      builtIn: [
        { pattern: '*://localhost/*', isOn: true },
        { pattern: '*://*.accounts.dev/*', isOn: true },
      ],
      granted: ['*://a.example.com/*', 'https://b.example.com/*'],
    });
  });

  test('says which hosts of the manifest are switched off', () => {
    const { builtIn, granted } = accessOf(['*://localhost/*'], MANIFEST);
    expect(builtIn.map(({ isOn }) => isOn)).toEqual([true, false]);
    expect(granted).toEqual([]);
  });
});

test.each([
  ['*://app.example.com/*', 'app.example.com'],
  ['https://app.example.com/*', 'https://app.example.com'],
  ['*://*.example.com/*', '*.example.com'],
])('%s is called %s', (pattern, host) => {
  expect(hostOf(pattern)).toBe(host);
  expect(isEverySite(pattern)).toBe(false);
});

test.each(['<all_urls>', '*://*/*', 'https://*/*', 'http://*/*'])('%s is every site', (pattern) => {
  expect(isEverySite(pattern)).toBe(true);
});
