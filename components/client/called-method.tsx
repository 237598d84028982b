import type { ComponentChildren } from 'preact';
import type { Action } from '../../lib/protocol/action.ts';
import { ActionButton } from '../controls/action-button.tsx';
import type { Acting } from '../controls/use-acting.ts';

interface CalledMethodProps {
  readonly action: Action;
  /** What it calls, such as `PUT /v1/client`. */
  readonly call: string;
  /** What a click does. */
  readonly title: string;
  readonly acting: Acting;
  /** What is written on the button. */
  readonly children: ComponentChildren;
}

/** A method that calls the Frontend API: its call, and a button that makes it. */
export function CalledMethod({ action, call, title, acting, children }: CalledMethodProps) {
  return (
    <div class="called-method">
      <code>{call}</code>
      <ActionButton
        title={title}
        unavailable={acting.whyNot(action.name)}
        running={acting.isRunning(action)}
        onClick={() => acting.act(action)}
      >
        {children}
      </ActionButton>
    </div>
  );
}
