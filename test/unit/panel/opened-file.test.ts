import { expect, test, vi } from 'vitest';
import { openTimelineFile } from '../../../lib/panel/opened-file.ts';
import type { TimelineEvent } from '../../../lib/timeline/event.ts';
import { TimelineFileError } from '../../../lib/timeline/file/read-timeline-file.ts';
import { wireClient } from '../client/fixtures/client.ts';
import { exported } from '../timeline/fixtures/exported.ts';
import { draft, recording } from '../timeline/fixtures/recording.ts';
import { clientView, frameInput, frameState, NOW } from '../timeline/fixtures/tab.ts';

async function recorded(): Promise<readonly TimelineEvent[]> {
  const { recorder, events } = recording();
  recorder.record(draft({ kind: 'began' }), null);
  recorder.observe(NOW, [frameInput()]);
  for (let count = 0; count < 700; count++) recorder.record(draft({ kind: 'navigated', url: `/${count}` }), null);
  const client = clientView({ ...wireClient, sessions: [] });
  recorder.observe(NOW + 9, [frameInput({ frame: frameState({ client }) })]);
  await recorder.settled();
  return events;
}

async function opened(changes: Parameters<typeof exported>[1] = {}) {
  const events = await recorded();
  const { text, summary } = await exported(events, changes);
  const file = await openTimelineFile(new File([text], 'ada.json'));
  await vi.waitFor(() => expect(file.view(0).timeline.rows).toHaveLength(events.length));
  return { file, events, text, summary };
}

function sessions({ frame }: ReturnType<Awaited<ReturnType<typeof openTimelineFile>>['view']>): number | null {
  const clerk = frame?.page.kind === 'attached' ? frame.page.document.clerk : null;
  return clerk && 'client' in clerk ? (clerk.client?.sessions.length ?? null) : null;
}

test('a file shows the tab as it was at its end, and after each of its events', async () => {
  const { file, events } = await opened({ dropped: { count: 3, until: NOW - 1 } });
  const end = file.view(0);
  expect(end.file).toEqual({ name: 'ada.json', exportedAt: NOW, extension: '0.1.0', personal: 'replaced' });
  expect(end.past).toEqual({ eventId: events.length, at: NOW + 9 });
  expect(end.timeline.selected).toBeNull();
  expect(end.state?.recording.status.dropped).toEqual({ count: 3, until: NOW - 1 });
  expect(sessions(end)).toBe(0);

  await file.timeline.select(600);
  expect(sessions(file.view(0))).toBe(wireClient.sessions.length);
  expect(file.view(0).secrets?.cookies.length).toBeGreaterThan(0);
  await file.timeline.compareWith(events.length);
  expect(file.view(0).timeline.selected?.changes.length).toBeGreaterThan(0);
  await file.timeline.select(1);
  expect(file.view(0)).toMatchObject({ frame: null, past: { eventId: 1 }, secrets: null });
  await file.timeline.select(null);
  expect(sessions(file.view(0))).toBe(0);
});

test('a file is handed on as it was read', async () => {
  const { file, text, summary } = await opened({ dropped: { count: 3, until: NOW - 1 } });
  const again = file.exported();
  expect(await again.file.text()).toBe(text);
  expect(again.summary).toBe(summary);
});

test('a file without events shows nothing, and is no error', async () => {
  const { text } = await exported([]);
  const file = await openTimelineFile(new File([text], 'empty.json'));
  expect(file.view(0)).toMatchObject({ frame: null, past: null, file: { name: 'empty.json' } });
});

test('a file that cannot be shown is refused with the place', async () => {
  const { text } = await exported(await recorded());
  const damaged = new File([text.replace('"kind":"client"', '"kind":"?"')], 'damaged.json');
  await expect(openTimelineFile(damaged)).rejects.toThrow(TimelineFileError);
  await expect(openTimelineFile(damaged)).rejects.toThrow(/^events\[1\]/);
});
