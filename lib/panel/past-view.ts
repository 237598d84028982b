import type { InspectorState } from '../inspector/state.ts';
import type { RecordedFrame, RecordedVerdict } from '../timeline/moment.ts';
import { pastFrame } from '../timeline/past-frame.ts';
import type { PanelView } from './panel-view.ts';
import { type Judgement, NOTHING_SUPPOSED, type ServerView } from './server-view-state.ts';
import type { SelectedEvent } from './timeline-store.ts';

type Live = Pick<PanelView, 'state' | 'frame'>;

/**
 * The panel as it was right after an event; null when that is not known. What concerns the panel and the worker of today, such as
 * the connection and the last result, stays.
 */
export function pastView(
  live: Live,
  { event, moment }: SelectedEvent,
): Pick<PanelView, 'state' | 'frame' | 'secrets' | 'server' | 'past'> | null {
  if (!live.state || !moment) return null;
  const frames = moment.frames.map((frame) => pastFrame(frame, event.at));
  const looked = frames.find(({ frame }) => frame.frameId === live.frame?.frameId) ?? frames[0] ?? null;
  const recorded = moment.frames.find(({ id }) => id === looked?.frame.documentId) ?? null;
  const state: InspectorState = { ...live.state, frames: frames.map(({ frame }) => frame), serverAnswers: [] };
  return {
    state,
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
