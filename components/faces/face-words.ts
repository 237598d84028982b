import type { MessageKey } from '../../lib/i18n/translate.ts';
import type { Tone } from '../values/state-word.tsx';
import type { FaceName } from './face-of.ts';

/** Colour and words of a face. */
export interface FaceWords {
  readonly tone: Tone;
  readonly title: MessageKey;
  readonly cause: MessageKey;
  readonly remedy: MessageKey;
}

/** The words of every face. */
export const FACE_WORDS: Readonly<Record<FaceName, FaceWords>> = {
  connecting: {
    tone: 'soon',
    title: 'faceConnectingTitle',
    cause: 'faceConnectingCause',
    remedy: 'faceConnectingRemedy',
  },
  invalidated: {
    tone: 'bad',
    title: 'faceInvalidatedTitle',
    cause: 'faceInvalidatedCause',
    remedy: 'faceInvalidatedRemedy',
  },
  unreachable: {
    tone: 'past',
    title: 'faceUnreachableTitle',
    cause: 'faceUnreachableCause',
    remedy: 'faceUnreachableRemedy',
  },
  noAccess: {
    tone: 'soon',
    title: 'faceNoAccessTitle',
    cause: 'faceNoAccessCause',
    remedy: 'faceNoAccessRemedy',
  },
  attaching: {
    tone: 'soon',
    title: 'faceAttachingTitle',
    cause: 'faceAttachingCause',
    remedy: 'faceAttachingRemedy',
  },
  unanswering: {
    tone: 'bad',
    title: 'faceUnansweringTitle',
    cause: 'faceUnansweringCause',
    remedy: 'faceUnansweringRemedy',
  },
  noClerk: { tone: 'past', title: 'faceNoClerkTitle', cause: 'faceNoClerkCause', remedy: 'faceNoClerkRemedy' },
  scriptPending: {
    tone: 'soon',
    title: 'faceScriptPendingTitle',
    cause: 'faceScriptPendingCause',
    remedy: 'faceScriptPendingRemedy',
  },
  scriptFailed: {
    tone: 'bad',
    title: 'faceScriptFailedTitle',
    cause: 'faceScriptFailedCause',
    remedy: 'faceScriptFailedRemedy',
  },
  foreignClerk: {
    tone: 'past',
    title: 'faceForeignClerkTitle',
    cause: 'faceForeignClerkCause',
    remedy: 'faceForeignClerkRemedy',
  },
  clerkLoading: {
    tone: 'soon',
    title: 'faceClerkLoadingTitle',
    cause: 'faceClerkLoadingCause',
    remedy: 'faceClerkLoadingRemedy',
  },
  clerkFailed: {
    tone: 'bad',
    title: 'faceClerkFailedTitle',
    cause: 'faceClerkFailedCause',
    remedy: 'faceClerkFailedRemedy',
  },
  clientUnreadable: {
    tone: 'bad',
    title: 'faceClientUnreadableTitle',
    cause: 'faceClientUnreadableCause',
    remedy: 'faceClientUnreadableRemedy',
  },
  clientRefused: {
    tone: 'bad',
    title: 'faceClientRefusedTitle',
    cause: 'faceClientRefusedCause',
    remedy: 'faceClientRefusedRemedy',
  },
  directPending: {
    tone: 'soon',
    title: 'faceDirectPendingTitle',
    cause: 'faceDirectPendingCause',
    remedy: 'faceDirectPendingRemedy',
  },
  clientPending: {
    tone: 'soon',
    title: 'faceClientPendingTitle',
    cause: 'faceClientPendingCause',
    remedy: 'faceClientPendingRemedy',
  },
  notRecorded: {
    tone: 'past',
    title: 'faceNotRecordedTitle',
    cause: 'faceNotRecordedCause',
    remedy: 'faceNotRecordedRemedy',
  },
};
