import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Sight, Watch } from '../../../lib/findings/watch.ts';
import type { FrameState } from '../../../lib/inspector/state.ts';
import { NOTHING_SUPPOSED } from '../../../lib/panel/server-view-state.ts';
import type { CallEvent, ServerEvent, TimelineEvent } from '../../../lib/timeline/event.ts';
import { readTimelineFile } from '../../../lib/timeline/file/read-timeline-file.ts';
import type { Moment } from '../../../lib/timeline/moment.ts';
import { momentAfter } from '../../../lib/timeline/moment-at.ts';
import { pastFrame } from '../../../lib/timeline/past-frame.ts';
import { withPause } from '../../findings/shifted.ts';
import { MINUTE, SECOND } from './page.ts';

const { events: recorded } = readTimelineFile(readFileSync('test/findings/recordings/idle.json', 'utf8'));

const isRenewal = (event: TimelineEvent): event is CallEvent & TimelineEvent =>
  event.kind === 'call' && event.method === 'POST' && event.path.endsWith('/tokens');
const isPage = (event: TimelineEvent): event is ServerEvent & TimelineEvent =>
  event.kind === 'document' && event.status === 200;

/** The recording with an hour between the first renewal of the token and the second. */
function anHourLong(): readonly TimelineEvent[] {
  const renewals = recorded.filter(isRenewal);
  const last = renewals.at(-1);
  if (!last) throw new Error('The recording has no renewal of the token.');
  const begin = recorded[0]?.at ?? 0;
  return withPause(recorded, begin - MINUTE, last.at - last.durationMs - SECOND, 60 * MINUTE);
}

/** What the panel knew after the event, and how the document came. */
function sightAt(now: number, moment: Moment, startedAt: number): Sight {
  const [first] = moment.frames;
  if (!first) throw new Error('The tab has no frame.');
  const { frame, secrets } = pastFrame(first, now - 30 * SECOND);
  return {
    now,
    frame: loaded(frame, startedAt),
    topUrl: frame.url,
    topSite: frame.site,
    secrets,
    server: {
      kind: 'impossible',
      because: { kind: 'not-recorded' },
      page: {},
      user: {},
      supposition: NOTHING_SUPPOSED,
    },
    answers: [],
  };
}

function loaded(frame: FrameState, startedAt: number): FrameState {
  const { page } = frame;
  if (page.kind !== 'attached') return frame;
  const load = { startedAt, captchaElement: false, forbidden: [], errors: [] };
  return { ...frame, page: { ...page, document: { ...page.document, load } } };
}

/** What is found after each event, and for as long as nothing happens; and which rules saw nothing at the end. */
async function examined(events: readonly TimelineEvent[]) {
  const watch = new Watch(events[0]?.at ?? 0);
  const found: string[] = [];
  let moment: Moment | null = null;
  let startedAt = 0;
  let blind: readonly string[] = [];
  for (const [index, event] of events.entries()) {
    watch.take([event]);
    moment = momentAfter(moment, event.step);
    if (isPage(event)) startedAt = event.at - event.durationMs;
    const attached = moment?.frames[0]?.page.kind === 'attached';
    if (!moment || !attached) continue;
    const next = events[index + 1]?.at ?? event.at + MINUTE;
    for (const now of [event.at, Math.min(event.at + 12 * SECOND, next), next]) {
      const { findings, failed, unchecked } = await watch.examine(sightAt(now, moment, startedAt));
      expect(failed).toEqual([]);
      blind = unchecked.filter(({ partly }) => !partly).map(({ rule }) => rule);
      found.push(...findings.map(({ id, severity }) => `${id}: ${severity}`));
    }
  }
  return { found: new Set(found), blind };
}

describe('a page that is idle for an hour', () => {
  test('was recorded with renewals of its token', () => {
    const events = anHourLong();
    const [first, last] = [events[0]?.at ?? 0, events.at(-1)?.at ?? 0];
    expect(last - first).toBeGreaterThan(60 * MINUTE);
    expect(events.filter(isRenewal).length).toBeGreaterThanOrEqual(2);
  });

  test('has nothing wrong', async () => {
    const { found, blind } = await examined(anHourLong());
    expect([...found].filter((each) => !each.endsWith(': info'))).toEqual([]);
    expect(blind).toEqual([]);
  });
});
