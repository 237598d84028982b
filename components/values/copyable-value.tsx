import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useTools } from '../tools.ts';
import { shortenMiddle } from './shorten.ts';

/** How long "copied" stays, in milliseconds. */
const COPIED_FOR = 1_500;

/** A value that one click copies whole. It is shown as given, or else shortened in the middle and whole in its title. */
export function CopyableValue({ value, children }: { value: string; children?: ComponentChildren }) {
  const { t, actions } = useTools();
  const [copied, setCopied] = useState(false);

  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), COPIED_FOR);
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = () => {
    actions.copy(value);
    setCopied(true);
  };

  return (
    <span class="copyable">
      <button
        type="button"
        class="value"
        title={value}
        aria-label={copied ? t('valueCopied') : t('valueCopy', value)}
        onClick={copy}
      >
        <bdi>{children ?? shortenMiddle(value)}</bdi>
      </button>
      {copied && (
        <span class="copied" aria-hidden="true">
          {t('valueCopied')}
        </span>
      )}
    </span>
  );
}
