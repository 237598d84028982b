/** What the bundler tells of a module. */
interface ModuleInfo {
  readonly isEntry: boolean;
  /** Ids of the modules that import it statically. */
  readonly importers: readonly string[];
}

/** What the bundler knows while it makes chunks. */
interface ChunkingContext {
  getModuleInfo(id: string): ModuleInfo | null;
}

const PANEL = '/entrypoints/panel/';

/** The chunk for what the panel shares with another entry; the entry that shares least comes first. */
const SHARED_WITH = [
  ['/entrypoints/background.ts', 'common'],
  ['/entrypoints/devtools/', 'common'],
  ['/entrypoints/options/', 'base'],
  ['/entrypoints/popup/', 'view'],
] as const;

/** Small packages that are taken whole. */
const WHOLE_PACKAGE = /\/node_modules\/(?:@preact|preact|webextension-polyfill|@?wxt[^/]*|idb)\//;

/** What WXT and the bundler add: to every entry, all but empty, and to each that loads code later. */
const ADDED = new Map([
  ['wxt-html-plugins', 'common'],
  ['wxt-plugins', 'common'],
  ['preload-helper', 'base'],
]);

/**
 * The chunk of a module: what the panel needs for its first paint comes in a handful of files. Left to itself the bundler
 * makes one for each set of entries and late parts that share something, forty of them, which together are larger too. Null
 * where that is as well.
 */
export function chunkOf(id: string, context: ChunkingContext): string | null {
  // What else the bundler adds itself is made for pages, and must not come into the worker.
  if (id.startsWith('\0')) return [...ADDED].find(([name]) => id.includes(name))?.[1] ?? null;
  // An entry is what its page names: what it does as it is loaded must not happen in another that needs the same chunk.
  if (id.includes('/entrypoints/')) return null;
  // Of a large package each entry and late part takes some modules, which are better left apart.
  if (id.includes('/node_modules/') && !WHOLE_PACKAGE.test(id)) return null;
  const entries = entriesOf(id, context);
  if (!entries.some((entry) => entry.includes(PANEL))) return null;
  return SHARED_WITH.find(([path]) => entries.some((entry) => entry.includes(path)))?.[1] ?? 'first';
}

/** The entries that import a module before they run, through others too. */
function entriesOf(id: string, context: ChunkingContext): readonly string[] {
  const importing = new Set([id]);
  for (const each of importing) for (const one of context.getModuleInfo(each)?.importers ?? []) importing.add(one);
  return [...importing].filter((each) => context.getModuleInfo(each)?.isEntry);
}
