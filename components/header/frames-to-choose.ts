import type { FrameState } from '../../lib/inspector/state.ts';
import { clerkOf } from '../state.ts';

/** The frames that are worth to be looked at; those without access apart. */
export interface FramesToChoose {
  readonly open: readonly FrameState[];
  readonly closed: readonly FrameState[];
}

/**
 * The top frame, each with a trace of Clerk, and each that the extension may not enter and so knows nothing of. The
 * one that is looked at stays among them whatever becomes of it.
 */
export function framesToChoose(frames: readonly FrameState[], current: FrameState | null): FramesToChoose {
  return {
    open: frames.filter((frame) => !isClosed(frame) && (frame.frameId === current?.frameId || isWorthwhile(frame))),
    closed: frames.filter(isClosed),
  };
}

function isClosed(frame: FrameState): boolean {
  return frame.frameId !== 0 && frame.page.kind === 'no-access';
}

function isWorthwhile(frame: FrameState): boolean {
  const clerk = clerkOf(frame);
  return frame.frameId === 0 || (clerk !== null && clerk.kind !== 'absent');
}
