import type { FrameState } from '../../lib/inspector/state.ts';
import type { RunningSimulation } from '../../lib/protocol/simulation.ts';

/** True where the frame that is looked at began before the simulation was in it. */
export function isLateIn({ late }: RunningSimulation, frame: FrameState | null): boolean {
  return frame !== null && late.includes(frame.documentId);
}
