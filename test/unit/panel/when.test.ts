import { signal } from '@preact/signals';
import { expect, test, vi } from 'vitest';
import { when } from '../../../lib/panel/when.ts';

test('settles when it is so, and looks no more then', async () => {
  const value = signal(0);
  const isSo = vi.fn((now: number) => now >= 2);
  const settled = vi.fn();
  const waiting = when(value, isSo).then(settled);
  value.value = 1;
  await Promise.resolve();
  expect(settled).not.toHaveBeenCalled();
  value.value = 2;
  await waiting;
  value.value = 3;
  expect(isSo.mock.calls.flat()).toEqual([0, 1, 2]);
});

test('settles at once where it is so already', async () => {
  await expect(when(signal(true), Boolean)).resolves.toBeUndefined();
});
