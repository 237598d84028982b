import { effect, signal } from '@preact/signals';
import { expect, test, vi } from 'vitest';
import { gather } from '../../../lib/panel/gather.ts';

/** A state that messages change, and what was drawn of it. */
function drawn() {
  const state = signal(0);
  const states: number[] = [];
  effect(() => {
    states.push(state.value);
  });
  return { states, heard: gather((message: number) => (state.value = message)) };
}

test('what arrives together is drawn once, as the newest', async () => {
  const { states, heard } = drawn();
  for (const message of [1, 2, 3]) heard.add(message);
  expect(states).toEqual([0]);
  await vi.waitFor(() => expect(states).toEqual([0, 3]));
  heard.add(4);
  await vi.waitFor(() => expect(states).toEqual([0, 3, 4]));
});

test('each message is taken once, in its order, also when no more will come', () => {
  const taken: number[] = [];
  const heard = gather((message: number) => taken.push(message));
  heard.add(1);
  heard.add(2);
  heard.end();
  expect(taken).toEqual([1, 2]);
});
