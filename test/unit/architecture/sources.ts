import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** A source file of the project. */
export interface Source {
  /** Path from the root of the project: `lib/client/client.ts`. */
  readonly path: string;
  /** The text without comments. */
  readonly code: string;
  /** What it imports at run time: a path from the root, or the name of a package. */
  readonly imports: readonly string[];
  /** The same for types alone, which are gone in the built code. */
  readonly typeImports: readonly string[];
}

const IMPORT = /^\s*(?:import|export)\s+(type\s+)?(?:[^'"`;]*?\sfrom\s+)?'([^']+)'/gm;

/** The source files below some folders. */
export function sourcesIn(...folders: readonly string[]): readonly Source[] {
  return folders.flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx}`)).map(read);
}

function read(path: string): Source {
  const code = readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<!['":])\/\/.*$/gm, '');
  const found = [...code.matchAll(IMPORT)].map(([, type, name = '']) => ({ type, name: fromRoot(path, name) }));
  return {
    path,
    code,
    imports: found.flatMap(({ type, name }) => (type ? [] : [name])),
    typeImports: found.flatMap(({ type, name }) => (type ? [name] : [])),
  };
}

function fromRoot(path: string, name: string): string {
  return name.startsWith('.') ? normalize(join(dirname(path), name)) : name;
}
