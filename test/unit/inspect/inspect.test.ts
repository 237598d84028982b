import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { bundle } from './bundle.ts';

const folder = mkdtempSync(join(tmpdir(), 'inspect-'));
afterAll(() => rmSync(folder, { recursive: true }));

function put(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function inspect(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['test/inspect/inspect.ts', ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test('ends with 1 when an error was found, and with 0 when none was', async () => {
  const bad = put('bad.json', JSON.stringify(await bundle()));
  expect(inspect(bad)).toMatchObject({ status: 1, stdout: expect.stringContaining('1 error'), stderr: '' });
  const good = put('good.json', JSON.stringify(await bundle({ findings: [] })));
  expect(inspect(good)).toMatchObject({ status: 0, stdout: expect.stringContaining('0 errors') });
});

test('prints JSON and nothing else for other programs', async () => {
  const { status, stdout } = inspect(put('bad.json', JSON.stringify(await bundle())), '--json');
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({ counts: { error: 1 }, verdicts: { document: { status: 'handshake' } } });
});

test('ends with 2 and says what is wrong with a file, where, and what to do', async () => {
  const file = await bundle();
  const damaged = put('damaged.json', JSON.stringify({ ...file, events: [{ ...file.events[0], at: 'never' }] }));
  expect(inspect(damaged)).toMatchObject({
    status: 2,
    stdout: '',
    stderr: expect.stringMatching(/^events\[0\]\.at: .* ask for a new export/),
  });
  expect(inspect(put('app.json', '{}')).stderr).toContain('This is no timeline');
  expect(inspect(put('cut.json', '{"format":')).stderr).toContain('This is not JSON');
});

test.each(['none.json', ''])(
  'ends with 2 and says where a bundle comes from when there is no such file: "%s"',
  (name) => {
    const path = join(folder, name);
    expect(inspect(path)).toEqual({
      status: 2,
      stdout: '',
      stderr: `There is no file ${resolve(path)}. Save one in the Clerk panel: Timeline, Export, Support bundle.\n`,
    });
  },
);

test('says what it takes when asked for help', () => {
  const help = expect.stringMatching(/npm run inspect -- bundle\.json.+--json.+Ends with 1/s);
  expect(inspect('--help')).toEqual({ status: 0, stdout: help, stderr: '' });
});

test('ends with 2 where nothing was examined, and without a file', async () => {
  const unchecked = [{ rule: 'all', because: ['the page was not examined'] }];
  expect(inspect(put('early.json', JSON.stringify(await bundle({ findings: [], unchecked })))).status).toBe(2);
  expect(inspect()).toMatchObject({ status: 2, stderr: expect.stringContaining('npm run inspect -- bundle.json') });
});
