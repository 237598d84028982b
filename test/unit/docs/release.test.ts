import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import project from '../../../package.json';

const workflow = parse(readFileSync('.github/workflows/release.yml', 'utf8'));
const commands: string = workflow.jobs.release.steps.map(({ run = '' }: { run?: string }) => run).join('\n');

test('a release is tested, packed and rebuilt from its sources, by commands that exist', () => {
  const scripts = [...commands.matchAll(/\bnpm (?:run )?(test|zip)\b/g)].map(([, name = '']) => name);
  expect(scripts).toEqual(['test', 'zip']);
  expect(Object.keys(project.scripts)).toEqual(expect.arrayContaining(scripts));
  expect(commands).toContain('npm run zip -- --check');
  expect(workflow.on).toEqual({ push: { tags: ['v*'] } });
});

test('the changelog has the version, under the heading that the release takes its notes from', () => {
  expect(readFileSync('CHANGELOG.md', 'utf8').split('\n')).toContain(`## ${project.version}`);
});

test('the stores get the name and the summary of the package, and every picture that is named', () => {
  const listing = readFileSync('docs/store/listing.md', 'utf8');
  const { extensionDescription } = JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8'));
  expect(listing).toContain(`## Summary\n\n${extensionDescription.message}\n`);
  expect(extensionDescription.message.length).toBeLessThanOrEqual(132);
  const pictures = [...listing.matchAll(/`([\w-]+\.png)`/g)].map(([, name = '']) => `docs/store/${name}`);
  expect(pictures.length).toBeGreaterThan(0);
  expect(pictures.filter((path) => !existsSync(path))).toEqual([]);
});
