import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packageSize } from '../../bench/size/package-size.ts';

const INJECTED = 'function h(...e){"hook";return(function(){return()=>1})()(...e)}';

let folder: string;

function write(files: Record<string, string>): void {
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
}

const gzipped = (...contents: string[]) =>
  contents.reduce((total, content) => total + gzipSync(content, { level: 9 }).length, 0);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'package-size-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

const worker = `import{a}from"./chunks/shared.js";${INJECTED}self.f=[h,a]`;
const shared = 'export const a=1';
const panel = 'import{a}from"./shared.js";import"./start.js";import("./late.js").then(a)';
const start = 'console.log("start")';
const late = `import"./shared.js";console.log("${'late '.repeat(50)}")`;
const style = 'body{color:red}';
const lateStyle = 'p{color:green}';
const page = `<link rel="stylesheet" crossorigin href="/assets/panel.css"><script type="module" src="/chunks/panel.js">`;
const build = {
  'manifest.json': '{}',
  'background.js': worker,
  'chunks/shared.js': shared,
  'chunks/panel.js': panel,
  'chunks/start.js': start,
  'chunks/late.js': late,
  'assets/panel.css': style,
  'assets/late.css': lateStyle,
  'panel.html': page,
};

describe('packageSize', () => {
  it('counts for an entry all that it imports statically, and for a page its styles', () => {
    write(build);
    const { entries } = packageSize(folder);
    expect(entries).toEqual({
      background: { bytes: worker.length + shared.length, gzipped: gzipped(worker, shared) },
      panel: {
        bytes: panel.length + shared.length + start.length + style.length,
        gzipped: gzipped(panel, shared, start, style),
      },
    });
  });

  it('tells code that comes later from what is no code', () => {
    write(build);
    const size = packageSize(folder);
    expect(size.late).toEqual({ bytes: late.length + lateStyle.length, gzipped: gzipped(late, lateStyle) });
    expect(size.other).toEqual({ bytes: 2 + page.length, gzipped: gzipped('{}', page) });
  });

  it('measures the functions that the worker sends into pages', () => {
    write({ ...build, 'background.js': `${worker};${INJECTED.replace('h', 'b').replace('hook', 'bridge')}` });
    expect(packageSize(folder).injected).toEqual({ hook: INJECTED.length, bridge: INJECTED.length + 2 });
  });

  it('gives the size of the archive', () => {
    write({ ...build, 'noise.txt': 'a' });
    const before = packageSize(folder).zip;
    write({ 'noise.txt': 'a'.repeat(10_000) });
    const after = packageSize(folder).zip;
    expect(after).toBeGreaterThan(before);
    expect(after).toBeLessThan(before + 100);
  });

  it('tells the texts in other languages from the rest of the archive', () => {
    write({ ...build, '_locales/en/messages.json': '{}' });
    const before = packageSize(folder);
    write({ '_locales/de/messages.json': '{}', '_locales/pt_BR/messages.json': '{}' });
    const after = packageSize(folder);
    expect(before.translations).toBe(0);
    expect(after.translations).toBe(after.zip - before.zip);
  });

  it('asks for a build when there is none', () => {
    expect(() => packageSize(folder)).toThrow(`There is no built extension in ${folder}.`);
  });
});
