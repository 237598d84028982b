import { expect, test } from 'vitest';
import { type ValueProblem, valueProblem } from '../../../lib/cookies/value-problem.ts';

test.each(['', 'a=b=c', '%E0%A4%A', '"a b"', 'a, b', 'ä€🔐', '\u00a0a\u2028'])('%j is kept as it is', (value) => {
  expect(valueProblem('__session', value)).toBeNull();
});

test.each<[string, ValueProblem]>([
  ['a;b', { kind: 'semicolon', position: 2 }],
  ['🔐;', { kind: 'semicolon', position: 2 }],
  ['a\nb;', { kind: 'line-break', position: 2 }],
  ['\r', { kind: 'line-break', position: 1 }],
  ['ab\tc', { kind: 'control-character', position: 3, code: 9 }],
  ['\0', { kind: 'control-character', position: 1, code: 0 }],
  ['\u001f', { kind: 'control-character', position: 1, code: 31 }],
  ['\u007f', { kind: 'control-character', position: 1, code: 127 }],
  [' a', { kind: 'outer-space', end: 'start' }],
  ['a ', { kind: 'outer-space', end: 'end' }],
])('%j is not', (value, problem) => {
  expect(valueProblem('__session', value)).toEqual(problem);
});

test('name and value together fit into 4096 bytes, counted in UTF-8', () => {
  const name = '__clerk_db_jwt';
  expect(valueProblem(name, 'x'.repeat(4082))).toBeNull();
  expect(valueProblem(name, 'x'.repeat(4083))).toEqual({ kind: 'too-large', bytes: 4097 });
  expect(valueProblem(name, 'ä'.repeat(2042))).toEqual({ kind: 'too-large', bytes: 4098 });
});
