import type { InspectorState } from '../inspector/state.ts';
import type { RecordedFrame, RecordedVerdict } from '../timeline/moment.ts';
import { pastFrame } from '../timeline/past-frame.ts';
import type { PanelView } from './panel-view.ts';
import { type Judgement, NOTHING_SUPPOSED, type ServerView } from './server-view-state.ts';
import type { SelectedEvent } from './timeline-store.ts';

/**
 * The panel as it was right after an event. Without a moment it shows no frame: what the tab held is not known. What concerns
 * the panel and the worker of today, such as the connection and the last result, stays.
 * @param frameId of the frame to look at, if it was there
 */
export function pastView(
  live: InspectorState,
  frameId: number,
  { event, moment }: Pick<SelectedEvent, 'event' | 'moment'>,
): Pick<PanelView, 'state' | 'frame' | 'secrets' | 'server' | 'past'> {
  const recordedFrames = moment?.frames ?? [];
  const frames = recordedFrames.map((frame) => pastFrame(frame, event.at));
  const looked = frames.find(({ frame }) => frame.frameId === frameId) ?? frames[0] ?? null;
  const recorded = recordedFrames.find(({ id }) => id === looked?.frame.documentId) ?? null;
  return {
    state: { ...live, frames: frames.map(({ frame }) => frame), serverAnswers: [] },
    frame: looked?.frame ?? null,
    secrets: looked?.secrets ?? null,
    server: pastServerView(recorded, event.at),
    past: { eventId: event.id, at: event.at },
  };
}

function pastServerView(frame: RecordedFrame | null, at: number): ServerView {
  const setting = { page: {}, user: {}, supposition: NOTHING_SUPPOSED };
  const { document, fetch } = frame?.verdicts ?? { document: null, fetch: null };
  if (!frame || !document || !fetch) return { kind: 'impossible', because: { kind: 'not-recorded' }, ...setting };
  return {
    kind: 'judged',
    at,
    documentId: frame.id,
    url: frame.url,
    publishableKey: publishableKeyOf(frame),
    cookies: [],
    unseenHosts: [],
    judgements: { document: judgement(document), fetch: judgement(fetch) },
    supposed: null,
    ...setting,
  };
}

function judgement(recorded: RecordedVerdict): Judgement {
  if (recorded.kind === 'failed') return { kind: 'failure', message: recorded.message };
  const { kind, ...verdict } = recorded;
  return { kind, verdict };
}

function publishableKeyOf({ page }: RecordedFrame): string {
  const clerk = page.kind === 'attached' ? page.clerk : null;
  return (clerk && 'instance' in clerk && clerk.instance.publishableKey) || '';
}
