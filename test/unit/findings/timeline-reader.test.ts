import { describe, expect, test } from 'vitest';
import { TimelineReader } from '../../../lib/findings/timeline-reader.ts';
import type { CallEvent, ServerEvent, TimelineEvent } from '../../../lib/timeline/event.ts';
import type { Moment } from '../../../lib/timeline/moment.ts';
import { call as callEvent, server as serverEvent } from '../timeline/fixtures/events.ts';

let id = 0;
const occurrence = (at: number) => ({ id: id++, at, frameId: null, documentId: null, cause: null, step: null });

function call(at: number, changes: Partial<CallEvent> = {}): TimelineEvent {
  return { ...occurrence(at), ...callEvent(changes) };
}

function document(at: number, changes: Partial<ServerEvent> & { readonly frameId?: number } = {}): TimelineEvent {
  return { ...occurrence(at), ...serverEvent(changes), ...changes };
}

/** The Client of a document came to have these sessions. */
function changed(
  at: number,
  sessions: Readonly<Record<string, string>> | null,
  activeSessionId: string | null = 'sess_1',
): TimelineEvent {
  const client = sessions && { sessions: Object.entries(sessions).map(([id, status]) => ({ id, status })) };
  const page = { kind: 'attached', clerk: { kind: 'present', client, activeSessionId } };
  const moment = { frames: [{ id: 'D1', frameId: 0, page }] } as unknown as Moment;
  return { ...occurrence(at), kind: 'client', step: { kind: 'whole', moment } };
}

function read(...events: readonly TimelineEvent[]) {
  const reader = new TimelineReader();
  for (const event of events) reader.take(event);
  return reader;
}

describe('what rules look at of a timeline', () => {
  test('is nothing before the first event', () => {
    expect(new TimelineReader().recording('D1', null)).toBeNull();
  });

  test('begins with the first event', () => {
    expect(read(document(10), call(20)).recording('D1', null)?.since).toBe(10);
  });

  test('are calls, with their session and the name of a template', () => {
    const path = '/v1/client/sessions/{session}/tokens/{template}';
    const minted = call(20, { method: 'POST', path, ids: { session: 'sess_1', template: 'hasura' }, status: 404 });
    expect(read(minted).recording('D1', null)?.calls).toMatchObject([
      { sessionId: 'sess_1', path: '/v1/client/sessions/{session}/tokens/hasura', status: 404 },
    ]);
  });

  test('are documents of the tab, not those of frames, nor answers to scripts', () => {
    const script = { ...document(30), kind: 'fetch' } as TimelineEvent;
    const recorded = read(document(10), document(20, { frameId: 4 }), script).recording('D1', null);
    expect(recorded?.navigations.map(({ at }) => at)).toEqual([10]);
  });

  test('are those of the document from its start on', () => {
    const recorded = read(call(10), call(20), call(30)).recording('D1', 20);
    expect(recorded?.calls.map(({ inDocument }) => inDocument)).toEqual([false, true, true]);
  });

  test('are changes of the signed-in sessions', () => {
    const reader = read(
      changed(10, null),
      changed(20, { sess_1: 'active' }),
      changed(30, { sess_1: 'active', sess_2: 'pending' }),
      changed(40, { sess_1: 'active', sess_2: 'pending', sess_3: 'ended' }),
      changed(50, { sess_1: 'removed', sess_2: 'pending' }),
    );
    expect(reader.recording('D1', null)?.sessions).toMatchObject([
      { at: 30, before: ['sess_1'], after: ['sess_1', 'sess_2'] },
      { at: 50, before: ['sess_1', 'sess_2'], after: ['sess_2'] },
    ]);
    expect(reader.recording('D2', null)?.sessions).toEqual([]);
  });

  test('tell of a page that gave up its session and still has it in its Client', () => {
    const given = changed(20, { sess_1: 'active' }, null);
    const recorded = read(changed(10, { sess_1: 'active' }), given).recording('D1', null);
    expect(recorded?.sessions).toMatchObject([{ at: 20, before: ['sess_1'], after: [] }]);
  });

  test('is bounded, the newest kept', () => {
    const calls = Array.from({ length: 301 }, (_, at) => call(at));
    const kept = read(...calls).recording('D1', null)?.calls ?? [];
    expect([kept.length, kept[0]?.at]).toEqual([300, 1]);
  });
});

test('a step that does not fit, as where older events were dropped, leaves the sessions unknown until a whole moment', () => {
  const torn: TimelineEvent = {
    ...changed(1, {}),
    step: { kind: 'patches', patches: [{ kind: 'changed', path: ['frames', { id: 'D9' }], before: 1, after: 2 }] },
  } as unknown as TimelineEvent;
  const reader = read(torn, changed(2, { sess_1: 'active' }), torn, changed(3, {}), changed(4, { sess_1: 'active' }));
  expect(reader.recording('D1', null)?.sessions).toEqual([
    expect.objectContaining({ at: 4, before: [], after: ['sess_1'] }),
  ]);
});
