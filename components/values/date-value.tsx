import { languageOf } from '../../lib/i18n/translate.ts';
import { dateAndTime } from '../../lib/time/index.ts';
import { useTools } from '../tools.ts';
import { CopyableValue } from './copyable-value.tsx';
import { RelativeTime } from './relative-time.tsx';
import { Nothing } from './value.tsx';

/** A date as local time and as its distance from now; one click copies it in ISO form. Takes epoch milliseconds. */
export function DateValue({ at }: { at: number | null }) {
  const { t } = useTools();
  if (at === null) return <Nothing />;
  const iso = isoDate(at);
  return (
    <>
      <CopyableValue value={iso}>
        <time dateTime={iso}>{dateAndTime(at, { locale: languageOf(t) })}</time>
      </CopyableValue>
      <span class="beside">
        <RelativeTime at={at} />
      </span>
    </>
  );
}

function isoDate(at: number): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? String(at) : date.toISOString();
}
