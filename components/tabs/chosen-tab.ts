import { createContext } from 'preact';
import { useContext, useEffect } from 'preact/hooks';
import { type Destination, isWholeTab } from './destination.ts';

/** Ids of the panel's tabs, in their order. */
export const TAB_IDS = [
  'client',
  'findings',
  'sessions',
  'attempts',
  'cookies',
  'tokens',
  'server',
  'timeline',
  'instance',
  'simulate',
] as const;

/** Names a tab of the panel. */
export type TabId = (typeof TAB_IDS)[number];

/** Which tab is in front; it stays so when the page goes to another document. */
export interface ChosenTab {
  readonly chosen: TabId;
  /** The place in the chosen tab that something leads to, until it is reached; another object each time. */
  readonly target: Destination | null;
  /** The target comes into sight and takes no focus, as for a search that is still being typed. */
  readonly isGlance: boolean;
  choose(id: TabId): void;
  /** Brings a tab to the front and leads to a place in it, with the focus unless it is a glance. */
  show(place: Destination, isGlance?: boolean): void;
  /** What was reached last, while it is of use; null for a tab as a whole. */
  readonly reached: HTMLElement | null;
  /** The target is reached. */
  arrived(at: HTMLElement | null): void;
}

/** Carries the chosen tab to whatever leads to another one. */
export const ChosenTabContext = createContext<ChosenTab>({
  chosen: 'client',
  target: null,
  isGlance: false,
  reached: null,
  choose: () => {},
  show: () => {},
  arrived: () => {},
});

/** The chosen tab of the panel around this component. */
export function useChosenTab(): ChosenTab {
  return useContext(ChosenTabContext);
}

/** A place in one of the tabs. */
type PlaceIn<Tab extends Destination['tab']> = Extract<Destination, { readonly tab: Tab }>;

/**
 * Goes to the places in a tab that something leads to. `goTo` gives the element that is the place; while there is none, as
 * before it is drawn, it is asked again after each rendering.
 */
export function useArrival<Tab extends Destination['tab']>(
  tab: Tab,
  goTo: (place: PlaceIn<Tab>, isGlance: boolean) => HTMLElement | null | undefined,
): void {
  const { target, isGlance, arrived } = useChosenTab();
  useEffect(() => {
    const element = target && !isWholeTab(target) && isIn(target, tab) ? goTo(target, isGlance) : null;
    if (!element) return;
    reach(element, isGlance);
    arrived(element);
  });
}

/** Brings an element into sight, with the focus unless it is a glance. */
export function reach(element: HTMLElement, isGlance: boolean): void {
  if (isGlance) element.scrollIntoView({ block: 'center' });
  else element.focus();
}

function isIn<Tab extends Destination['tab']>(place: Destination, tab: Tab): place is PlaceIn<Tab> {
  return place.tab === tab;
}
