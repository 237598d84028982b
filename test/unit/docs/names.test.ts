import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { RULES } from '../../../lib/findings/rules/index.ts';
import project from '../../../package.json';
import { STEPS } from '../../run/steps.ts';

const FOLDERS = ['components', 'docs', 'entrypoints', 'lib', 'public', 'test'];
const DECISIONS = globSync('docs/decisions/*.md').map((path) => basename(path));

/** Written by tests, and not kept. */
const PICTURES = 'test/screenshots';

const documents = globSync(['*.md', ...FOLDERS.map((folder) => `${folder}/**/*.md`)]).map(
  (path): [path: string, text: string] => [path, readFileSync(path, 'utf8')],
);
const fileNames = new Set(globSync(['*', ...FOLDERS.map((folder) => `${folder}/**/*`)]).map((path) => basename(path)));
const testFiles = globSync('test/{unit,component,e2e}/**/*.test.{ts,tsx}');

function allOf(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, found = '']) => found);
}

describe.each(documents)('%s', (path, text) => {
  test('names folders and files that are there', () => {
    const paths = allOf(text, new RegExp(`\`((?:${FOLDERS.join('|')})/[\\w./-]+)\``, 'g'));
    expect(paths.filter((each) => each !== PICTURES && !existsSync(each))).toEqual([]);
    const files = allOf(text, /`([\w-]+(?:\.test)?\.(?:tsx?|css|md|yml))`/g);
    expect(files.filter((name) => !fileNames.has(name))).toEqual([]);
  });

  test('links to files that are there', () => {
    const links = allOf(text, /\]\(([^):#]+)(?:#[^)]*)?\)/g);
    expect(links.filter((link) => !existsSync(join(dirname(path), link)))).toEqual([]);
  });

  test('names commands that are there', () => {
    const scripts = allOf(text, /\bnpm run (?:--silent )?([\w:]+)/g);
    expect(scripts.filter((name) => !(name in project.scripts))).toEqual([]);
    const steps = allOf(text, /\bnpm test -- (\w+)/g);
    expect(steps.filter((step) => !STEPS.some(({ name }) => name === step))).toEqual([]);
    const parts = allOf(text, /\bnpm test -- \w+\s+([\w-]+)/g);
    expect(parts.filter((part) => !testFiles.some((file) => file.includes(part)))).toEqual([]);
  });

  test('counts the rules right, and names decisions that are there', () => {
    const counts = allOf(text, /\b(\d+) rules\b/g);
    expect(counts.filter((count) => Number(count) !== RULES.length)).toEqual([]);
    const numbers = allOf(text, /\bdecision (\d{4})\b/g);
    expect(numbers.filter((number) => !DECISIONS.some((name) => name.startsWith(number)))).toEqual([]);
  });
});

test('a decision bears the number of its file', () => {
  const numbered = DECISIONS.filter((name) => {
    const [heading = ''] = readFileSync(join('docs/decisions', name), 'utf8').split('\n');
    return heading.startsWith(`# ${name.slice(0, 4)}: `);
  });
  expect(numbered).toEqual(DECISIONS);
});
