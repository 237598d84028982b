import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface ActionButtonProps {
  readonly children: ComponentChildren;
  /** Its whole name, beginning with what is written on it, where several buttons say the same. */
  readonly label?: string;
  /** What a click does. */
  readonly title: string;
  /** Why a click would do nothing now, or null when it works. */
  readonly unavailable: string | null;
  readonly running: boolean;
  /** Of a button that opens something: whether that is open. */
  readonly expanded?: boolean;
  readonly onClick: () => void;
}

/**
 * A button that says why it cannot be used. It keeps the keyboard focus then, as a disabled button would hide its
 * reason from the keyboard; it keeps its width while it runs.
 */
export function ActionButton({ children, label, title, unavailable, running, expanded, onClick }: ActionButtonProps) {
  const reason = useId();
  const idle = unavailable === null && !running;
  return (
    <span>
      <button
        type="button"
        class="button"
        aria-label={label}
        title={unavailable ?? title}
        aria-disabled={!idle}
        aria-busy={running}
        aria-expanded={expanded}
        aria-describedby={unavailable === null ? undefined : reason}
        onClick={() => idle && onClick()}
      >
        {children}
      </button>
      {unavailable !== null && (
        <span class="reason" id={reason}>
          {unavailable}
        </span>
      )}
    </span>
  );
}
