import { languageOf } from '../../lib/i18n/translate.ts';
import { dateAndTime, timeOfDay } from '../../lib/time/index.ts';
import { useTools } from '../tools.ts';
import { RelativeTime } from '../values/relative-time.tsx';

/** A moment of today in a sentence: the time of day and its distance from now. Takes epoch milliseconds. */
export function Moment({ at }: { at: number }) {
  const { t } = useTools();
  const format = { locale: languageOf(t) };
  return (
    <>
      <span title={dateAndTime(at, format)}>{timeOfDay(at, format)}</span> (<RelativeTime at={at} />)
    </>
  );
}
