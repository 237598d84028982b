import type { ClerkInstance, ClerkState, DocumentState, FrameState } from '../lib/inspector/state.ts';

/** An instance that a frame uses: with a live clerk-js in the page, or asked directly. */
export type InstanceInFrame = Extract<ClerkState, ClerkInstance>;

/** The document of a frame, or null while no hook speaks from it. */
export function documentOf(frame: FrameState | null): DocumentState | null {
  return frame?.page.kind === 'attached' ? frame.page.document : null;
}

/** Hosts that the extension has no access to, as match patterns. */
export function missingHosts(frame: FrameState | null): readonly string[] {
  return frame?.access.missing ?? [];
}

/** What `window.Clerk` of a frame is, or null while that is not known. */
export function clerkOf(frame: FrameState | null): ClerkState | null {
  return documentOf(frame)?.clerk ?? null;
}

/** The instance that a frame uses, or null when there is none. */
export function instanceOf(frame: FrameState | null): InstanceInFrame | null {
  const clerk = clerkOf(frame);
  return clerk?.kind === 'present' || clerk?.kind === 'direct' ? clerk : null;
}
