import { describe, expect, it } from 'vitest';
import { contentAt, shareOf } from '../../bench/content.ts';

describe('shareOf', () => {
  it('counts the words that are there', () => {
    expect(shareOf('one two three four', 'four\ntwo five')).toBe(0.5);
  });

  it('counts a word as often as both have it', () => {
    expect(shareOf('a a a b', 'a b b b')).toBe(0.5);
  });

  it('finds nothing missing from nothing', () => {
    expect(shareOf(' ', 'one')).toBe(1);
  });
});

describe('contentAt', () => {
  it('is when nine tenths of the last text were there', () => {
    const final = 'a b c d e f g h i j';
    const shown = [
      { at: 1, text: '' },
      { at: 2, text: 'Connecting' },
      { at: 3, text: 'a b c d e f g h' },
      { at: 4, text: 'a b c d e f g h i 9' },
      { at: 5, text: final },
    ];
    expect(contentAt(shown)).toBe(4);
  });

  it('cannot be told of a panel that has shown nothing', () => {
    expect(() => contentAt([])).toThrow('The panel has shown nothing.');
  });
});
