import type { MessageKey } from '../../lib/i18n/translate.ts';

/** Groups of the palette, in the order in which they are listed while nothing is typed. */
export const GROUPS = ['actions', 'tabs', 'sessions', 'findings', 'more'] as const;

/** A group of the palette. */
export type CommandGroup = (typeof GROUPS)[number];

/** What a group is called; `more` is named by the tabs that its entries are in. */
export const GROUP_NAMES: Readonly<Record<CommandGroup, MessageKey>> = {
  actions: 'paletteActions',
  tabs: 'paletteTabs',
  sessions: 'tabSessions',
  findings: 'findingTab',
  more: 'paletteMore',
};

/** One entry of the palette. */
export interface Command {
  readonly id: string;
  readonly group: CommandGroup;
  readonly label: string;
  /** What it does, or what is found there. */
  readonly hint: string;
  /** Why it cannot be done now, or null when it can. */
  readonly unavailable: string | null;
  /** It leads to another place, which takes the focus. */
  readonly leads: boolean;
  run(): void;
}
