import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { useGrown } from '../../components/timeline/use-grown.ts';

interface Item {
  readonly name: string;
}

afterEach(cleanup);

const NOTHING: readonly string[] = [];

/** A list that shows the names of its items, and tells which ones it looked at. */
function shown() {
  const looked = vi.fn<(name: string) => void>();
  function Names({ items, upper }: { items: readonly Item[]; upper: boolean }) {
    const names = useGrown(items, upper, NOTHING, (known, more) => [
      ...known,
      ...more.map(({ name }) => {
        looked(name);
        return upper ? name.toUpperCase() : name;
      }),
    ]);
    return <p role="note">{names.join(' ')}</p>;
  }
  const view = (items: readonly Item[], upper = false) => <Names items={items} upper={upper} />;
  const { rerender } = render(view([]));
  return {
    show(items: readonly Item[], upper = false) {
      looked.mockClear();
      rerender(view(items, upper));
      return { text: screen.getByRole('note').textContent, looked: looked.mock.calls.flat() };
    },
  };
}

const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name): Item => ({ name })) as [Item, Item, Item, Item];

test('of a list that grows only what is new is looked at', () => {
  const { show } = shown();
  expect(show([a, b])).toEqual({ text: 'a b', looked: ['a', 'b'] });
  expect(show([a, b, c])).toEqual({ text: 'a b c', looked: ['c'] });
  expect(show([a, b, c, d])).toEqual({ text: 'a b c d', looked: ['d'] });
});

test('of a list whose beginning is gone, and for another purpose, all is looked at', () => {
  const { show } = shown();
  show([a, b, c]);
  expect(show([b, c, d])).toEqual({ text: 'b c d', looked: ['b', 'c', 'd'] });
  expect(show([b, c, d], true)).toEqual({ text: 'B C D', looked: ['b', 'c', 'd'] });
  expect(show([])).toEqual({ text: '', looked: [] });
});
