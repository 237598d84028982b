import { afterAll, afterEach, describe, it } from 'vitest';
import { openPanel } from '../../browser/devtools.ts';
import { CLERK_JS, type ClerkJsMajor, type TopologyName } from '../../playground/index.ts';
import { press, shows } from '../reading.ts';
import { useBrowser } from '../support.ts';
import { COLUMNS, type Column, ENDINGS, type Row } from './columns.ts';

const MAJORS: readonly ClerkJsMajor[] = ['4', '5', '6'];
const TOPOLOGIES: readonly TopologyName[] = [
  'development-direct',
  'development-proxy',
  'development-satellite',
  'production-direct',
  'production-proxy',
  'production-domain',
  'production-satellite',
];

const stage = useBrowser({
  hosts: ['com', 'edu', 'net', 'org'].map((domain) => `https://*.example.${domain}/*`),
});

const table = new Map<string, string[]>();

afterEach(() => stage.playground.development.faults.clear());

afterAll(() => {
  const heads = ['clerk-js', 'topology', ...Object.keys(COLUMNS), ...Object.keys(ENDINGS)];
  const rows = [...table].map(([row, cells]) => `| ${row} | ${cells.join(' | ')} |`);
  console.log([`| ${heads.join(' | ')} |`, `|${' --- |'.repeat(heads.length)}`, ...rows].join('\n'));
});

async function start(major: ClerkJsMajor, name: TopologyName): Promise<Row> {
  const topology = stage.playground.topologies[name];
  const query = `?clerk-js=${major}`;
  const page = await stage.newPage(`${topology.signInUrl}${query}`);
  await press(page, 'Sign in as Ada');
  await press(page, 'Sign in as Grace');
  if (topology.signInUrl !== topology.url) await page.goto(`${topology.url}${query}`);
  const panel = await openPanel(page);
  await shows(panel, '2 sessions');
  const refusesWrites = name.endsWith('satellite');
  return { panel, topology, major, version: CLERK_JS[major].version, refusesWrites };
}

describe.each(MAJORS)('clerk-js %s', (major) => {
  it.each(TOPOLOGIES)(
    '%s',
    async (name) => {
      const cells: string[] = [];
      table.set(`${CLERK_JS[major].version} | ${name}`, cells);
      const failures: string[] = [];
      const fill = async (row: Row, columns: Readonly<Record<string, Column>>) => {
        for (const [column, run] of Object.entries(columns)) {
          const failure = await run(row).then(
            () => null,
            (error: Error) => `${column}: ${error.message}`,
          );
          cells.push(failure === null ? 'ok' : 'FAILED');
          if (failure !== null) failures.push(failure);
        }
      };
      await fill(await start(major, name), COLUMNS);
      await fill(await start(major, name), ENDINGS);
      if (failures.length > 0) throw new Error(failures.join('\n'));
    },
    180_000,
  );
});
