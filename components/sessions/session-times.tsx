import type { Session } from '../../lib/client/index.ts';
import type { View } from '../../lib/client/view.ts';
import { useTools } from '../tools.ts';
import { RelativeTime } from '../values/relative-time.tsx';
import { Sentence } from '../values/sentence.tsx';

/** When a session was used last, and when it expires or did. */
export function SessionTimes({ session: { lastActiveAt, expireAt } }: { session: View<Session> }) {
  return (
    <span class="session-times">
      {lastActiveAt !== null && (
        <span>
          <Sentence of="sessionLastActive" parts={[<RelativeTime key="at" at={lastActiveAt} />]} />
        </span>
      )}{' '}
      {expireAt !== null && (
        <span>
          <Expiry at={expireAt} />
        </span>
      )}
    </span>
  );
}

function Expiry({ at }: { at: number }) {
  const { now } = useTools();
  const of = at <= now.value ? 'sessionExpiredAgo' : 'sessionExpires';
  return <Sentence of={of} parts={[<RelativeTime key="at" at={at} />]} />;
}
