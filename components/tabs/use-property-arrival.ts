import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { reach, useChosenTab } from './chosen-tab.ts';

/**
 * Goes to the property that something leads to, in whatever tab: as soon as it is drawn, which a tab may do late. Takes the
 * list of tabs, whose parent has all panels in it.
 */
export function usePropertyArrival(list: RefObject<HTMLElement | null>): void {
  const { target, isGlance, arrived } = useChosenTab();

  useEffect(() => {
    const tabs = list.current?.parentElement;
    if (!tabs || !target || !('property' in target)) return;
    const { property } = target;
    const goTo = () => {
      const drawn = tabs.querySelectorAll<HTMLElement>('[role=tabpanel]:not([hidden]) [data-property]');
      const element = [...drawn].find(({ dataset }) => dataset.property === property);
      if (!element) return;
      reach(element, isGlance);
      arrived(element);
    };
    const observer = new MutationObserver(goTo);
    observer.observe(tabs, { childList: true, subtree: true, attributes: true, attributeFilter: ['hidden', 'open'] });
    goTo();
    return () => observer.disconnect();
  }, [target]);
}
