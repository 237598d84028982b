/**
 * `npm run inspect -- bundle.json [--json]`: prints what an exported file found and what the server would say. Ends with 0
 * when there is no error among the findings, 1 when there is one, and 2 when nothing can be said: the file cannot be read, or
 * the page was not examined. `npm run --silent inspect -- bundle.json --json` prints JSON and nothing else.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readTimelineFile } from '../../lib/timeline/file/read-timeline-file.ts';
import { inspect } from './inspection.ts';
import { terminalText } from './terminal.ts';

const USAGE = 'npm run inspect -- bundle.json [--json]';

function asked(): { readonly path: string; readonly json: boolean } {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new Error(`It takes one file: ${USAGE}`);
  return { path, json: values.json };
}

try {
  const { path, json } = asked();
  const inspection = inspect(readTimelineFile(readFileSync(path, 'utf8')));
  process.stdout.write(json ? `${JSON.stringify(inspection, null, 2)}\n` : terminalText(inspection));
  process.exitCode = inspection.counts.error > 0 ? 1 : inspection.examined ? 0 : 2;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
