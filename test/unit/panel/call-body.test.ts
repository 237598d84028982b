import { expect, test } from 'vitest';
import type { FinishedRequest } from '../../../lib/devtools/record-network.ts';
import { readCallBody } from '../../../lib/panel/call-body.ts';
import type { CallEvent, TimelineEvent } from '../../../lib/timeline/event.ts';
import { callDrafts } from '../../../lib/timeline/network/call.ts';
import { callUrl, type EntryParts, entry, TOKENS } from '../timeline/fixtures/har.ts';
import { recording } from '../timeline/fixtures/recording.ts';
import { NOW, sessionToken } from '../timeline/fixtures/tab.ts';

const MINTED: EntryParts = { method: 'POST', url: callUrl(TOKENS) };

function request(parts: EntryParts, body: string | null): FinishedRequest {
  return { entry: entry(parts), body: async () => body };
}

/** The call as it was recorded, redacted. */
async function recorded(parts: EntryParts): Promise<TimelineEvent & CallEvent> {
  const drafts = callDrafts(entry(parts), null, 0);
  const { recorder, events } = recording();
  if (drafts) recorder.record(drafts.call, null);
  await recorder.settled();
  const [event] = events;
  if (event?.kind !== 'call') throw new Error('it is no call');
  return event;
}

test('the body is that of the very request, with credentials masked', async () => {
  const others = [
    request({ ...MINTED, at: NOW + 1 }, 'later'),
    request({ ...MINTED, time: 99 }, 'longer'),
    request({ ...MINTED, method: 'GET' }, 'another verb'),
    request({ ...MINTED, status: 500 }, 'another status'),
    request({ ...MINTED, url: callUrl('/client') }, 'another path'),
    request({ url: 'https://app.example.com/' }, 'no call'),
  ];
  const body = JSON.stringify({ object: 'token', jwt: sessionToken() });
  const shown = { kind: 'shown', text: '{\n  "object": "token",\n  "jwt": "***"\n}', isCut: false };
  const call = await recorded(MINTED);
  expect(await readCallBody(call, [...others, request(MINTED, body)])).toEqual(shown);
  expect(await readCallBody(call, others)).toEqual({ kind: 'gone' });
});

test.each([null, ''])('a body that DevTools have no more (%j) is gone', async (body) => {
  expect(await readCallBody(await recorded(MINTED), [request(MINTED, body)])).toEqual({ kind: 'gone' });
});

test('a very long body is cut, and says so', async () => {
  const body = JSON.stringify({ text: 'no '.repeat(100_000) });
  const shown = await readCallBody(await recorded(MINTED), [request(MINTED, body)]);
  expect(shown).toMatchObject({ kind: 'shown', isCut: true });
  expect(shown.kind === 'shown' && shown.text.length).toBe(200_000);
});
