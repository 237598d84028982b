import { afterEach, it } from 'vitest';
import { until } from '../browser/until.ts';
import { chooseTab, property, shows } from './reading.ts';
import { useBrowser } from './support.ts';

const stage = useBrowser();

const before = () => structuredClone(stage.playground.development.environment);
let environment: ReturnType<typeof before> | null = null;

afterEach(() => {
  if (environment) stage.playground.development.environment = environment;
  environment = null;
});

it('shows the settings of the instance and the options of Clerk.load()', async () => {
  const panel = await stage.newTab();
  await shows(panel, 'clerk-js 6.40.0 ready');
  await chooseTab(panel, 'Instance');
  for (const [name, value] of [
    ['publishableKey', stage.playground.development.publishableKey],
    ['firstFactors', 'password'],
    ['secondFactors', 'totp'],
    ['singleSessionMode', 'false'],
    ['telemetry', 'false'],
  ] as const) {
    await until(`${name} to be ${value}`, async () => (await property(panel, name)).includes(value));
  }
});

it('warns of maintenance on every tab', async () => {
  environment = before();
  stage.playground.development.environment = { ...before(), maintenance_mode: true };
  const panel = await stage.newTab();
  await shows(panel, /maintenance/i);
  await chooseTab(panel, 'Sessions');
  await shows(panel, /maintenance/i);
});
