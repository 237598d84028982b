/** Texts that are known at most: those of a record repeat themselves soon or not at all. */
const MOST = 10_000;

/**
 * Makes a function that gives equal texts as one and the same: a hundred thousand events say few different things, and each
 * comes with texts of its own from the store.
 */
export function shareTexts(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const same = known.get(text);
    if (same !== undefined) return same;
    if (known.size >= MOST) known.clear();
    known.set(text, text);
    return text;
  };
}
