import type { ComponentChildren } from 'preact';
import type { Action } from '../../lib/protocol/action.ts';
import { ActionButton } from './action-button.tsx';
import type { Acting } from './use-acting.ts';

interface ActionFormProps {
  readonly class: string;
  /** What its fields make of the action at this moment. */
  readonly action: Action;
  readonly acting: Acting;
  /** Whether its action runs, with these or other values. */
  readonly running: boolean;
  /** Why it cannot be sent now, or null when it can. */
  readonly unavailable: string | null;
  /** What is written on the button. */
  readonly button: string;
  /** The button's whole name where several forms have the same. */
  readonly label?: string;
  /** What sending it does. */
  readonly title: string;
  /** Its fields. */
  readonly children: ComponentChildren;
}

/** Runs an action with what is typed, by Enter in a field as by its button. */
export function ActionForm({ action, acting, running, unavailable, button, children, ...rest }: ActionFormProps) {
  const { class: className, ...names } = rest;
  const send = () => acting.act(action);
  return (
    <form
      class={className}
      onSubmit={(event) => {
        event.preventDefault();
        if (unavailable === null) send();
      }}
    >
      {children}
      <ActionButton {...names} unavailable={unavailable} running={running} onClick={send}>
        {button}
      </ActionButton>
    </form>
  );
}
