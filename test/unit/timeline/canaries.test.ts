import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asFetch } from '../../../lib/timeline/copy/fetch.ts';
import { copiedRequest } from '../../../lib/timeline/copy/request.ts';
import { asCurl, asHttpie } from '../../../lib/timeline/copy/shell.ts';
import { readTimelineFile } from '../../../lib/timeline/file/read-timeline-file.ts';
import { redactedSupport } from '../../../lib/timeline/file/support.ts';
import { timelineFileText } from '../../../lib/timeline/file/timeline-file.ts';
import { momentAt } from '../../../lib/timeline/moment-at.ts';
import { pastFrame } from '../../../lib/timeline/past-frame.ts';
import { createRedactor } from '../../../lib/timeline/redaction/redactor.ts';
import { exported } from './fixtures/exported.ts';
import { canariesOf, draftsOf, type Persona, persona, tabOf } from './fixtures/persona.ts';
import { draft, recording } from './fixtures/recording.ts';
import { frameInput, NOW } from './fixtures/tab.ts';

/** Everything that can leave the worker, as text. */
async function outputsOf(who: Persona): Promise<Readonly<Record<string, string>>> {
  const { recorder, events, recordKey, pseudonyms } = recording();
  recorder.observe(NOW, [tabOf(who)]);
  for (const each of draftsOf(who)) recorder.record(each, [tabOf(who)]);
  recorder.record(draft({ kind: 'began' }), [frameInput()]);
  recorder.record(draft({ kind: 'began' }), [tabOf(who)]);
  await recorder.settled();

  const input = {
    versions: { browser: who.userAgent },
    environment: { supportEmail: who.otherEmail, homeUrl: `https://a.test/${who.email}?key=${who.bearer}` },
    findings: [{ rule: 'R1', severity: 'error', title: `${who.firstName} at ${who.ip}` } as const],
    unchecked: [{ rule: 'R2', because: [`${who.bearer} of ${who.email}`] }],
  };
  const support = await redactedSupport(input, createRedactor(recordKey, pseudonyms));
  const { text, summary } = await exported(events, { support });
  expect([...timelineFileText(readTimelineFile(text))].join('')).toBe(text);

  const past = momentAt(events, events.at(-1)?.id ?? 0)?.frames.map((frame) => pastFrame(frame, NOW));
  const copied = events.flatMap((event) => (event.kind === 'call' ? [copiedRequest(event)] : []));
  expect(copied).toHaveLength(4);
  return {
    stored: JSON.stringify(events),
    exported: text,
    summary,
    past: JSON.stringify(past),
    decodedPast: (past?.[0]?.secrets.cookies ?? []).map(({ value }) => decodedParts(value)).join('\n'),
    copied: copied.flatMap((request) => [asCurl(request), asHttpie(request), asFetch(request)]).join('\n'),
  };
}

function decodedParts(token: string): string {
  return token
    .split('.')
    .map((part) => Buffer.from(part, 'base64url').toString())
    .join('.');
}

describe('of somebody who was there', () => {
  test('nothing is in the stored timeline, nor in an export, nor in a moment of the past, nor in a copied call', async () => {
    await fc.assert(
      fc.asyncProperty(persona, async (who) => {
        const canaries = canariesOf(who);
        for (const [name, output] of Object.entries(await outputsOf(who))) {
          const small = output.toLowerCase();
          const found = canaries.filter((canary) => small.includes(canary.toLowerCase()));
          expect(found, name).toEqual([]);
        }
      }),
      { numRuns: 20, endOnFailure: true },
    );
  }, 60_000);

  test('there is something to find: the canaries are all in what is recorded', () => {
    fc.assert(
      fc.property(persona, (who) => {
        const raw = `${JSON.stringify([tabOf(who), draftsOf(who)])} ${who.bearer} ${who.password}`;
        const missing = Object.entries(who).filter(([, value]) => {
          return ![value, encodeURIComponent(value), JSON.stringify(value).slice(1, -1)].some((text) =>
            raw.includes(text),
          );
        });
        expect(missing.map(([name]) => name).filter((name) => !IN_TOKENS.has(name))).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  test('equal things stay equal', async () => {
    const [who] = fc.sample(persona, 1);
    if (!who) throw new Error('nobody');
    const { recorder, events } = recording();
    recorder.observe(NOW, [tabOf(who)]);
    for (const each of draftsOf(who)) recorder.record(each, null);
    await recorder.settled();
    const cookies = momentAt(events, 1)?.frames[0]?.cookies ?? [];
    const session = cookies.find(({ name }) => name === '__session')?.value.hash ?? '';
    const changed = events.find((event) => event.kind === 'cookie');
    const handshake = events.find((event) => event.kind === 'document');
    expect(changed).toMatchObject({ hash: session });
    expect(handshake).toMatchObject({ url: expect.stringContaining(`__session=${session}&`) });
  });
});

/** What stands in claims alone, and so in base64. */
const IN_TOKENS: ReadonlySet<string> = new Set(['claim', 'rotatingToken']);
