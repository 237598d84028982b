import { useEffect, useState } from 'preact/hooks';
import { useTools } from '../tools.ts';

/** How long "copied" stays, in milliseconds. */
const COPIED_FOR = 1_500;

/** Copies a text, and knows for a moment that it did. */
export function useCopy(text: string): { readonly copied: boolean; copy(): void } {
  const { actions } = useTools();
  const [copied, setCopied] = useState(false);

  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), COPIED_FOR);
    return () => clearTimeout(timer);
  }, [copied]);

  return {
    copied,
    copy() {
      actions.copy(text);
      setCopied(true);
    },
  };
}
