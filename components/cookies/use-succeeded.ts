import { useEffect, useRef } from 'preact/hooks';
import type { ActionResult } from '../../lib/inspector/state.ts';

/** Calls back when the action that was begun here has succeeded; after a failure nothing happens, to begin anew. */
export function useSucceeded(lastResult: ActionResult | null, onSuccess: () => void): { began(): void } {
  const isWaiting = useRef(false);

  // Only a new result ends the waiting, not a new callback.
  useEffect(() => {
    if (!isWaiting.current) return;
    isWaiting.current = false;
    if (lastResult && lastResult.kind !== 'failed') onSuccess();
  }, [lastResult?.at]);

  return {
    began() {
      isWaiting.current = true;
    },
  };
}
