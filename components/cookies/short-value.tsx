import type { MarkedCookie } from '../../lib/cookies/inventory.ts';
import { useTools } from '../tools.ts';
import { useRevealed } from '../values/revealed.ts';
import { useCopy } from '../values/use-copy.ts';
import { Nothing } from '../values/value.tsx';

interface ShortValueProps {
  readonly copy: MarkedCookie;
  /** Tells it from the other cookies. */
  readonly label: string;
  readonly tabIndex: number;
}

/** A value in one line: masked until it is clicked, where it is a secret. Beside it what copies it whole. */
export function ShortValue({ copy: { key, cookie, maskedValue }, label, tabIndex }: ShortValueProps) {
  const { t } = useTools();
  const { isRevealed, toggle } = useRevealed();
  const { copied, copy } = useCopy(cookie.value);
  const revealed = isRevealed(key);
  if (cookie.value === '') return <Nothing>""</Nothing>;
  return (
    <span class="cookie-value">
      {maskedValue === cookie.value ? (
        <code>
          <bdi>{cookie.value}</bdi>
        </code>
      ) : (
        <button
          type="button"
          class="value"
          title={t(revealed ? 'cookieHideHint' : 'cookieRevealHint')}
          tabIndex={tabIndex}
          aria-label={t(revealed ? 'cookieHideOf' : 'cookieRevealOf', label)}
          onClick={() => toggle(key)}
        >
          <bdi>{revealed ? cookie.value : maskedValue}</bdi>
        </button>
      )}
      <button
        type="button"
        class="cookie-copy"
        title={t('cookieCopyHint')}
        tabIndex={tabIndex}
        aria-label={copied ? t('valueCopied') : t('cookieCopyOf', label)}
        onClick={copy}
      >
        {t(copied ? 'valueCopied' : 'cookieCopy')}
      </button>
    </span>
  );
}
