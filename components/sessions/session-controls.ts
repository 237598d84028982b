import type { Session } from '../../lib/client/index.ts';
import type { View } from '../../lib/client/view.ts';
import type { Acting } from '../controls/use-acting.ts';

/** What the controls of one session need. */
export interface SessionControlProps {
  readonly session: View<Session>;
  /** Tells this session from the others on screen, in the names of its controls. */
  readonly label: string;
  /** True when it is the one in use. */
  readonly isActive: boolean;
  readonly acting: Acting;
}
