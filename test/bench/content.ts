import type { Shown } from './in-panel.ts';

/** How much of the final text is content: a first paint may be a spinner. */
const CONTENT = 0.9;

/** When so much of the last text was there that it counts as content. */
export function contentAt(shown: readonly Shown[]): number {
  const final = shown.at(-1)?.text ?? '';
  const content = shown.find(({ text }) => shareOf(final, text) >= CONTENT);
  if (!content) throw new Error('The panel has shown nothing.');
  return content.at;
}

/** Which share of the words of a text another one has, 0 to 1; a word counts as often as it is there. */
export function shareOf(text: string, other: string): number {
  const there = new Map<string, number>();
  for (const word of wordsOf(other)) there.set(word, (there.get(word) ?? 0) + 1);
  const words = wordsOf(text);
  const found = words.filter((word) => {
    const left = there.get(word) ?? 0;
    there.set(word, left - 1);
    return left > 0;
  });
  return words.length === 0 ? 1 : found.length / words.length;
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter(Boolean);
}
