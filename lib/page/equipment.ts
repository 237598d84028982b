import { type Answer, answerWith } from './answering.ts';
import type { HookTools } from './hook.ts';
import { publicFields } from './public-fields.ts';
import type { describeSettings } from './settings.ts';

/** What a hook can do once it is equipped, with some of it or all. */
export interface Equipment {
  /** Carries out commands. */
  readonly answer: Answer;
  /** Reads what has no snapshot: resources of clerk-js before 5.42.1, and some of later ones. */
  readonly publicFields: typeof publicFields;
  /** Reads how the instance and clerk-js are set up; comes by itself (`settings-reader.ts`). */
  readonly describeSettings: typeof describeSettings;
}

/** What the hook is handed: it makes a part of its equipment of what the hook has. */
export type Equip = (tools: HookTools) => Partial<Equipment>;

/**
 * A further script in the page's world. It comes with the first command, or for an old clerk-js: most pages are only
 * looked at, and have a new one. It hands itself to the hook in an event, and keeps nothing else there.
 * @param channel name of the event for which the hook listens
 */
export default function equipment(channel: string): void {
  const detail: Equip = (tools) => ({ answer: answerWith(tools), publicFields });
  document.dispatchEvent(new CustomEvent(channel, { detail }));
}
