import type { MessageKey } from '../../lib/i18n/translate.ts';
import type { FrameState } from '../../lib/inspector/state.ts';
import type { PanelView } from '../../lib/panel/panel-view.ts';
import type { FaceName } from '../faces/face-of.ts';
import { faceOf } from '../faces/face-of.ts';
import { FACE_WORDS } from '../faces/face-words.ts';
import { instanceOf } from '../state.ts';
import type { Tone } from '../values/state-word.tsx';

/** The state of the whole chain from panel to clerk-js: a colour and a word or two. */
export interface ConnectionWords {
  readonly tone: Tone;
  readonly key: MessageKey;
}

const BY_FACE: Readonly<Record<FaceName, MessageKey>> = {
  connecting: 'connectionConnecting',
  invalidated: 'connectionInvalidated',
  unreachable: 'connectionUnreachable',
  noAccess: 'connectionNoAccess',
  attaching: 'connectionAttaching',
  unanswering: 'connectionUnanswering',
  noClerk: 'connectionNoClerk',
  scriptPending: 'connectionClerkLoading',
  scriptFailed: 'connectionClerkFailed',
  foreignClerk: 'connectionNoClerk',
  clerkLoading: 'connectionClerkLoading',
  clerkFailed: 'connectionClerkFailed',
  clientUnreadable: 'connectionClientUnreadable',
  clientRefused: 'connectionRefused',
  directPending: 'connectionDirectPending',
  clientPending: 'connectionAttaching',
  notRecorded: 'connectionNotRecorded',
};

/** The words for the weakest link of the chain. */
export function connectionWords(view: PanelView): ConnectionWords {
  if (view.connection === 'invalidated') return { tone: 'bad', key: 'connectionInvalidated' };
  if (view.connection === 'restarting') return { tone: 'soon', key: 'connectionRestarting' };
  if (view.connection === 'connecting') return { tone: 'soon', key: 'connectionConnecting' };
  if (view.file) return { tone: 'past', key: 'connectionFile' };
  const face = faceOf(view);
  if (face) return { tone: FACE_WORDS[face].tone, key: BY_FACE[face] };
  return clerkWords(view.frame);
}

function clerkWords(frame: FrameState | null): ConnectionWords {
  const clerk = instanceOf(frame);
  if (clerk?.clientError?.kind === 'unreadable') return { tone: 'bad', key: 'connectionClientUnreadable' };
  if (clerk?.clientError) return { tone: 'bad', key: 'connectionRefused' };
  if (clerk?.kind === 'direct') return { tone: 'good', key: 'connectionDirect' };
  switch (clerk?.status) {
    case 'loading':
      return { tone: 'soon', key: 'connectionClerkLoading' };
    case 'error':
      return { tone: 'bad', key: 'connectionClerkFailed' };
    case 'degraded':
      return { tone: 'soon', key: 'connectionConnected' };
    default:
      return { tone: 'good', key: 'connectionConnected' };
  }
}
