import { existsSync, globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const DOCUMENT = readFileSync('docs/SECURITY.md', 'utf8');
const rows = DOCUMENT.split('\n').filter((line) => /^\| (?!Promise|-)/.test(line));
const namedIn = (text: string) => [...text.matchAll(/`(test\/[^`]+\.tsx?)`/g)].map(([, path = '']) => path);

test('every promise names a test', () => {
  expect(rows.length).toBeGreaterThan(15);
  expect(rows.filter((row) => namedIn(row).length === 0)).toEqual([]);
});

test('every test that is named is there', () => {
  expect(namedIn(DOCUMENT).filter((path) => !existsSync(path))).toEqual([]);
});

test('every attack and every reader that is tried stands for a promise', () => {
  const tests = globSync(['test/e2e/attacks/*.test.ts', 'test/e2e/shipped/*.test.ts', 'test/unit/fuzz/*.test.ts']);
  expect(tests.filter((path) => !namedIn(DOCUMENT).includes(path))).toEqual([]);
});
