import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** Ids of the panel's tabs, in their order. */
export type TabId = 'client' | 'sessions' | 'attempts' | 'cookies' | 'tokens' | 'server' | 'timeline' | 'instance';

/** Which tab is in front; it stays so when the page goes to another document. */
export interface ChosenTab {
  readonly chosen: TabId;
  choose(id: TabId): void;
}

/** Carries the chosen tab to whatever leads to another one. */
export const ChosenTabContext = createContext<ChosenTab>({ chosen: 'client', choose: () => {} });

/** The chosen tab of the panel around this component. */
export function useChosenTab(): ChosenTab {
  return useContext(ChosenTabContext);
}
