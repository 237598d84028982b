import { useId, useState } from 'preact/hooks';
import { hostOfKey } from '../../lib/frontend-api/instance-host.ts';
import { useTools } from '../tools.ts';

interface SupposedKeyProps {
  /** The page's. */
  readonly own: string;
  /** Null for the page's. */
  readonly supposed: string | null;
  readonly onChange: (publishableKey: string | null) => void;
}

/** The publishable key that the server has. What is typed counts as soon as it is one. */
export function SupposedKey({ own, supposed, onChange }: SupposedKeyProps) {
  const { t } = useTools();
  const [typed, setTyped] = useState<string | null>(null);
  const [problemId, hintId] = [useId(), useId()];
  const text = typed ?? supposed ?? own;
  const isWrong = hostOfKey(text.trim()) === null;
  return (
    <fieldset class="what-if-part">
      <legend>{t('whatIfKey')}</legend>
      <input
        class="field"
        type="text"
        spellcheck={false}
        autocomplete="off"
        aria-label={t('whatIfKey')}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? problemId : hintId}
        value={text}
        onInput={(event) => {
          const next = event.currentTarget.value;
          setTyped(next);
          const key = next.trim();
          if (hostOfKey(key) !== null) onChange(key === own ? null : key);
        }}
        onBlur={() => {
          if (!isWrong) setTyped(null);
        }}
      />
      {isWrong && (
        <p class="field-error" id={problemId} role="alert">
          {t('whatIfWrongKey')}
        </p>
      )}
      <p class="hint" id={hintId}>
        {t('whatIfKeyHint')}
      </p>
    </fieldset>
  );
}
