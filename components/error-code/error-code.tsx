import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { CodeExplanation } from '../../lib/findings/error-codes.ts';
import { useTools } from '../tools.ts';
import { CopyableValue } from '../values/copyable-value.tsx';
import { useExplanation } from './use-explanation.ts';

/** An error code of Clerk's that tells on hover and by keyboard what it means and what to do. One click copies it. */
export function ErrorCode({ code }: { code: string }) {
  const explanation = useExplanation(code);
  return explanation ? <Explained code={code} explanation={explanation} /> : <code>{code}</code>;
}

function Explained({ code, explanation }: { code: string; explanation: CodeExplanation }) {
  const { t } = useTools();
  const id = useId();
  const anchor = `--${id}`;
  const popover = useRef<HTMLSpanElement>(null);
  const [isOpen, setOpen] = useState(false);

  useEffect(() => {
    const shown = popover.current;
    if (!isOpen || !shown) return;
    shown.showPopover();
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // DevTools would open its console.
      event.stopPropagation();
      event.preventDefault();
      setOpen(false);
    };
    // Before whatever else Escape would close: the pointer may have opened it, and the focus be elsewhere.
    addEventListener('keydown', onKeyDown, true);
    return () => {
      removeEventListener('keydown', onKeyDown, true);
      shown.hidePopover();
    };
  }, [isOpen]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button inside is what is reached
    <span
      class="error-code"
      style={{ 'anchor-name': anchor }}
      onMouseEnter={() => setOpen(true)}
      onMouseLeave={() => setOpen(false)}
      onFocusIn={() => setOpen(true)}
      onFocusOut={() => setOpen(false)}
    >
      <CopyableValue value={code} describedBy={id} />
      <span
        ref={popover}
        id={id}
        class="error-code-words"
        popover="manual"
        role="tooltip"
        style={{ 'position-anchor': anchor }}
      >
        {t(explanation.means)} <strong>{t(explanation.remedy)}</strong>
      </span>
    </span>
  );
}
