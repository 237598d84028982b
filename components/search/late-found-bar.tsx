import type { Signal } from '@preact/signals';
import type { PanelView, Search } from '../../lib/panel/panel-view.ts';
import { useLate } from '../tabs/use-late.ts';

/** Loads what a search shows. */
export const loadFoundBar = () => import('./found-bar.tsx');

interface LateFoundBarProps {
  readonly view: PanelView;
  readonly search: Signal<Search | null>;
}

/** What a search found, while there is one. */
export function LateFoundBar({ view, search }: LateFoundBarProps) {
  return search.value && <Loaded view={view} search={search.value} onSearch={(next) => (search.value = next)} />;
}

interface LoadedProps {
  readonly view: PanelView;
  readonly search: Search;
  onSearch(search: Search | null): void;
}

function Loaded(props: LoadedProps) {
  const late = useLate(loadFoundBar);
  return late && <late.FoundBar {...props} />;
}
