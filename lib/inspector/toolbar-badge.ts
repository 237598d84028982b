import type { Severity } from '../findings/finding.ts';
import type { FrameState } from './state.ts';

/** What the toolbar icon says of a tab, besides its picture. */
export type ToolbarBadge =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'signed-in' }
  | { readonly kind: 'signed-out' }
  /** Errors and warnings that a panel found. */
  | { readonly kind: 'findings'; readonly severity: Exclude<Severity, 'info'>; readonly count: number };

/**
 * What to say of the document at the top of a tab: what is wrong comes before who is there.
 * @param found how bad the findings of that document are
 */
export function toolbarBadge(top: FrameState | null, found: readonly Severity[]): ToolbarBadge {
  const errors = found.filter((severity) => severity === 'error').length;
  if (errors > 0) return { kind: 'findings', severity: 'error', count: errors };
  const warnings = found.filter((severity) => severity === 'warning').length;
  if (warnings > 0) return { kind: 'findings', severity: 'warning', count: warnings };
  const clerk = top?.page.kind === 'attached' ? top.page.document.clerk : null;
  const client = clerk && 'client' in clerk ? clerk.client : null;
  if (!client) return { kind: 'nothing' };
  return { kind: client.signedInSessions.length > 0 ? 'signed-in' : 'signed-out' };
}
