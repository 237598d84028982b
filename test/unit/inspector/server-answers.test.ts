import { expect, test } from 'vitest';
import { withServerAnswer } from '../../../lib/inspector/server-answers.ts';
import type { ServerAnswer } from '../../../lib/inspector/state.ts';

const FIRST: ServerAnswer = {
  kind: 'document',
  url: 'https://app.example.com/',
  at: 1_000,
  httpStatus: 200,
  authStatus: 'signed-in',
  authReason: null,
  authMessage: null,
  handshakeReason: null,
  expected: null,
};

const keep = (...answers: readonly ServerAnswer[]) => answers.reduce<readonly ServerAnswer[]>(withServerAnswer, []);

test('the newest answer of each origin and kind is kept, the newest first', () => {
  const again = { ...FIRST, url: 'https://app.example.com/other', at: 2_000 };
  const fetched: ServerAnswer = { ...FIRST, kind: 'fetch', at: 1_500 };
  const elsewhere = { ...FIRST, url: 'https://api.example.com/', at: 3_000 };
  expect(keep(FIRST, fetched, again, elsewhere)).toEqual([elsewhere, again, fetched]);
});

test('an answer that ended later than one that was asked after it is old', () => {
  const later = { ...FIRST, at: 2_000 };
  expect(keep(later, FIRST)).toEqual([later]);
});

test('the same answer told again, with what was expected, takes its own place', () => {
  const told = { ...FIRST, expected: { status: 'signed-in', reason: null } };
  expect(keep(FIRST, told)).toEqual([told]);
});

test.each([{ authStatus: 'handshake' }, { authStatus: null, handshakeReason: 'dev-browser-missing' }])(
  'a handshake stays beside the answer that follows it: %j',
  (words) => {
    const handshake = { ...FIRST, at: 900, ...words };
    expect(keep(handshake, FIRST)).toEqual([FIRST, handshake]);
    const next = { ...handshake, at: 2_000 };
    expect(keep(handshake, FIRST, next)).toEqual([next, FIRST]);
  },
);

test('no more than thirty are kept', () => {
  const many = Array.from({ length: 40 }, (_, index) => ({ ...FIRST, url: `https://a${index}.example/`, at: index }));
  const kept = keep(...many);
  expect(kept).toHaveLength(30);
  expect(kept[0]).toBe(many[39]);
});
