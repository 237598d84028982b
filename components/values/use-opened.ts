import { useState } from 'preact/hooks';

/** Content of a `<details>` that is made when it is opened first. */
export interface Opened {
  /** True from the first opening on: what was typed in the content stays. */
  readonly isOpened: boolean;
  /** For a click on the summary, which keys make too; the content is there before the browser opens the element. */
  open(): void;
  /** For the element's own event: something else opened it, as a search does or a script. */
  onToggle(event: { readonly currentTarget: HTMLDetailsElement }): void;
}

/**
 * For a `<details>` whose content is worth making only when somebody opens it.
 * @param isOpenByItself true while the element is open without a click
 */
export function useOpened(isOpenByItself: boolean): Opened {
  const [wasOpened, setOpened] = useState(isOpenByItself);
  const open = () => setOpened(true);
  return {
    isOpened: wasOpened || isOpenByItself,
    open,
    onToggle: ({ currentTarget }) => currentTarget.open && open(),
  };
}
