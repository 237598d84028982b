import { readFileSync } from 'node:fs';

/** A file that WXT copies into the package, or writes there. */
type PublicFile =
  | { readonly absoluteSrc: string; readonly relativeDest: string }
  | { readonly contents: string; readonly relativeDest: string };

/**
 * The files of the package with texts without the notes for those who translate them, which no browser reads.
 * @throws SyntaxError when a file of texts is not JSON
 */
export function stripDescriptions(files: readonly PublicFile[]): readonly PublicFile[] {
  return files.map((file) => {
    if (!('absoluteSrc' in file) || !file.relativeDest.endsWith('messages.json')) return file;
    return { relativeDest: file.relativeDest, contents: withoutDescriptions(readFileSync(file.absoluteSrc, 'utf8')) };
  });
}

function withoutDescriptions(json: string): string {
  const messages = Object.entries<{ readonly description?: string }>(JSON.parse(json));
  return JSON.stringify(Object.fromEntries(messages.map(([key, { description, ...message }]) => [key, message])));
}
