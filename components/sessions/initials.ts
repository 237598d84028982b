/**
 * One or two letters that stand for somebody: the first of the first and of the last word of a name, or the first of an
 * address. A question mark where there is no letter or digit.
 */
export function initialsOf(name: string): string {
  const words = (name.split('@')[0] ?? '').match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? [];
  const isAddress = name.includes('@');
  const [first, last] = [words[0], isAddress ? undefined : words.slice(1).at(-1)];
  return [first, last].map((word) => firstLetterOf(word ?? '')).join('') || '?';
}

/** With the marks that belong to it: some letters are written as several code points. */
function firstLetterOf(word: string): string {
  return (/^.\p{M}*/u.exec(word)?.[0] ?? '').toLocaleUpperCase();
}
