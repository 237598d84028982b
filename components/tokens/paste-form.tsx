import { useId, useState } from 'preact/hooks';
import { languageOf } from '../../lib/i18n/translate.ts';
import { useTools } from '../tools.ts';
import { pastedText } from './pasted-text.ts';

/** Longest text that is taken, in UTF-16 units: sixteen times what a cookie can hold. */
const LONGEST = 65_536;

/** The field that takes any token: at once when it is pasted, with Enter when it is typed. */
export function PasteForm({ onPaste }: { onPaste: (text: string) => void }) {
  const { t } = useTools();
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string | null>(null);
  const errorId = useId();

  const take = (text: string) => {
    const token = pastedText(text);
    const isTooLong = token.length > LONGEST;
    if (token === '') setError(t('tokenPasteEmpty'));
    else if (isTooLong) setError(t('tokenPasteTooLong', token.length.toLocaleString(languageOf(t))));
    else {
      setError(null);
      setTyped('');
      onPaste(token);
    }
  };

  return (
    <form
      class="token-paste"
      onSubmit={(event) => {
        event.preventDefault();
        take(typed);
      }}
    >
      <input
        class="field"
        type="text"
        spellcheck={false}
        autocomplete="off"
        placeholder={t('tokenPaste')}
        aria-label={t('tokenPaste')}
        aria-invalid={error !== null}
        aria-describedby={error === null ? undefined : errorId}
        value={typed}
        onInput={(event) => {
          setError(null);
          setTyped(event.currentTarget.value);
        }}
        onPaste={(event) => {
          if (typed !== '') return;
          event.preventDefault();
          take(event.clipboardData?.getData('text') ?? '');
        }}
      />
      <button type="submit" class="button">
        {t('tokenPasteTake')}
      </button>
      {error !== null && (
        <p class="field-error" id={errorId} role="alert">
          {error}
        </p>
      )}
    </form>
  );
}
