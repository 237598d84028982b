/**
 * `npm run check:spec -- FILE`: holds our schemas against Clerk's published description of the Frontend API, an OpenAPI
 * 3.0 file in YAML. Exit code 0 when all that fits the description can be read, 1 when there is a conflict that is not on
 * the list or one on it is gone, 2 without a description.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { examine } from './examine.ts';
import { knownConflicts } from './known-conflicts.ts';
import { knownValues, pairs } from './pairs.ts';
import { report } from './report.ts';
import { Spec } from './spec-type.ts';

const [file] = process.argv.slice(2);
try {
  if (!file) throw new Error('Which description? npm run check:spec -- FILE');
  const findings = examine(new Spec(parse(readFileSync(file, 'utf8'))), pairs, knownValues);
  const { text, fine } = report(findings, knownConflicts);
  console.log(text);
  process.exitCode = fine ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
