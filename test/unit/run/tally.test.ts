import { describe, expect, it } from 'vitest';
import { add, closingLine, complaint, NONE, tallyOf } from '../../run/tally.ts';

describe('tally', () => {
  it('counts a todo as skipped', () => {
    expect(tallyOf({ numPassedTests: 4, numFailedTests: 3, numPendingTests: 2, numTodoTests: 1 })).toEqual({
      passed: 4,
      failed: 3,
      skipped: 3,
    });
  });

  it('adds member by member', () => {
    expect(add({ passed: 1, failed: 2, skipped: 3 }, { passed: 10, failed: 20, skipped: 30 })).toEqual({
      passed: 11,
      failed: 22,
      skipped: 33,
    });
  });

  it('complains of skipped tests and of none, not of failed ones', () => {
    expect(complaint({ passed: 3, failed: 0, skipped: 1 })).toBe('1 test was skipped');
    expect(complaint({ passed: 3, failed: 0, skipped: 2 })).toBe('2 tests were skipped');
    expect(complaint(NONE)).toBe('no test ran');
    expect(complaint({ passed: 3, failed: 1, skipped: 0 })).toBeNull();
  });

  it('closes with exactly the agreed words', () => {
    expect(closingLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
    expect(closingLine({ passed: 12, failed: 1, skipped: 2 })).toBe('12 passed, 1 failed, 2 skipped');
  });
});
