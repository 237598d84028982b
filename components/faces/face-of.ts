import type { ClerkState, PageState } from '../../lib/inspector/state.ts';
import type { PanelView } from '../../lib/panel/panel-view.ts';

/** Why there is no Client to show. */
export type FaceName =
  | 'connecting'
  | 'invalidated'
  | 'unreachable'
  | 'noAccess'
  | 'attaching'
  | 'unanswering'
  | 'noClerk'
  | 'scriptPending'
  | 'scriptFailed'
  | 'foreignClerk'
  | 'clerkLoading'
  | 'clerkFailed'
  | 'clientUnreadable'
  | 'clientPending';

/** The face of a view that has no Client, or null when there is one to show. */
export function faceOf({ connection, state }: PanelView): FaceName | null {
  if (!state) return connection === 'invalidated' ? 'invalidated' : 'connecting';
  return faceOfPage(state.page);
}

function faceOfPage(page: PageState): FaceName | null {
  switch (page.kind) {
    case 'unreachable':
      return 'unreachable';
    case 'no-access':
      return 'noAccess';
    case 'attaching':
      return 'attaching';
    case 'unanswering':
      return 'unanswering';
    case 'attached':
      return faceOfClerk(page.document.clerk);
  }
}

function faceOfClerk(clerk: ClerkState): FaceName | null {
  switch (clerk.kind) {
    case 'absent':
      return 'noClerk';
    case 'script-pending':
      return 'scriptPending';
    case 'script-failed':
      return 'scriptFailed';
    case 'foreign':
      return 'foreignClerk';
    case 'present':
      if (clerk.client) return null;
      if (clerk.clientError) return 'clientUnreadable';
      if (clerk.status === 'error') return 'clerkFailed';
      return clerk.status === 'loading' ? 'clerkLoading' : 'clientPending';
  }
}
