import { expect, test } from 'vitest';
import { saveNewest } from '../../../lib/inspector/save-newest.ts';

/** A place that takes its time, played by the test. */
function slow() {
  const written: { value: string; done: PromiseWithResolvers<void> }[] = [];
  let removed = 0;
  const place = saveNewest(
    (value: string) => {
      const done = Promise.withResolvers<void>();
      written.push({ value, done });
      return done.promise;
    },
    () => removed++,
  );
  return { place, written, values: () => written.map(({ value }) => value), removed: () => removed };
}

test('what comes while one is written gives way to what is newer', async () => {
  const { place, written, values } = slow();
  const saves = ['one', 'two', 'three'].map((value) => place.save(value));
  expect(values()).toEqual(['one']);
  written[0]?.done.resolve();
  await saves[0];
  await expect.poll(values).toEqual(['one', 'three']);
  written[1]?.done.resolve();
  await Promise.all(saves);
  void place.save('four');
  await expect.poll(values).toEqual(['one', 'three', 'four']);
});

test('who waits hears that there was no room, and the next is tried', async () => {
  const { place, written, values } = slow();
  const one = place.save('one');
  const two = place.save('two');
  written[0]?.done.reject(new Error('full'));
  await expect(one).rejects.toThrow('full');
  await expect.poll(values).toEqual(['one', 'two']);
  written[1]?.done.reject(new Error('still full'));
  await expect(two).rejects.toThrow('still full');
});

test('what waits is not written once all is forgotten', async () => {
  const { place, written, values, removed } = slow();
  const one = place.save('one');
  const two = place.save('two');
  place.forget();
  expect(removed()).toBe(1);
  written[0]?.done.resolve();
  await Promise.all([one, two]);
  expect(values()).toEqual(['one']);
});
