import { COOKIES } from './cookies.ts';
import type { Scenario } from './scenario.ts';
import { SESSIONS } from './sessions.ts';

export { addressOf, type ExpectedFinding, type Scenario } from './scenario.ts';

/** All scenarios, in the order of their names. */
export const SCENARIOS: readonly Scenario[] = [...COOKIES, ...SESSIONS].toSorted((one, other) =>
  one.name.localeCompare(other.name),
);

/** The scenario of a name, whatever its case. @throws Error with all names when there is none */
export function scenarioNamed(name: string): Scenario {
  const scenario = SCENARIOS.find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (scenario) return scenario;
  const names = SCENARIOS.map((each) => each.name).join(', ');
  throw new Error(`There is no scenario "${name}". The scenarios are: ${names}.`);
}
