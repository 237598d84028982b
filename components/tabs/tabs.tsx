import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { type TabId, useChosenTab } from './chosen-tab.ts';
import { isWholeTab } from './destination.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { nextTab } from './next-tab.ts';
import { ShownContent } from './shown-content.tsx';
import { usePropertyArrival } from './use-property-arrival.ts';

/** One tab and what it shows. */
export interface Tab {
  readonly id: TabId;
  readonly label: string;
  /** How many things are inside, shown after the label. */
  readonly count?: number;
  /** What is to be noticed inside, after the label too. */
  readonly badge?: ComponentChildren;
  readonly content: ComponentChildren;
}

interface TabsProps {
  /** Name of the list of tabs. */
  readonly label: string;
  readonly tabs: readonly [Tab, ...Tab[]];
}

/**
 * Tabs after the ARIA pattern: arrows, Home and End move and select, and only the selected tab is in the tab order. An
 * error in one leaves the others alone, and those that are not selected cost nothing.
 */
export function Tabs({ label, tabs }: TabsProps) {
  const { chosen, target, isGlance, choose, arrived } = useChosenTab();
  const selected = Math.max(
    0,
    tabs.findIndex((tab) => tab.id === chosen),
  );
  const list = useRef<HTMLDivElement>(null);
  const prefix = useId();

  useLayoutEffect(() => {
    // Where the whole panel scrolls, another tab begins at its start and not where the last one was left.
    const top = list.current?.parentElement?.getBoundingClientRect().top ?? 0;
    if (top < 0) scrollBy(0, top);
  }, [chosen]);

  useLayoutEffect(() => {
    if (!target) return;
    // What led here is hidden now, and took the focus with it. Parts of the tab may take it on.
    const tab = list.current?.querySelector<HTMLElement>('[aria-selected=true]');
    if (isGlance) tab?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    else tab?.focus();
    if (isWholeTab(target)) arrived(null);
  }, [target]);
  usePropertyArrival(list);

  const onKeyDown = (event: KeyboardEvent) => {
    const index = nextTab(event.key, selected, tabs.length);
    const tab = index === null ? undefined : tabs[index];
    if (!tab || index === null) return;
    event.preventDefault();
    choose(tab.id);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[index]?.focus();
  };

  return (
    <div class="tabs">
      <div class="tab-list" role="tablist" aria-label={label} ref={list} onKeyDown={onKeyDown}>
        {tabs.map((tab, index) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            class="tab"
            id={`${prefix}-${tab.id}-tab`}
            aria-controls={`${prefix}-${tab.id}`}
            aria-selected={index === selected}
            tabIndex={index === selected ? 0 : -1}
            onClick={() => choose(tab.id)}
          >
            {tab.label}
            {tab.count !== undefined && <span class="count"> {tab.count}</span>}
            {tab.badge}
          </button>
        ))}
      </div>
      {tabs.map((tab, index) => (
        <div
          key={tab.id}
          role="tabpanel"
          class="tab-panel"
          id={`${prefix}-${tab.id}`}
          aria-labelledby={`${prefix}-${tab.id}-tab`}
          hidden={index !== selected}
        >
          <ShownContent isShown={index === selected}>
            <ErrorBoundary>{tab.content}</ErrorBoundary>
          </ShownContent>
        </div>
      ))}
    </div>
  );
}
