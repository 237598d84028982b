import type { MessageKey, Translate } from '../../lib/i18n/translate.ts';
import type { EventKind } from '../../lib/timeline/event.ts';
import type { TimelineRow } from '../../lib/timeline/row.ts';

/** What may have become of a cookie or a finding, by the words of a record. */
const WORDS: Partial<Record<EventKind, Readonly<Record<string, MessageKey>>>> = {
  cookie: { added: 'timelineChangeAdded', changed: 'timelineChangeChanged', removed: 'timelineChangeRemoved' },
  finding: { appeared: 'timelineFindingAppeared', gone: 'timelineFindingGone' },
};

/** What came of an event. Codes, numbers and names stay as they were recorded: `R23 appeared` is `R23` and a word. */
export function outcomeText(t: Translate, { kind, outcome }: Pick<TimelineRow, 'kind' | 'outcome'>): string {
  const words = (outcome ?? '').split(' ');
  const known = WORDS[kind] ?? {};
  return words
    .map((word) => {
      const key = known[word];
      return key ? t(key) : word;
    })
    .join(' ');
}
