import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';

interface FoldProps {
  /** What is written on it, folded or not. */
  readonly label: (isOpen: boolean) => string;
  /** What stands beside that, folded or not. */
  readonly beside?: (isOpen: boolean) => ComponentChildren;
  /** What it unfolds, which bears this id. Not made before. */
  readonly children: (id: string) => ComponentChildren;
}

/** A part of the Findings tab that is folded away until somebody wants to see it. */
export function Fold({ label, beside, children }: FoldProps) {
  const [isOpen, setOpen] = useState(false);
  const content = useId();
  return (
    <section class="findings-part">
      <div class="findings-fold">
        <button
          type="button"
          class="fold"
          aria-expanded={isOpen}
          aria-controls={isOpen ? content : undefined}
          onClick={() => setOpen(!isOpen)}
        >
          {label(isOpen)}
        </button>
        {beside?.(isOpen)}
      </div>
      {isOpen && children(content)}
    </section>
  );
}
