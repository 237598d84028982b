import { describe, expect, test } from 'vitest';
import type { TimelineEvent } from '../../../lib/timeline/event.ts';
import { type EventFilter, passes as passesRow, sessionsOf } from '../../../lib/timeline/filter.ts';
import { rowOf } from '../../../lib/timeline/row.ts';
import { action, call, cookieChange, recorded, server, token } from './fixtures/events.ts';
import { frameInput, momentOf, NOW, SESSION_ID } from './fixtures/tab.ts';

const passes = (event: TimelineEvent, filter: EventFilter) => passesRow(rowOf(event), filter);
const ALL: EventFilter = { kinds: null, text: '', sessionId: null, frameId: null };
const whole = { kind: 'whole', moment: momentOf(frameInput()) } as const;
const path = ['frames', { id: 'd' }, 'page', 'clerk', 'client', 'sessions', { id: 'sess_9' }, 'status'];
const patched = { kind: 'patches', patches: [{ path, kind: 'changed', after: 'ended' }] } as const;

describe('a filter', () => {
  test('by kind leaves these kinds', () => {
    const kinds = new Set(['call', 'cookie'] as const);
    expect(passes(recorded(1, 0, call()), { ...ALL, kinds })).toBe(true);
    expect(passes(recorded(1, 0, server()), { ...ALL, kinds })).toBe(false);
    expect(passes(recorded(1, 0, server()), ALL)).toBe(true);
  });

  test('by text finds it in any value, in any case, and in no name of a field', () => {
    const event = recorded(1, 0, call({ codes: ['form_code_incorrect'], status: 422 }));
    for (const text of ['CODE_INC', '422', SESSION_ID, 'touch']) expect(passes(event, { ...ALL, text })).toBe(true);
    for (const text of ['netError', 'signed-in']) expect(passes(event, { ...ALL, text })).toBe(false);
  });

  test('by text finds what changed, and not all of a whole moment', () => {
    const text = 'ended';
    expect(passes(recorded(1, 0, { kind: 'client' }, { step: patched }), { ...ALL, text })).toBe(true);
    expect(passes(recorded(1, 0, { kind: 'client' }, { step: whole }), { ...ALL, text: 'active' })).toBe(false);
  });

  test('by frame leaves what may be of it', () => {
    const filter = { ...ALL, frameId: 3 };
    expect(passes(recorded(1, 0, call(), { frameId: 3 }), filter)).toBe(true);
    expect(passes(recorded(1, 0, call(), { frameId: 0 }), filter)).toBe(false);
    expect(passes(recorded(1, 0, call()), filter)).toBe(true);
  });

  test('by session leaves what is about it', () => {
    const filter = { ...ALL, sessionId: SESSION_ID };
    expect(passes(recorded(1, 0, call()), filter)).toBe(true);
    expect(passes(recorded(1, 0, call({ sessionId: null })), filter)).toBe(false);
  });

  test('never hides a marker', () => {
    const filter: EventFilter = { kinds: new Set(), text: 'nothing', sessionId: 'sess_x', frameId: 9 };
    const gap = { kind: 'gap', since: NOW, because: 'paused' } as const;
    expect(passes(recorded(1, 0, gap, { frameId: 0 }), filter)).toBe(true);
    expect(passes(recorded(1, 0, { kind: 'navigated', url: '/' }), filter)).toBe(true);
    expect(passes(recorded(1, 0, { kind: 'began' }), filter)).toBe(true);
  });
});

test.each([
  ['a call', recorded(1, 0, call()), [SESSION_ID]],
  ['a token', recorded(1, 0, token()), [SESSION_ID]],
  ['an action', recorded(1, 0, action()), [SESSION_ID]],
  ['a cookie with a token', recorded(1, 0, cookieChange({ token: token({ sessionId: 'sess_2' }) })), ['sess_2']],
  ['a cookie without', recorded(1, 0, cookieChange()), []],
  ['a changed session', recorded(1, 0, { kind: 'client' }, { step: patched }), ['sess_9']],
  ['a first Client', recorded(1, 0, { kind: 'client' }, { step: whole }), ['sess_ada', 'sess_grace']],
  [
    'a frame that came',
    recorded(
      1,
      0,
      { kind: 'client' },
      {
        step: {
          kind: 'patches',
          patches: [{ path: ['frames', { id: 'd' }], kind: 'added', after: whole.moment.frames[0] }],
        },
      },
    ),
    ['sess_ada', 'sess_grace'],
  ],
])('%s is about its sessions', (_what, event, sessions) => {
  expect([...sessionsOf(event)]).toEqual(sessions);
});
