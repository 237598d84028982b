import { expect, it } from 'vitest';
import { pathText } from '../../../lib/timeline/diff/change.ts';
import { diff } from '../../../lib/timeline/diff/diff.ts';
import { spread } from '../../../lib/timeline/diff/spread.ts';

const CLIENT = { id: 'client_1', signIn: null, sessions: [{ id: 'sess_1', status: 'active' }], tags: ['a'], empty: {} };

it('spreads what came whole into its fields, and leaves out those without a value', () => {
  const changes = spread(diff({ client: null }, { client: CLIENT }));
  expect(changes.map((change) => [pathText(change.path), change.kind, 'after' in change && change.after])).toEqual([
    ['client.id', 'added', 'client_1'],
    ['client.sessions[sess_1].id', 'added', 'sess_1'],
    ['client.sessions[sess_1].status', 'added', 'active'],
    ['client.tags', 'added', ['a']],
    ['client.empty', 'added', {}],
  ]);
});

it('spreads what went whole', () => {
  const changes = spread(diff(CLIENT, { ...CLIENT, sessions: [] }));
  expect(changes).toEqual([
    { path: ['sessions', { id: 'sess_1' }, 'id'], kind: 'removed', before: 'sess_1' },
    { path: ['sessions', { id: 'sess_1' }, 'status'], kind: 'removed', before: 'active' },
  ]);
});

it('leaves every other change as it is', () => {
  const changes = diff(
    { a: 1, list: [{ id: 'x' }, { id: 'y' }], gone: null, was: { b: 1 } },
    { a: 2, list: [{ id: 'y' }, { id: 'x' }], came: null, was: 'text' },
  );
  expect(changes.length).toBe(5);
  expect(spread(changes)).toEqual(changes);
});
