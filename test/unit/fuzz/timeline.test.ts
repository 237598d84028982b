import * as fc from 'fast-check';
import { describe, expect } from 'vitest';
import { asFetch } from '../../../lib/timeline/copy/fetch.ts';
import { copiedRequest } from '../../../lib/timeline/copy/request.ts';
import { asCurl, asHttpie } from '../../../lib/timeline/copy/shell.ts';
import { apply, PatchError } from '../../../lib/timeline/diff/apply.ts';
import { patchesOf } from '../../../lib/timeline/diff/change.ts';
import { diff } from '../../../lib/timeline/diff/diff.ts';
import { readTimelineFile, TimelineFileError } from '../../../lib/timeline/file/read-timeline-file.ts';
import { supportSummary } from '../../../lib/timeline/file/support-summary.ts';
import { timelineFileText } from '../../../lib/timeline/file/timeline-file.ts';
import { momentAt } from '../../../lib/timeline/moment-at.ts';
import { callDrafts, needsBody } from '../../../lib/timeline/network/call.ts';
import type { HarEntry } from '../../../lib/timeline/network/har.ts';
import { serverDraft } from '../../../lib/timeline/network/server-answer.ts';
import { pastFrame } from '../../../lib/timeline/past-frame.ts';
import { rowOf } from '../../../lib/timeline/row.ts';
import { inspect } from '../../inspect/inspection.ts';
import { terminalText } from '../../inspect/terminal.ts';
import { wireClient } from '../client/fixtures/client.ts';
import { action, call, cookieChange, server, token } from '../timeline/fixtures/events.ts';
import { exported } from '../timeline/fixtures/exported.ts';
import { callUrl, entry, TOKENS } from '../timeline/fixtures/har.ts';
import { draft, recording } from '../timeline/fixtures/recording.ts';
import { clientView, frameInput, frameState, NOW } from '../timeline/fixtures/tab.ts';
import { broken, jsons, jsonTexts, texts } from './arbitraries.ts';
import { fuzz } from './fuzz.ts';
import { cookies } from './hostile-cookies.ts';

/** A record with an event of most kinds, as it is exported. */
async function recordedFile() {
  const { recorder, events } = recording();
  recorder.record(draft({ kind: 'began' }), [frameInput()]);
  recorder.record(draft(call({ status: 422, codes: ['form_code_incorrect'] })), null);
  recorder.record(draft(server()), null);
  recorder.record(draft(cookieChange({ token: token() })), null);
  recorder.record(draft(action()), null);
  const client = clientView({ ...wireClient, sessions: [] });
  recorder.observe(NOW + 9, [frameInput({ frame: frameState({ client }) })]);
  await recorder.settled();
  return readTimelineFile((await exported(events)).text);
}

const file = await recordedFile();

describe('an imported file', () => {
  const files = fc.oneof(
    { weight: 4, arbitrary: broken(file).map((json) => written(json)) },
    { weight: 1, arbitrary: jsonTexts },
    {
      weight: 1,
      arbitrary: jsonTexts.map((text) => `{"format":"clerk-devtools-timeline","version":1,"events":${text}}`),
    },
  );

  fuzz(
    'is shown in all its moments, or refused with the place that is wrong',
    files,
    (text) => {
      const read = readTimelineFile(text);
      for (const event of read.events) {
        rowOf(event);
        if (event.kind === 'call') for (const write of [asCurl, asHttpie, asFetch]) write(copiedRequest(event));
        for (const frame of momentAt(read.events, event.id)?.frames ?? []) pastFrame(frame, NOW);
      }
      supportSummary(read);
      [...timelineFileText(read)].join('');
      terminalText(inspect(read));
    },
    [TimelineFileError],
  );
});

function written(json: unknown): string {
  try {
    return JSON.stringify(json) ?? '';
  } catch {
    return '{';
  }
}

describe('a moment', () => {
  fuzz('is told from the one before, and made out of it again', fc.tuple(jsons, jsons), ([before, after]) => {
    apply(before, patchesOf(diff(before, after)));
  });

  fuzz(
    'takes the patches of another, or refuses them',
    fc.tuple(jsons, jsons, jsons),
    ([before, after, other]) => apply(other, patchesOf(diff(before, after))),
    [PatchError],
  );
});

describe('a request that DevTools saw', () => {
  const fields = fc.dictionary(fc.oneof(texts, fc.constantFrom('location', 'set-cookie', 'clerk-trace-id')), texts, {
    maxKeys: 6,
  });
  const entries: fc.Arbitrary<HarEntry> = fc
    .record({
      url: fc.oneof(
        texts,
        fc.constantFrom(callUrl('/client'), callUrl(TOKENS)),
        texts.map((text) => callUrl(`/${text}`)),
      ),
      method: fc.constantFrom('GET', 'POST', 'OPTIONS'),
      type: fc.constantFrom('document', 'fetch', 'xhr', 'script'),
      status: fc.constantFrom(0, 200, 307, 401, 422, 500),
      body: texts,
      sent: fields,
      received: fields,
      time: fc.double({ noNaN: true }),
    })
    .map((parts) => entry(parts));

  fuzz('is recorded as a call, an answer or not at all', fc.tuple(entries, fc.option(jsonTexts)), ([each, body]) => {
    needsBody(each);
    callDrafts(each, body, NOW);
    serverDraft(each, NOW);
  });

  fuzz(
    'is redacted, whatever is in it',
    fc.tuple(entries, fc.array(cookies, { maxLength: 3 })),
    async ([each, jar]) => {
      const { recorder, events, failures } = recording();
      const drafts = callDrafts(each, null, NOW);
      const answer = serverDraft(each, NOW);
      if (drafts) recorder.record(drafts.call, null);
      if (answer) recorder.record(answer, null);
      const secrets = { documentId: 'D1', cookies: jar, storageKeys: [], tokens: [] };
      recorder.record(draft({ kind: 'began' }), [frameInput({ secrets })]);
      await recorder.settled();
      expect(failures).toEqual([]);
      JSON.stringify(events);
    },
  );
});
