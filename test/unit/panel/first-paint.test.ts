import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { firstPaint } from '../../../lib/panel/first-paint.ts';

let frame: () => void = () => {};
let idle: () => void = () => {};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => {
    frame = callback;
  });
  vi.stubGlobal('requestIdleCallback', (callback: () => void) => {
    idle = callback;
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('comes when the browser is idle after the frame, not with it', async () => {
  const painted = vi.fn();
  void firstPaint().then(painted);
  await vi.advanceTimersByTimeAsync(100);
  frame();
  await Promise.resolve();
  expect(painted).not.toHaveBeenCalled();
  idle();
  await Promise.resolve();
  expect(painted).toHaveBeenCalledOnce();
});

test('is not waited for on a page that is never painted', async () => {
  const painted = vi.fn();
  void firstPaint().then(painted);
  await vi.advanceTimersByTimeAsync(200);
  expect(painted).toHaveBeenCalledOnce();
});
