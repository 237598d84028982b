const KEY = /^pk_(?:test|live)_(.+)$/;

/** The host of the Frontend API that a publishable key names: base64 of the host and a `$`. Null for any other text. */
export function hostOfKey(publishableKey: string | null): string | null {
  const encoded = KEY.exec(publishableKey ?? '')?.[1];
  if (encoded === undefined) return null;
  try {
    const decoded = atob(encoded);
    return decoded.endsWith('$') ? decoded.slice(0, -1) : null;
  } catch {
    return null;
  }
}
