import type { ReadonlySignal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Translate } from '../lib/i18n/translate.ts';
import type { PanelActions } from '../lib/panel/panel-view.ts';

/** What every part of the panel may need besides its own data. */
export interface Tools {
  readonly t: Translate;
  /** The time in epoch milliseconds, told once a second. Only the texts that show an age may read its value. */
  readonly now: ReadonlySignal<number>;
  readonly actions: PanelActions;
}

/** Carries the tools to every component of one panel. */
export const ToolsContext = createContext<Tools | null>(null);

/** The tools of the panel around this component. Throws outside of one. */
export function useTools(): Tools {
  const tools = useContext(ToolsContext);
  if (!tools) throw new Error('This component stands outside of a panel: wrap it in ToolsContext.Provider.');
  return tools;
}
