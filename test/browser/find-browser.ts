import { SOURCES } from './sources.ts';

/** Where a browser is, or why this source has none. */
export type Found = { readonly path: string } | { readonly missing: string };

/** One place a browser may come from. Throws only when the user asked for something that cannot be. */
export interface BrowserSource {
  readonly name: string;
  find(): Promise<Found> | Found;
}

/**
 * The executable of the first source that has one. Later sources are not asked: they may download.
 * @throws Error that lists what was tried and says what to do, when none has one.
 */
export async function findBrowser(sources: readonly BrowserSource[] = SOURCES): Promise<string> {
  const tried: string[] = [];
  for (const source of sources) {
    const found = await source.find();
    if ('path' in found) return found.path;
    tried.push(`  ${source.name}: ${found.missing}`);
  }
  throw new Error(
    `No browser found.\n${tried.join('\n')}\nInstall Chrome or Chromium, or set CHROME_PATH to its executable.`,
  );
}
