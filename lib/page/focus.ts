/**
 * Does something as if the page had the focus, which DevTools holds while somebody clicks in the panel. Without it
 * clerk-js sends no touch from `setActive` and writes no cookies, so that page and server part (seen in 4 to 6.40).
 * It asks `document.hasFocus()` each time; an own property answers until the work is done.
 */
export async function asIfFocused<Value>(act: () => Promise<Value>): Promise<Value> {
  const before = Object.getOwnPropertyDescriptor(document, 'hasFocus');
  Object.defineProperty(document, 'hasFocus', { configurable: true, value: () => true });
  try {
    return await act();
  } finally {
    if (before) Object.defineProperty(document, 'hasFocus', before);
    else Reflect.deleteProperty(document, 'hasFocus');
  }
}
