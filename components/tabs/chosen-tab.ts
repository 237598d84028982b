import { createContext } from 'preact';
import { useContext, useEffect } from 'preact/hooks';
import type { Place } from '../../lib/findings/finding.ts';

/** Ids of the panel's tabs, in their order. */
export type TabId =
  | 'client'
  | 'findings'
  | 'sessions'
  | 'attempts'
  | 'cookies'
  | 'tokens'
  | 'server'
  | 'timeline'
  | 'instance'
  | 'simulate';

/** Which tab is in front; it stays so when the page goes to another document. */
export interface ChosenTab {
  readonly chosen: TabId;
  /** The place in the chosen tab that something leads to, until it is reached; another object each time. */
  readonly target: Place | null;
  choose(id: TabId): void;
  /** Brings a tab to the front and leads to a place in it. */
  show(place: Place): void;
  /** The target is reached: it is in sight and has the focus. */
  arrived(): void;
}

/** Carries the chosen tab to whatever leads to another one. */
export const ChosenTabContext = createContext<ChosenTab>({
  chosen: 'client',
  target: null,
  choose: () => {},
  show: () => {},
  arrived: () => {},
});

/** The chosen tab of the panel around this component. */
export function useChosenTab(): ChosenTab {
  return useContext(ChosenTabContext);
}

/** A place in one of the tabs. */
type PlaceIn<Tab extends Place['tab']> = Extract<Place, { readonly tab: Tab }>;

/**
 * Goes to the places in a tab that something leads to. `goTo` gives true once the place is reached; while it cannot be, as
 * before it is drawn, it is asked again after each rendering.
 */
export function useArrival<Tab extends Place['tab']>(tab: Tab, goTo: (place: PlaceIn<Tab>) => boolean): void {
  const { target, arrived } = useChosenTab();
  useEffect(() => {
    if (target && isIn(target, tab) && goTo(target)) arrived();
  });
}

/** True for a place that is a tab as a whole. */
export function isWholeTab(place: Place): boolean {
  return place.tab === 'sessions' ? place.sessionId === null : Object.keys(place).length === 1;
}

function isIn<Tab extends Place['tab']>(place: Place, tab: Tab): place is PlaceIn<Tab> {
  return place.tab === tab;
}
