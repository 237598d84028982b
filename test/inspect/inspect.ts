/**
 * `npm run inspect -- bundle.json [--json]`: prints what an exported file found and what the server would say. Ends with 0
 * when there is no error among the findings, 1 when there is one, and 2 when nothing can be said: the file cannot be read, or
 * the page was not examined. `npm run --silent inspect -- bundle.json --json` prints JSON and nothing else. With `--help` it
 * says so and ends with 0.
 */
import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readTimelineFile } from '../../lib/timeline/file/read-timeline-file.ts';
import { inspect } from './inspection.ts';
import { terminalText } from './terminal.ts';

const USAGE = 'npm run inspect -- bundle.json [--json]';

const HELP = `${USAGE}

Says what a file found and what the server would say. It comes from the Clerk panel: Timeline, Export, Support bundle.
  --json   prints JSON; with npm run --silent nothing else.
Ends with 1 when an error was found, 0 when none was, 2 when the file cannot be read or nothing was examined.
`;

/** Null for `--help`. */
function asked(): { readonly path: string; readonly json: boolean } | null {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false }, help: { type: 'boolean' } },
  });
  if (values.help) return null;
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new Error(`It takes one file: ${USAGE}`);
  return { path, json: values.json };
}

/** @throws Error that says what to do when there is no such file */
function textOf(path: string): string {
  if (statSync(path, { throwIfNoEntry: false })?.isFile()) return readFileSync(path, 'utf8');
  throw new Error(`There is no file ${resolve(path)}. Save one in the Clerk panel: Timeline, Export, Support bundle.`);
}

try {
  const request = asked();
  if (request === null) {
    process.stdout.write(HELP);
  } else {
    const inspection = inspect(readTimelineFile(textOf(request.path)));
    process.stdout.write(request.json ? `${JSON.stringify(inspection, null, 2)}\n` : terminalText(inspection));
    process.exitCode = inspection.counts.error > 0 ? 1 : inspection.examined ? 0 : 2;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
