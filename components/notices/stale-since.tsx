import { languageOf } from '../../lib/i18n/translate.ts';
import { timeOfDay } from '../../lib/time/index.ts';
import { useTools } from '../tools.ts';
import { RelativeTime } from '../values/relative-time.tsx';
import { Sentence } from '../values/sentence.tsx';

/** Dates what is shown when it may be old. Takes epoch milliseconds, or null when it was never read. */
export function StaleSince({ at }: { at: number | null }) {
  const { t } = useTools();
  if (at === null) return null;
  return (
    <Sentence
      of="noticeStaleSince"
      parts={[timeOfDay(at, { locale: languageOf(t) }), <RelativeTime key="relative" at={at} />]}
    />
  );
}
