import { STAND_IN_ID } from '../../lib/client/stand-in.ts';
import type { FrameState } from '../../lib/inspector/state.ts';
import type { PanelView } from '../../lib/panel/panel-view.ts';
import { documentOf, instanceOf } from '../state.ts';

/** Why what the page holds is only a stand-in for what the Frontend API holds. */
export type StandIn = 'rebuilt' | 'offline' | 'degraded';

/** Why the Client of a frame is a stand-in, the gravest reason first; empty when it is not, or when there is none. */
export function standInsOf(frame: FrameState | null): readonly StandIn[] {
  const clerk = instanceOf(frame);
  if (!clerk?.client) return [];
  const reasons: readonly (readonly [StandIn, boolean])[] = [
    ['rebuilt', clerk.client.id === STAND_IN_ID],
    ['offline', documentOf(frame)?.online === false],
    ['degraded', clerk.status === 'degraded'],
  ];
  return reasons.flatMap(([reason, holds]) => (holds ? reason : []));
}

/** True when what is shown may be old or a stand-in. */
export function isDoubtful({ connection, state, frame }: PanelView): boolean {
  if (!state) return false;
  const clerk = instanceOf(frame);
  const hasFailed = clerk?.kind === 'present' && clerk.status === 'error';
  return connection !== 'connected' || hasFailed || clerk?.clientError != null || standInsOf(frame).length > 0;
}
