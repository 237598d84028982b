import type { Session } from '../../lib/client/index.ts';
import type { View } from '../../lib/client/view.ts';
import type { Acting } from '../controls/use-acting.ts';
import { useOpened } from '../values/use-opened.ts';
import { SessionActions } from './session-actions.tsx';
import { SessionCard } from './session-card.tsx';
import { SessionDetails } from './session-details.tsx';

interface SessionItemProps {
  readonly session: View<Session>;
  /** Tells this session from the others on screen. */
  readonly label: string;
  /** The Frontend API holds it for the one used last. */
  readonly isLastActive: boolean;
  /** The inspected page shows it. */
  readonly isOnPage: boolean;
  /** True when it is the one in use; without a clerk-js in the page that is the last active one. */
  readonly isActive: boolean;
  readonly acting: Acting;
}

/** One session: a card that opens to all its properties and to what can be done with it. */
export function SessionItem({ session, label, isLastActive, isOnPage, isActive, acting }: SessionItemProps) {
  const { isOpened, open, onToggle } = useOpened(isOnPage);
  return (
    <details class="session" open={isOnPage} onToggle={onToggle}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a control, by keys too */}
      <summary onClick={open}>
        <SessionCard session={session} isLastActive={isLastActive} isOnPage={isOnPage} />
      </summary>
      {isOpened && (
        <>
          <SessionActions session={session} label={label} isActive={isActive} acting={acting} />
          <SessionDetails session={session} />
        </>
      )}
    </details>
  );
}
