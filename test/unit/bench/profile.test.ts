import { expect, it } from 'vitest';
import { timeUnder } from '../../bench/profile.ts';

const node = (id: number, scriptId: string, children: number[] = []) => ({
  id,
  children,
  callFrame: { scriptId, functionName: '', url: '', lineNumber: 0, columnNumber: 0 },
});

it('sums the time in functions of a script and in all that they call, and none besides', () => {
  const nodes = [node(1, 'root', [2, 5]), node(2, 'ours', [3]), node(3, 'page', [4]), node(4, 'ours'), node(5, 'page')];
  const profile = { nodes, startTime: 0, endTime: 0, samples: [2, 3, 4, 5, 1], timeDeltas: [1000, 200, 30, 4, 5] };
  expect(timeUnder(profile, (id) => id === 'ours')).toBe(1.23);
  expect(timeUnder(profile, (id) => id === 'other')).toBe(0);
});
