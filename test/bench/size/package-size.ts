import { globSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { parseSync } from 'vite';
import { injectedFunctions } from './injected-functions.ts';

/** How much some files are, in bytes. */
export interface Size {
  readonly bytes: number;
  /** Each file for itself at the highest level. */
  readonly gzipped: number;
}

/** What a built extension weighs. */
export interface PackageSize {
  /** What each entry loads before its first dynamic import, scripts and styles: `background`, `devtools`, `panel`. */
  readonly entries: Readonly<Record<string, Size>>;
  /** Scripts and styles that come later or never. */
  readonly late: Size;
  /** Everything else: texts, icons, pages, manifest. */
  readonly other: Size;
  /** Bytes of what the worker sends into pages, by module: `hook`, `bridge`, and what follows with a first command. */
  readonly injected: Readonly<Record<string, number>>;
  /** The archive that a store gets. */
  readonly zip: number;
  /** Bytes of the archive that are the texts in other languages than English. */
  readonly translations: number;
}

const WORKER = 'background.js';
const TRANSLATION = /^_locales\/(?!en\/)/;

/**
 * Weighs a built extension.
 * @param folder where the manifest is: `.output/chrome-mv3`
 * @throws Error when there is no build, or its code cannot be parsed
 */
export function packageSize(folder: string): PackageSize {
  const files = globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => posix.relative(folder, posix.join(parentPath, name)))
    .toSorted();
  if (!files.includes('manifest.json')) throw new Error(`There is no built extension in ${folder}.`);
  const read = (file: string) => readFileSync(join(folder, file));
  const sizeOf = (some: readonly string[]): Size => ({
    bytes: sum(some.map((file) => read(file).length)),
    gzipped: sum(some.map((file) => gzipSync(read(file), { level: 9 }).length)),
  });

  const pages = files.filter((file) => file.endsWith('.html'));
  const loaded = new Map([
    [WORKER, closure([WORKER], read)],
    ...pages.map((page) => [page, closure(filesOfPage(read(page).toString()), read)] as const),
  ]);
  const first = new Set([...loaded.values()].flat());
  const code = files.filter((file) => /\.(?:js|css)$/.test(file));
  const injected = injectedFunctions(read(WORKER).toString());
  return {
    entries: Object.fromEntries([...loaded].map(([entry, some]) => [entry.replace(/\.\w+$/, ''), sizeOf(some)])),
    late: sizeOf(code.filter((file) => !first.has(file))),
    other: sizeOf(files.filter((file) => !code.includes(file))),
    injected: Object.fromEntries([...injected].map(([module, text]) => [module, text.length])),
    zip: END_OF_ZIP + sum(files.map((file) => zipped(file, read(file)))),
    translations: sum(files.filter((file) => TRANSLATION.test(file)).map((file) => zipped(file, read(file)))),
  };
}

/** The scripts and styles that a page names; WXT writes them as absolute paths. */
function filesOfPage(html: string): readonly string[] {
  return [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].flatMap(([, file]) => file ?? []);
}

/** The files with all that their scripts import statically. */
function closure(files: readonly string[], read: (file: string) => Buffer): readonly string[] {
  const all = new Set(files);
  for (const file of all) {
    if (!file.endsWith('.js')) continue;
    const { module } = parseSync(file, read(file).toString());
    for (const { moduleRequest } of module.staticImports) {
      all.add(posix.join(posix.dirname(file), moduleRequest.value));
    }
  }
  return [...all];
}

/** Bytes of an archive's own record at its end, and of the two that it has of each file beside its name. */
const END_OF_ZIP = 22;
const RECORDS_OF_FILE = 30 + 46;

function zipped(file: string, content: Buffer): number {
  return RECORDS_OF_FILE + 2 * file.length + deflateRawSync(content, { level: 9 }).length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
