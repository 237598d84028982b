/** The end of `npm run build`: fails when a part of the package is over its budget, and else says what a browser is to load. */
import { SHIPPED_BUILD } from '../../browser/extension-build.ts';
import { overBudget } from './budgets.ts';
import { packageSize } from './package-size.ts';

const complaints = overBudget(packageSize(SHIPPED_BUILD));
for (const complaint of complaints) console.error(complaint);
if (complaints.length > 0) {
  console.error('The budgets are in test/bench/size/budgets.ts; npm run bench -- package shows what weighs how much.');
  process.exitCode = 1;
} else {
  console.log(`Load unpacked: ${SHIPPED_BUILD}`);
}
