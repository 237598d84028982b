import type { MessageKey } from '../../lib/i18n/translate.ts';
import type { Change } from '../../lib/timeline/diff/change.ts';

/** Each kind of change in a word. */
export const CHANGE_WORDS: Readonly<Record<Change['kind'], MessageKey>> = {
  added: 'timelineChangeAdded',
  removed: 'timelineChangeRemoved',
  changed: 'timelineChangeChanged',
  moved: 'timelineChangeMoved',
};
