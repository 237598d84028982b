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

test('every attack, every fault and every reader that is tried stands for a promise', () => {
  const folders = ['e2e/attacks', 'e2e/faults', 'e2e/shipped', 'e2e/soak', 'unit/fuzz'];
  const tests = globSync(folders.map((folder) => `test/${folder}/*.test.ts`));
  expect(tests.filter((path) => !namedIn(DOCUMENT).includes(path))).toEqual([]);
});
