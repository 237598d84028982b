import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apply, PatchError } from '../../../../lib/timeline/diff/apply.ts';
import { patchesOf, pathText } from '../../../../lib/timeline/diff/change.ts';
import { diff } from '../../../../lib/timeline/diff/diff.ts';

/** JSON with lists of objects that have ids, as a Client has them, beside everything else that JSON can be. */
const { value: json } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, false, 0, 1, '', 'a', 'id'),
    fc.jsonValue(),
    fc.dictionary(fc.constantFrom('id', 'a', 'b', 'sessions', '__proto__'), tie('value'), { noNullPrototype: true }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.uniqueArray(fc.record({ id: fc.constantFrom('1', '2', '3', '4'), a: tie('value') }), {
      selector: ({ id }) => id,
    }),
  ),
}));

/** As it comes out of a file: without fields that are undefined, and with plain prototypes. */
const stored = json.map((value) => JSON.parse(JSON.stringify(value)) as unknown);

const client = {
  id: 'client_1',
  sessions: [
    { id: 'sess_1', status: 'active', tasks: [], user: { id: 'user_1', firstName: 'Ada' } },
    { id: 'sess_2', status: 'pending', tasks: ['choose-organization'], user: null },
  ],
};

describe('a diff', () => {
  test('makes one value out of the other, whatever they are', () => {
    fc.assert(
      fc.property(stored, stored, (before, after) => {
        const patches = JSON.parse(JSON.stringify(patchesOf(diff(before, after))));
        expect(apply(before, patches)).toEqual(after);
      }),
      { numRuns: 400 },
    );
  });

  test('is empty for equal values, and only for them', () => {
    fc.assert(
      fc.property(stored, stored, (before, after) => {
        expect(diff(before, structuredClone(before))).toEqual([]);
        expect(diff(before, after).length > 0).toBe(JSON.stringify(before) !== JSON.stringify(after) && !same());

        /** Equal but for the order of fields. */
        function same() {
          try {
            expect(before).toStrictEqual(after);
            return true;
          } catch {
            return false;
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('names the field that changed, in the session with this id', () => {
    const [first, second] = client.sessions;
    const after = { ...client, sessions: [{ ...second, status: 'active' }, first] };
    expect(diff(client, after)).toEqual([
      { path: ['sessions', { id: 'sess_2' }, 'status'], kind: 'changed', before: 'pending', after: 'active' },
      { path: ['sessions'], kind: 'moved', ids: ['sess_2', 'sess_1'] },
    ]);
  });

  test('tells what came and what went, fields in their order and what came last', () => {
    const [first, second] = client.sessions;
    const third = { id: 'sess_3', status: 'active' };
    const after = { lastActiveSessionId: 'sess_3', sessions: [second, third] };
    expect(diff(client, after)).toEqual([
      { path: ['id'], kind: 'removed', before: 'client_1' },
      { path: ['sessions', { id: 'sess_1' }], kind: 'removed', before: first },
      { path: ['sessions', { id: 'sess_3' }], kind: 'added', after: third },
      { path: ['lastActiveSessionId'], kind: 'added', after: 'sess_3' },
    ]);
  });

  test('changes a list without ids as a whole', () => {
    const change = { path: ['tasks'], kind: 'changed', before: [{ key: 'a' }], after: [{ key: 'a' }, { key: 'b' }] };
    expect(diff({ tasks: [{ key: 'a' }] }, { tasks: [{ key: 'a' }, { key: 'b' }] })).toEqual([change]);
  });

  test('takes items that share an id for a list without ids', () => {
    const [before, after] = [[{ id: 'x', a: 1 }], [{ id: 'x' }, { id: 'x' }]];
    expect(diff(before, after)).toEqual([{ path: [], kind: 'changed', before, after }]);
  });

  test('takes a field that is undefined for one that is not there', () => {
    expect(diff({ a: undefined }, {})).toEqual([]);
    expect(diff({ a: 1 }, { a: undefined })).toEqual([{ path: ['a'], kind: 'removed', before: 1 }]);
  });
});

describe('applying patches', () => {
  test('shares what they do not touch, and leaves the value as it was', () => {
    const [, second] = client.sessions;
    const before = structuredClone(client);
    const path = ['sessions', { id: 'sess_1' }, 'user', 'firstName'] as const;
    const after = apply(client, [{ path, kind: 'changed', after: 'Grace' }]) as typeof client;
    expect(after.sessions[0]?.user?.firstName).toBe('Grace');
    expect(after.sessions[1]).toBe(second);
    expect(client).toEqual(before);
  });

  test('never touches a prototype', () => {
    const result = apply({}, [{ path: ['__proto__'], kind: 'added', after: { polluted: true } }]);
    expect(Object.getPrototypeOf(result)).toBe(Object.prototype);
    expect(Object.keys(result as object)).toEqual(['__proto__']);
  });

  test.each([
    ['sessions[sess_9] has no such parts.', ['sessions', { id: 'sess_9' }, 'status'], 'changed'],
    ['sessions[sess_9] is not there.', ['sessions', { id: 'sess_9' }], 'removed'],
    ['id is there already.', ['id'], 'added'],
    ['nothing is not there.', ['nothing'], 'changed'],
    ['sessions has no such parts.', ['sessions', 'length'], 'changed'],
    ['The value has no such parts.', [{ id: 'sess_1' }], 'removed'],
  ] as const)('refuses those of another value: %s', (message, path, kind) => {
    const patch = kind === 'removed' ? { path, kind } : { path, kind, after: 1 };
    expect(() => apply(client, [patch])).toThrow(PatchError);
    expect(() => apply(client, [patch])).toThrow(message);
  });

  test('refuses an order of other items', () => {
    const patch = { path: ['sessions'], kind: 'moved', ids: ['sess_1', 'sess_3'] } as const;
    expect(() => apply(client, [patch])).toThrow('sessions has other items.');
  });
});

test('a path reads like code', () => {
  expect(pathText(['sessions', { id: 'sess_1' }, 'user', 'a.b'])).toBe('sessions[sess_1].user["a.b"]');
  expect(pathText([{ id: 'sess_1' }])).toBe('[sess_1]');
  expect(pathText([])).toBe('');
});
