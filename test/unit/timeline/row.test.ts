import { expect, test } from 'vitest';
import type { EventContent, TimelineEvent } from '../../../lib/timeline/event.ts';
import { rowOf } from '../../../lib/timeline/row.ts';
import { draft, recording } from './fixtures/recording.ts';
import { clientView, frameInput, frameState, NOW } from './fixtures/tab.ts';

function row(content: EventContent) {
  return rowOf({ ...draft(content), id: 1, step: null } as TimelineEvent);
}

const ANSWER = {
  kind: 'document',
  method: 'GET',
  url: 'https://app.example.com/',
  status: 307,
  netError: null,
  redirectUrl: null,
  authStatus: 'handshake',
  authReason: 'dev-browser-missing',
  authMessage: null,
  cacheControl: null,
  fromCache: false,
  durationMs: 12,
  setCookies: [],
} as const;

test('a server’s answer says Clerk’s reason, its status, or what went wrong', () => {
  expect(row(ANSWER)).toMatchObject({ subject: 'GET https://app.example.com/', outcome: 'dev-browser-missing' });
  expect(row({ ...ANSWER, authReason: null })).toMatchObject({ outcome: 'handshake', failed: false, durationMs: 12 });
  const failed = { ...ANSWER, status: 0, netError: 'net::ERR_FAILED', authStatus: null, authReason: null };
  expect(row(failed)).toMatchObject({ outcome: 'net::ERR_FAILED', failed: true });
});

test('a gap says why, and a navigation where', () => {
  expect(row({ kind: 'gap', since: 1, because: 'paused' })).toMatchObject({ subject: 'paused', outcome: null });
  expect(row({ kind: 'navigated', url: 'https://a.example/' })).toMatchObject({ subject: 'https://a.example/' });
});

test('a finding says what it states and that it came or went; only one that came went wrong', () => {
  const finding = { kind: 'finding', findingId: 'R38 dropped', rule: 'R38', title: 'Too large' } as const;
  expect(row({ ...finding, severity: 'error', change: 'appeared' })).toMatchObject({
    subject: 'Too large',
    outcome: 'R38 appeared',
    failed: true,
  });
  expect(row({ ...finding, severity: 'error', change: 'gone' })).toMatchObject({ outcome: 'R38 gone', failed: false });
  expect(row({ ...finding, severity: 'warning', change: 'appeared' })).toMatchObject({ failed: false });
});

test('a change of the Client names the fields in which something changed, and its sessions', async () => {
  const { recorder, events } = recording();
  recorder.observe(NOW, [frameInput()]);
  const client = clientView();
  const [first, ...others] = client.sessions;
  const changed = { ...client, lastActiveSessionId: null, sessions: [{ ...first, status: 'ended' }, ...others] };
  recorder.observe(NOW + 1, [frameInput({ frame: frameState({ client: changed as typeof client }) })]);
  await recorder.settled();
  const [, second] = events.map(rowOf);
  expect(second?.subject.split(', ').toSorted()).toEqual(['lastActiveSessionId', 'sessions']);
  expect(second?.sessionIds).toEqual([first?.id]);
});
