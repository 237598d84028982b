import { expect, test } from 'vitest';
import type { Findable } from '../../components/search/findable.ts';
import { misfit, search, wordsOf } from '../../components/search/words.ts';

const findable = (title: string, text = '', more: readonly string[] = []): Findable => ({
  id: title,
  place: { tab: 'client' },
  title,
  text,
  more,
});
const found = (query: string, ...all: readonly Findable[]) => search(all, query).map(({ title }) => title);

test('a query is its words, in any case', () => {
  expect(wordsOf('  Ada  LOVELACE ')).toEqual(['ada', 'lovelace']);
  expect(wordsOf(' ')).toEqual([]);
});

test('every word has to stand somewhere, in the title, the text or what else there is', () => {
  const ada = findable('Ada Lovelace', 'active · sess_1', ['ada@example.com']);
  const grace = findable('Grace Hopper', 'active · sess_2', ['grace@example.com']);

  expect(found('active', ada, grace)).toEqual(['Ada Lovelace', 'Grace Hopper']);
  expect(found('ACTIVE grace@', ada, grace)).toEqual(['Grace Hopper']);
  expect(found('active ada grace', ada, grace)).toEqual([]);
  expect(found('', ada, grace)).toEqual([]);
});

test('names that fit better come first', () => {
  const order = ['remove', 'Remove sessions', 'End: remove', 'unremoved', 'over me at her moves'];
  expect(order.map((name) => misfit(name, 'remove'))).toEqual([0, 0, 1, 2, 4]);
  expect(misfit('Remove all sessions', 'sessions remove')).toBe(3);
  expect(misfit('Remove sessions', 'rmses')).toBe(4);
  expect(misfit('Remove sessions', 'zz')).toBeNull();
});
