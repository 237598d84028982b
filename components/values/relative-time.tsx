import { languageOf } from '../../lib/i18n/translate.ts';
import { relativeTime } from '../../lib/time/index.ts';
import { useTools } from '../tools.ts';

/** How far a time is from now, kept true by itself. Takes epoch milliseconds. */
export function RelativeTime({ at }: { at: number }) {
  const { t, now } = useTools();
  return <span class="relative-time">{relativeTime(at, now.value, languageOf(t))}</span>;
}
