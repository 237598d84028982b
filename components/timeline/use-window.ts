import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Height of a row, in CSS pixels; `timeline.css` has the same. */
export const ROW_HEIGHT = 24;

/** Rows beyond the edges that are drawn as well, so that a quick scroll shows no hole. */
const SPARE = 10;

/** The rows that have to be drawn, and what the list needs for it. */
export interface ListWindow {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly first: number;
  /** The first one that is not drawn. */
  readonly end: number;
  onScroll(): void;
  /** Brings a row into sight. */
  reveal(index: number): void;
}

/** Draws only those of many rows that are in sight. At its end the list stays there when rows are added. */
export function useWindow(count: number, followsEnd: boolean): ListWindow {
  const scroller = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const [{ top, height }, setView] = useState({ top: 0, height: 0 });

  const look = () => {
    const element = scroller.current;
    if (!element) return;
    isAtEnd.current = element.scrollTop + element.clientHeight >= element.scrollHeight - ROW_HEIGHT / 2;
    setView({ top: element.scrollTop, height: element.clientHeight });
  };

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useLayoutEffect(() => {
    if (followsEnd && isAtEnd.current) scroller.current?.scrollTo({ top: count * ROW_HEIGHT });
    look();
  }, [count, followsEnd]);

  return {
    scroller,
    first: Math.max(0, Math.floor(top / ROW_HEIGHT) - SPARE),
    end: Math.min(count, Math.ceil((top + height) / ROW_HEIGHT) + SPARE),
    onScroll: look,
    reveal(index) {
      const element = scroller.current;
      if (!element) return;
      const start = index * ROW_HEIGHT;
      if (start < element.scrollTop) element.scrollTop = start;
      const end = start + ROW_HEIGHT - element.clientHeight;
      if (end > element.scrollTop) element.scrollTop = end;
    },
  };
}
