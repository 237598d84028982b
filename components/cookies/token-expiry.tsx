import { useTools } from '../tools.ts';
import { RelativeTime } from '../values/relative-time.tsx';
import { Sentence } from '../values/sentence.tsx';

/** When a token ends or ended, kept true by itself. Takes epoch milliseconds; null for a token without end. */
export function TokenExpiry({ at }: { at: number | null }) {
  const { t, now } = useTools();
  if (at === null) return <>{t('cookieTokenEndless')}</>;
  const of = at > now.value ? 'cookieTokenExpires' : 'cookieTokenExpired';
  return <Sentence of={of} parts={[<RelativeTime key="at" at={at} />]} />;
}
