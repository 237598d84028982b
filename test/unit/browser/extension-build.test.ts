import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copyBuild } from '../../browser/extension-build.ts';

let shipped: string;

beforeEach(async () => {
  shipped = await mkdtemp(join(tmpdir(), 'shipped-'));
  await writeFile(join(shipped, 'manifest.json'), '{"name":"x","host_permissions":["*://localhost/*"]}');
  await writeFile(join(shipped, 'panel.html'), '<p>panel');
});

afterEach(() => rm(shipped, { recursive: true }));

const read = (folder: string, file: string) => readFile(join(folder, file), 'utf8');

describe('copyBuild', () => {
  it('differs from the shipped build in the given hosts only', async () => {
    const build = await copyBuild(['https://app.example.com/*'], shipped);
    expect(JSON.parse(await read(build.path, 'manifest.json'))).toEqual({
      name: 'x',
      host_permissions: ['*://localhost/*', 'https://app.example.com/*'],
    });
    expect(await read(build.path, 'panel.html')).toBe('<p>panel');
    expect(JSON.parse(await read(shipped, 'manifest.json')).host_permissions).toEqual(['*://localhost/*']);
    await build.remove();
    await expect(read(build.path, 'manifest.json')).rejects.toThrow('ENOENT');
  });

  it('is the same without hosts', async () => {
    const build = await copyBuild([], shipped);
    expect(await read(build.path, 'manifest.json')).toBe(await read(shipped, 'manifest.json'));
    await build.remove();
  });

  it('asks for a build when there is none', async () => {
    await expect(copyBuild([], join(shipped, 'nothing'))).rejects.toThrow(': npm run build first.');
  });
});
