import type { ComponentChildren } from 'preact';
import { useTools } from '../tools.ts';
import { useCopy } from './use-copy.ts';

interface CopyButtonProps {
  readonly text: string;
  /** What for, where that does not go without saying. */
  readonly hint?: string;
  /** What is written on it. */
  readonly children: ComponentChildren;
}

/** A button that copies a text and says for a moment that it did. */
export function CopyButton({ text, hint, children }: CopyButtonProps) {
  const { t } = useTools();
  const { copied, copy } = useCopy(text);
  return (
    <button type="button" class="button" title={hint} onClick={copy}>
      {copied ? t('valueCopied') : children}
    </button>
  );
}
