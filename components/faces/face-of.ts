import type { ClerkState, PageState, WhyDirect } from '../../lib/inspector/state.ts';
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
  | 'clientPending'
  | 'notRecorded';

/** The face of a view that has no Client, or null when there is one to show. */
export function faceOf({ connection, state, frame, past, file }: PanelView): FaceName | null {
  if (!state) return connection === 'invalidated' ? 'invalidated' : 'connecting';
  if (!frame) return past || file ? 'notRecorded' : 'attaching';
  return faceOfPage(frame.page);
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

/** What to say of a page whose Client could not be had directly either: first of all why that was needed. */
const REFUSED: Readonly<Record<WhyDirect, FaceName>> = {
  absent: 'clientRefused',
  'script-failed': 'scriptFailed',
  'load-failed': 'clerkFailed',
};

function faceWithoutClient(clerk: InstanceInFrame): FaceName {
  const { clientError, status } = clerk;
  if (clientError?.kind === 'unreadable') return 'clientUnreadable';
  if (clerk.kind === 'direct') return clientError ? REFUSED[clerk.because] : 'directPending';
  if (status === 'error') return 'clerkFailed';
  return status === 'loading' ? 'clerkLoading' : 'clientPending';
}
