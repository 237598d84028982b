import { expect, it } from 'vitest';
import { overBudget } from '../bench/size/budgets.ts';
import { packageSize } from '../bench/size/package-size.ts';
import { SHIPPED_BUILD } from '../browser/extension-build.ts';

it('the built package is within its budgets', () => {
  expect(overBudget(packageSize(SHIPPED_BUILD))).toEqual([]);
});
