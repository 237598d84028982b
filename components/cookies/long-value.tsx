import type { MarkedCookie } from '../../lib/cookies/inventory.ts';
import { useRevealed } from '../values/revealed.ts';
import { Nothing } from '../values/value.tsx';

/** The value of a cookie with room for all of it; masked until it is asked for. */
export function LongValue({ copy: { key, cookie, maskedValue } }: { copy: MarkedCookie }) {
  const { isRevealed } = useRevealed();
  if (cookie.value === '') return <Nothing>""</Nothing>;
  return (
    <pre class="cookie-whole">
      <bdi>{isRevealed(key) ? cookie.value : maskedValue}</bdi>
    </pre>
  );
}
