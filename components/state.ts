import type { ClerkInstance, ClerkState, DocumentState, InspectorState } from '../lib/inspector/state.ts';

/** The inspected document, or null while no hook speaks from it. */
export function documentOf(state: InspectorState | null): DocumentState | null {
  return state?.page.kind === 'attached' ? state.page.document : null;
}

/** Hosts that the extension has no access to, as match patterns. */
export function missingHosts(state: InspectorState | null): readonly string[] {
  return state?.access.missing ?? [];
}

/** What `window.Clerk` of the inspected document is, or null while that is not known. */
export function clerkOf(state: InspectorState | null): ClerkState | null {
  return documentOf(state)?.clerk ?? null;
}

/** The running clerk-js of the inspected document, or null when there is none. */
export function instanceOf(state: InspectorState | null): ClerkInstance | null {
  const clerk = clerkOf(state);
  return clerk?.kind === 'present' ? clerk : null;
}
