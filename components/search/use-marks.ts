import { useEffect } from 'preact/hooks';
import { useChosenTab } from '../tabs/chosen-tab.ts';

/** Name of the marks in `search.css`. */
const FOUND = 'found';

/** Marks words in the tab that is in front wherever they stand, and the place that a search has led to, while it is used. */
export function useMarks(words: readonly string[]): void {
  const { reached } = useChosenTab();

  useEffect(() => {
    const root = document.querySelector('main');
    // Firefox has them since 140.
    if (!root || !('highlights' in CSS)) return;
    const mark = () => CSS.highlights.set(FOUND, new Highlight(...rangesOf(root, words)));
    const observer = new MutationObserver(mark);
    observer.observe(root, {
      childList: true,
      characterData: true,
      subtree: true,
      attributeFilter: ['hidden', 'open'],
    });
    mark();
    return () => {
      observer.disconnect();
      CSS.highlights.delete(FOUND);
    };
  }, [words]);

  useEffect(() => {
    // The rows of the timeline are drawn anew with other events, and mark their own.
    if (!reached || reached.dataset.event !== undefined) return;
    reached.dataset.found = '';
    return () => {
      delete reached.dataset.found;
    };
  }, [reached]);
}

/** Where words stand in the tab panel that is shown. A text node is as long in small letters, or is left out. */
function rangesOf(root: Element, words: readonly string[]): readonly StaticRange[] {
  const panel = root.querySelector('[role=tabpanel]:not([hidden])');
  if (!panel) return [];
  const ranges: StaticRange[] = [];
  const texts = document.createTreeWalker(panel, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const text = (node.nodeValue ?? '').toLowerCase();
    if (text.length !== node.nodeValue?.length) continue;
    for (const word of words) {
      for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
        ranges.push(
          new StaticRange({ startContainer: node, startOffset: at, endContainer: node, endOffset: at + word.length }),
        );
      }
    }
  }
  return ranges;
}
