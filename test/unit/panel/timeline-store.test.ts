import { signal } from '@preact/signals';
import { expect, test, vi } from 'vitest';
import { pastView } from '../../../lib/panel/past-view.ts';
import { createTimeline } from '../../../lib/panel/timeline-store.ts';
import type { RecordingState } from '../../../lib/recording/recording-state.ts';
import { TabRecording } from '../../../lib/recording/tab-recording.ts';
import type { EventDraft } from '../../../lib/timeline/event.ts';
import { wireClient } from '../client/fixtures/client.ts';
import { RECORDING } from '../inspector/fake-recording.ts';
import { fakeRecordingBrowser } from '../recording/fake-recording-browser.ts';
import { recorded } from '../timeline/fixtures/events.ts';
import { clientView, frameInput, frameState, NOW } from '../timeline/fixtures/tab.ts';

const SIGNED_OUT = frameInput({ frame: frameState({ client: clientView({ ...wireClient, sessions: [] }) }) });

function visit(url: string): EventDraft {
  return { kind: 'navigated', url, at: NOW, frameId: 0, documentId: 'D', cause: null };
}

/** A recording with the panel that follows it. */
function followed() {
  const browser = fakeRecordingBrowser();
  const recording = new TabRecording(7, browser);
  const state = signal<RecordingState | null>(recording.state);
  recording.listen((told) => {
    state.value = told;
  });
  const timeline = createTimeline(state, { read: (range) => browser.store.read(7, range) });
  const rows = () => timeline.view.value.rows;
  const follows = (count: number) => vi.waitFor(() => expect(rows()).toHaveLength(count));
  return { browser, recording, timeline, rows, follows };
}

test('rows follow what is recorded, dropped and cleared', async () => {
  const { recording, rows, follows } = followed();
  recording.record(visit('https://a.example/'));
  await follows(2);
  expect(rows().map(({ kind }) => kind)).toEqual(['began', 'navigated']);
  for (let count = 0; count < 5; count++) recording.record(visit(`https://a.example/${count}`));
  await follows(7);
  recording.clear();
  recording.record(visit('https://b.example/'));
  await follows(2);
  expect(rows().map(({ id }) => id)).toEqual([8, 9]);
});

test('a store that has more than was told costs no older row; rows that were dropped go', async () => {
  const state = signal<RecordingState | null>(null);
  const tell = (count: number, nextId: number) => {
    state.value = { ...RECORDING, status: { ...RECORDING.status, count, nextId } };
  };
  let kept = [1, 2, 3].map((id) => recorded(id, 0, { kind: 'began' } as const));
  const { view } = createTimeline(state, { read: async ({ first = 0 }) => kept.filter(({ id }) => id >= first) });
  const ids = () => view.value.rows.map(({ id }) => id);
  tell(1, 2);
  await vi.waitFor(() => expect(ids()).toEqual([1, 2, 3]));
  kept = [3, 4, 5, 6].map((id) => recorded(id, 0, { kind: 'began' } as const));
  tell(3, 6);
  await vi.waitFor(() => expect(ids()).toEqual([3, 4, 5, 6]));
});

test('a store that cannot be read is said to be, and read when it can', async () => {
  const state = signal<RecordingState | null>(null);
  let broken = true;
  const { view } = createTimeline(state, {
    read: async () => {
      if (broken) throw new Error('no database');
      return [];
    },
  });
  state.value = { ...RECORDING, status: { ...RECORDING.status, count: 1, nextId: 2 } };
  await vi.waitFor(() => expect(view.value.problem).toBe('no database'));
  broken = false;
  state.value = { ...RECORDING, status: { ...RECORDING.status, count: 2, nextId: 3 } };
  await vi.waitFor(() => expect(view.value.problem).toBeNull());
});

test('a selected event shows the tab as it was after it, and what changed', async () => {
  const { recording, timeline, follows } = followed();
  recording.observe([frameInput()]);
  recording.observe([SIGNED_OUT]);
  recording.record(visit('https://later.example/'));
  await follows(4);
  await timeline.select(2);
  const first = timeline.view.value.selected;
  if (!first) throw new Error('nothing is selected');
  const past = pastView({ frames: [SIGNED_OUT.frame] } as never, 0, first);
  expect(past?.past).toMatchObject({ eventId: 2 });
  expect(JSON.stringify(past?.frame?.page)).toContain(wireClient.sessions[0]?.id);
  expect(past?.secrets?.cookies.map(({ name }) => name)).toEqual(frameInput().secrets?.cookies.map(({ name }) => name));

  await timeline.select(3);
  expect(timeline.view.value.selected?.changes.length).toBeGreaterThan(0);
  await timeline.select(4);
  expect(timeline.view.value.selected?.changes).toEqual([]);
  await timeline.compareWith(2);
  expect(timeline.view.value.selected?.changes.length).toBeGreaterThan(0);
  await timeline.select(null);
  expect(timeline.view.value).toMatchObject({ selected: null, comparedWith: null });
});
