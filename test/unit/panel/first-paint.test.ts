import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { firstPaint } from '../../../lib/panel/first-paint.ts';

let frame: () => void = () => {};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => {
    frame = callback;
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('comes after the frame, not with it', async () => {
  const painted = vi.fn();
  void firstPaint().then(painted);
  await vi.advanceTimersByTimeAsync(100);
  frame();
  await Promise.resolve();
  expect(painted).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(painted).toHaveBeenCalledOnce();
});

test('is not waited for on a page that is never painted', async () => {
  const painted = vi.fn();
  void firstPaint().then(painted);
  await vi.advanceTimersByTimeAsync(200);
  expect(painted).toHaveBeenCalledOnce();
});
