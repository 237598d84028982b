import { expect, test, vi } from 'vitest';
import type { Evidence } from '../../../lib/findings/evidence.ts';
import { Examiner } from '../../../lib/findings/examine.ts';
import { type Sight, Watch } from '../../../lib/findings/watch.ts';
import { NOTHING_SUPPOSED } from '../../../lib/panel/server-view-state.ts';
import { frame } from '../panel/looked.ts';
import { seen } from '../panel/seen.ts';
import { clerkWith, HOST, jar, NOW, SECOND, START, sessionToken, signedInCookies } from './page.ts';

const PLACE = { frameId: null, documentId: null, cause: null, step: null } as const;
const BEGAN = { kind: 'began', id: 1, at: START - SECOND, ...PLACE } as const;

/** A panel, opened at some time, that looks at a page in which Ada is signed in, and what rules are handed of it. */
function watched(since = START - SECOND) {
  const handed: Evidence[] = [];
  const examine = vi.spyOn(Examiner.prototype, 'examine').mockImplementation((evidence) => {
    handed.push(evidence);
    return { findings: [], unchecked: [], failed: [] };
  });
  const of = frame(clerkWith(), { url: 'http://localhost:3000/dashboard' });
  const page = {
    kind: 'attached',
    document: {
      ...(of.page.kind === 'attached' && of.page.document),
      load: { startedAt: START, captchaElement: false, forbidden: [], errors: [] },
    },
  } as typeof of.page;
  const sight: Sight = {
    now: NOW,
    frame: { ...of, page },
    topUrl: of.url,
    topSite: of.site,
    secrets: {
      documentId: of.documentId,
      cookies: jar(signedInCookies()),
      storageKeys: [],
      tokens: [{ sessionId: 'sess_1', template: null, text: sessionToken() }],
    },
    server: { kind: 'pending', waitsFor: 'keys', page: {}, user: {}, supposition: NOTHING_SUPPOSED },
    answers: [],
  };
  const watch = new Watch(since);
  const look = async (changes: Partial<Sight> = {}) => {
    await watch.examine({ ...sight, ...changes });
    return handed.at(-1) as Evidence;
  };
  return { watch, sight, look, restore: () => examine.mockRestore() };
}

test('hands rules what the page, the browser, the record and the network tell', async () => {
  const { watch, look, restore } = watched();
  watch.take([BEGAN]);
  watch.see(seen({ at: START, url: 'http://localhost:3000/dashboard' }));
  const evidence = await look();
  const missing = Object.entries(evidence).flatMap(([name, input]) => (input.known ? [] : [`${name}: ${input.why}`]));
  expect(missing).toEqual(['verdict: pending']);
  expect(evidence.instance).toMatchObject({ known: true, value: { issuer: HOST } });
  restore();
});

test('hands the very same until something of it is another', async () => {
  const { watch, sight, look, restore } = watched();
  watch.take([BEGAN]);
  const heavy = ({ cookies, tokens, calls, documentCookies, loads }: Evidence) =>
    [cookies, tokens, calls, documentCookies, loads].map((input) => input.known && input.value);
  const same = (one: Evidence, other: Evidence) => {
    const values = heavy(other);
    return heavy(one).map((value, index) => value === values[index]);
  };
  const first = await look();
  const later = await look({ now: NOW + SECOND });
  expect(same(first, later)).toEqual([true, true, true, true, true]);
  watch.see(seen({ at: NOW }));
  const seenMore = await look();
  expect(same(later, seenMore)).toEqual([true, true, false, false, false]);
  watch.take([{ ...BEGAN, id: 2 }]);
  const recordedMore = await look();
  expect(same(seenMore, recordedMore)).toEqual([true, true, false, false, false]);
  const told = await look({ secrets: { ...(sight.secrets as NonNullable<Sight['secrets']>) } });
  expect(same(recordedMore, told)).toEqual([false, false, true, true, true]);
  restore();
});

test.each([
  ['the record', START + SECOND, START - SECOND],
  ['the panel', START - SECOND, START + SECOND],
])('knows that %s began late', async (_name, record, panel) => {
  const { watch, look, restore } = watched(panel);
  watch.take([{ ...BEGAN, at: record }]);
  expect((await look()).wholeLoad).toEqual({ known: false, why: 'opened-late' });
  watch.see(seen({ at: START }));
  expect((await look()).wholeLoad.known).toBe(record < START);
  restore();
});
