import { afterAll, beforeAll, expect, it } from 'vitest';
import { RULES } from '../../../lib/findings/rules/index.ts';
import { type Playground, startPlayground } from '../../playground/index.ts';
import { addressOf, SCENARIOS, scenarioNamed } from '../../playground/scenarios/index.ts';

let playground: Playground;
beforeAll(async () => {
  playground = await startPlayground();
});
afterAll(() => playground.close());

const get = (path: string) => fetch(new URL(path, playground.url), { redirect: 'manual' });

it('gives every scenario a name of its own', () => {
  const names = SCENARIOS.map(({ name }) => name);
  expect(new Set(names)).toHaveLength(names.length);
});

it('has one for every rule', () => {
  const found = new Set(SCENARIOS.flatMap(({ finds }) => finds.map((finding) => finding.split(' ')[0])));
  expect(RULES.map(({ id }) => id).filter((id) => !found.has(id))).toEqual([]);
});

it('finds a scenario by its name in any case, and says which there are when there is none', () => {
  expect(scenarioNamed('r08').name).toBe('R08');
  expect(() => scenarioNamed('R99')).toThrow(/no scenario "R99".+R08/);
});

it('lists all scenarios as links', async () => {
  const page = await (await get('/scenarios')).text();
  for (const scenario of SCENARIOS) expect(page).toContain(`href="${addressOf(scenario, playground.port)}"`);
});

it('leads to the host of a scenario', async () => {
  const answer = await get('/scenarios/R08');
  expect(answer.headers.get('location')).toBe(`http://r08.localhost:${playground.port}/scenarios/R08`);
});

it('answers 404 with all names for a scenario that there is not', async () => {
  const answer = await get('/scenarios/R99');
  expect(answer.status).toBe(404);
  expect(await answer.text()).toContain('R08');
});

it('names only steps that are buttons of the page', async () => {
  const scripts = ['/flows.js', '/mistakes.js', '/session-mistakes.js', '/second-instance.js'];
  const texts = await Promise.all(scripts.map(async (path) => (await get(path)).text()));
  for (const { steps = [] } of SCENARIOS) {
    for (const step of steps) expect(texts.join('\n')).toContain(`'${step}'`);
  }
});
