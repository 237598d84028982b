import type { ClerkState, PageState } from '../../lib/inspector/state.ts';
import type { PanelView } from '../../lib/panel/panel-view.ts';
import type { InstanceInFrame } from '../state.ts';

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
  | 'clientRefused'
  | 'directPending'
  | 'clientPending';

/** The face of a view that has no Client, or null when there is one to show. */
export function faceOf({ connection, state, frame }: PanelView): FaceName | null {
  if (!state) return connection === 'invalidated' ? 'invalidated' : 'connecting';
  return frame ? faceOfPage(frame.page) : 'attaching';
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
    case 'direct':
      return clerk.client ? null : faceWithoutClient(clerk);
  }
}

function faceWithoutClient({ kind, clientError, status }: InstanceInFrame): FaceName {
  if (clientError) return clientError.kind === 'refused' ? 'clientRefused' : 'clientUnreadable';
  if (kind === 'direct') return 'directPending';
  if (status === 'error') return 'clerkFailed';
  return status === 'loading' ? 'clerkLoading' : 'clientPending';
}
