import type { ComponentChildren } from 'preact';
import { maskedValue } from '../../lib/cookies/content.ts';
import { useTools } from '../tools.ts';
import { CopyableValue } from '../values/copyable-value.tsx';
import { useRevealed } from '../values/revealed.ts';

interface SecretProps {
  /** Names its place among all secrets of the tab, not its value: it stays revealed when the value is renewed. */
  readonly id: string;
  /** What it is, for the name of the switch. */
  readonly label: string;
  readonly text: string;
  /** How it is shown when asked for; as it stands when left out. */
  readonly children?: ComponentChildren;
}

/** A value that lets its reader in: its last characters, and the whole of it on demand. */
export function Secret({ id, label, text, children }: SecretProps) {
  const { t } = useTools();
  const { isRevealed, toggle } = useRevealed();
  const revealed = isRevealed(id);
  return (
    <span class="token-secret">
      {revealed ? (
        (children ?? <CopyableValue value={text}>{text}</CopyableValue>)
      ) : (
        <code>{maskedValue(text, { kind: 'opaque' })}</code>
      )}{' '}
      <button
        type="button"
        class="token-link"
        aria-pressed={revealed}
        aria-label={t('tokenRevealOf', label)}
        onClick={() => toggle(id)}
      >
        {t(revealed ? 'tokenHide' : 'tokenReveal')}
      </button>
    </span>
  );
}
