import { ANSWER_TIMEOUT } from '../protocol/limits.ts';

/** Where it is kept what is true of the focus. */
export interface FocusKeeper {
  /** `document.hasFocus()` as the page has it, while something else is pretended; else null. */
  hasFocus: (() => boolean) | null;
}

/** How many works go on that pretend the focus. */
let pretending = 0;
/** The page's own `hasFocus`, where it had put one. */
let before: PropertyDescriptor | undefined;

/**
 * Does something as if the page had the focus, which DevTools holds while somebody clicks in the panel. Without it
 * clerk-js sends no touch from `setActive` and writes no cookies of another session, so that page and server part (seen
 * in 4 to 6.40). It asks `document.hasFocus()` each time; an own property answers until the work is done, and all other
 * work that began meanwhile.
 */
export async function asIfFocused<Value>(keeper: FocusKeeper, act: () => Promise<Value>): Promise<Value> {
  const release = hold(keeper);
  // clerk-js waits for ever on a call that hangs; the worker has given up by then.
  const patience = setTimeout(release, ANSWER_TIMEOUT);
  try {
    return await act();
  } finally {
    clearTimeout(patience);
    release();
  }
}

/** Begins to pretend, or goes on; the returned function ends it once, however often it is called. */
function hold(keeper: FocusKeeper): () => void {
  if (pretending++ === 0) pretend(keeper);
  let isHeld = true;
  return () => {
    if (isHeld && --pretending === 0) stop(keeper);
    isHeld = false;
  };
}

function pretend(keeper: FocusKeeper): void {
  keeper.hasFocus = document.hasFocus.bind(document);
  before = Object.getOwnPropertyDescriptor(document, 'hasFocus');
  Object.defineProperty(document, 'hasFocus', { configurable: true, value: () => true });
}

function stop(keeper: FocusKeeper): void {
  keeper.hasFocus = null;
  if (before) Object.defineProperty(document, 'hasFocus', before);
  else Reflect.deleteProperty(document, 'hasFocus');
}
