import { ATTEMPTS } from './attempts.ts';
import { BROWSER } from './browser.ts';
import { CAPTCHA } from './captcha.ts';
import { CONTENTS } from './contents.ts';
import { COOKIES } from './cookies.ts';
import { DOMAINS } from './domains.ts';
import { HEALTHY } from './healthy.ts';
import { KEYS } from './keys.ts';
import { LOADING } from './loading.ts';
import { LOOPS } from './loops.ts';
import type { Scenario } from './scenario.ts';
import { SESSIONS } from './sessions.ts';
import { SETUP } from './setup.ts';
import { TOKENS } from './tokens.ts';

export { HEALTHY } from './healthy.ts';
export { addressOf, type ExpectedFinding, type Scenario } from './scenario.ts';

/** All scenarios, in the order of their names. */
export const SCENARIOS: readonly Scenario[] = [
  ...ATTEMPTS,
  ...BROWSER,
  ...CAPTCHA,
  ...CONTENTS,
  ...COOKIES,
  ...DOMAINS,
  ...HEALTHY,
  ...KEYS,
  ...LOADING,
  ...LOOPS,
  ...SESSIONS,
  ...SETUP,
  ...TOKENS,
].toSorted((one, other) => one.name.localeCompare(other.name));

/** The scenario of a name, whatever its case. @throws Error with all names when there is none */
export function scenarioNamed(name: string): Scenario {
  const scenario = SCENARIOS.find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (scenario) return scenario;
  const names = SCENARIOS.map((each) => each.name).join(', ');
  throw new Error(`There is no scenario "${name}". The scenarios are: ${names}.`);
}
