/** How many tests ended how. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** The part of vitest's JSON report that is counted here. */
export interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
}

/** No test at all. */
export const NONE: Tally = { passed: 0, failed: 0, skipped: 0 };

/** Counts one vitest run; a todo is a skipped test. */
export function tallyOf(report: VitestReport): Tally {
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** Both together. */
export function add(one: Tally, other: Tally): Tally {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  };
}

/** Why a run that vitest calls good is not, or null. A test that does not run proves nothing. */
export function complaint({ passed, failed, skipped }: Tally): string | null {
  if (skipped > 0) return `${skipped} ${skipped === 1 ? 'test was' : 'tests were'} skipped`;
  if (passed + failed === 0) return 'no test ran';
  return null;
}

/** The closing line: `12 passed, 0 failed`, and `, 1 skipped` when there are any. */
export function closingLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
