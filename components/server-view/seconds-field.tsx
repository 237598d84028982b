import { useId, useState } from 'preact/hooks';
import { useTools } from '../tools.ts';

interface SecondsFieldProps {
  /** What stands before it. */
  readonly label: string;
  /** Its whole name, for those who do not see what stands around it. */
  readonly name: string;
  readonly seconds: number;
  readonly onChange: (seconds: number) => void;
}

/** A whole number of seconds. What is typed counts as soon as it is one. */
export function SecondsField({ label, name, seconds, onChange }: SecondsFieldProps) {
  const { t } = useTools();
  const [typed, setTyped] = useState<string | null>(null);
  const problemId = useId();
  const text = typed ?? String(seconds);
  const isWrong = readSeconds(text) === null;
  return (
    <span class="seconds-field">
      <label>
        <span class="muted">{label}</span>{' '}
        <input
          class="field"
          type="text"
          inputMode="numeric"
          autocomplete="off"
          aria-label={name}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? problemId : undefined}
          value={text}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            const read = readSeconds(event.currentTarget.value);
            if (read !== null) onChange(read);
          }}
          onBlur={() => {
            if (!isWrong) setTyped(null);
          }}
        />{' '}
        <span class="muted">{t('whatIfSeconds')}</span>
      </label>
      {isWrong && (
        <span class="field-error" id={problemId} role="alert">
          {t('whatIfWrongSeconds')}
        </span>
      )}
    </span>
  );
}

/** Up to thirty years. */
function readSeconds(text: string): number | null {
  return /^[+-]?\d{1,9}$/.test(text.trim()) ? Number(text) : null;
}
