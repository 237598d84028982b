import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** A dialog above everything else. */
export interface Modal {
  readonly dialog: RefObject<HTMLDialogElement | null>;
  /** Closes it; the focus goes back to where it was, unless it goes on to another place. */
  close(givesFocusBack: boolean): void;
}

/** Shows a dialog as long as its component is there. Escape and a click beside it close it. */
export function useModal(onClose: () => void): Modal {
  const dialog = useRef<HTMLDialogElement>(null);
  const before = useRef<HTMLElement | null>(null);

  const close = (givesFocusBack: boolean) => {
    dialog.current?.close();
    onClose();
    if (givesFocusBack) before.current?.focus();
  };

  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element) return;
    before.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // DevTools would open its console.
      event.preventDefault();
      event.stopPropagation();
      close(true);
    };
    const onClick = ({ target }: MouseEvent) => {
      // What stands behind a dialog is a part of it to the browser; its own content covers it.
      if (target === element) close(true);
    };
    element.addEventListener('keydown', onKeyDown);
    element.addEventListener('click', onClick);
    element.showModal();
    return () => {
      element.removeEventListener('keydown', onKeyDown);
      element.removeEventListener('click', onClick);
    };
  }, []);

  return { dialog, close };
}
