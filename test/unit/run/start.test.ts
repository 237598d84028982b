import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { SCENARIOS } from '../../playground/scenarios/index.ts';

function start(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['test/run/start.ts', ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

test('says what it takes when asked for help, and opens nothing', () => {
  const { status, stdout, stderr } = start('--help');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  for (const option of ['--scenario NAME', '--scenario list', '--language TAG', '--headless']) {
    expect(stdout).toContain(option);
  }
});

test('lists all scenarios, a line each', () => {
  const { status, stdout, stderr } = start('--scenario', 'list');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toBe(SCENARIOS.map(({ name, title }) => `${name}  ${title}\n`).join(''));
});
