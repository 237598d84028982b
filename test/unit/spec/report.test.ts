import { expect, test } from 'vitest';
import type { Finding } from '../../spec/compare.ts';
import { report } from '../../spec/report.ts';

const conflict: Finding = { field: 'rocket.state', kind: 'does not name', detail: 'lost' };
const note: Finding = { field: 'rocket.notes', kind: 'ignores', detail: '' };

test('a conflict is in the table and is not fine', () => {
  const { text, fine } = report([conflict, note], []);
  expect(fine).toBe(false);
  expect(text).toMatch(/^rocket\.state +does not name +lost +NOT KNOWN$/m);
  expect(text).toMatch(/^1 conflicts, 1 notes$/m);
});

test('a known conflict is in the table with its reason, and fine', () => {
  const { text, fine } = report([conflict], [{ ...conflict, because: 'Rockets come back.' }]);
  expect(fine).toBe(true);
  expect(text).toMatch(/^rocket\.state +does not name +lost +Rockets come back\.$/m);
});

test('a known conflict that is gone is not fine', () => {
  const { text, fine } = report([note], [{ ...conflict, because: 'Rockets come back.' }]);
  expect(fine).toBe(false);
  expect(text).toContain('to be taken off the list: rocket.state does not name');
});

test('notes alone are fine, fields below one parent on one line', () => {
  const { text, fine } = report([note, { ...note, field: 'rocket.colour' }], []);
  expect(fine).toBe(true);
  expect(text).toContain('The description has, and we do not read:\n  rocket: notes colour\n');
});
