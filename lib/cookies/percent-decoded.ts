/** A value as clerk-js and servers read it, without its percent signs; one with a stray sign stands for itself. */
export function percentDecoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
