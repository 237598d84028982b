import type { ComponentChildren } from 'preact';
import { useTools } from '../tools.ts';
import { shortenMiddle } from './shorten.ts';
import { useCopy } from './use-copy.ts';

interface CopyableValueProps {
  readonly value: string;
  /** Id of what explains the value, which is then shown in the place of its title. */
  readonly describedBy?: string;
  readonly children?: ComponentChildren;
}

/** A value that one click copies whole. It is shown as given, or else shortened in the middle and whole in its title. */
export function CopyableValue({ value, describedBy, children }: CopyableValueProps) {
  const { t } = useTools();
  const { copied, copy } = useCopy(value);
  return (
    <span class="copyable">
      <button
        type="button"
        class="value"
        title={describedBy === undefined ? value : undefined}
        aria-describedby={describedBy}
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
