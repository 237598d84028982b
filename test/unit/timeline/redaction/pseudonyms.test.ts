import { describe, expect, test } from 'vitest';
import { Pseudonyms } from '../../../../lib/timeline/redaction/pseudonyms.ts';

describe('pseudonyms', () => {
  test('are the same for the same value of a kind, and go on where they were saved', () => {
    const pseudonyms = new Pseudonyms();
    const given = ['Ada', 'Grace', 'Ada'].map((name) => pseudonyms.of('name', name));
    expect(given).toEqual(['name-1', 'name-2', 'name-1']);
    expect(pseudonyms.of('username', 'Ada')).toBe('username-1');
    expect(pseudonyms.size).toBe(3);

    const later = new Pseudonyms(JSON.parse(JSON.stringify(pseudonyms.save())));
    expect([later.of('name', 'Grace'), later.of('name', 'Alan'), later.of('email', 'a@b.test')]).toEqual([
      ...['name-2', 'name-3', 'user-1@example.invalid'],
    ]);
    expect(later.known('Alan')).toBe('name-3');
    expect(later.known('Nobody')).toBeNull();
  });

  test('can be turned back, but for those that nobody gave', () => {
    const pseudonyms = new Pseudonyms({
      name: ['Ada'],
      email: ['a@b.test'],
      image: ['https://img.test/1'],
      'user-agent': ['Moz'],
    });
    const text = 'name-1 <user-1@example.invalid> user-agent-1 https://example.invalid/image-1 name-2 name-11 xname-1';
    expect(pseudonyms.restored(text)).toBe('Ada <a@b.test> Moz https://img.test/1 name-2 name-11 xname-1');
  });

  test('are one for all when there are too many, which cannot be turned back', () => {
    const pseudonyms = new Pseudonyms({ name: Array.from({ length: 20_000 }, (_, index) => `Ada ${index}`) });
    expect(pseudonyms.of('name', 'Ada 19999')).toBe('name-20000');
    expect([pseudonyms.of('name', 'One'), pseudonyms.of('name', 'Two'), pseudonyms.size]).toEqual([
      'name-0',
      'name-0',
      20_000,
    ]);
    expect(pseudonyms.restored('name-0')).toBe('name-0');
    expect(pseudonyms.inText('Ada 17 and Ada 170')).toBe('name-18 and name-171');
  });
});
