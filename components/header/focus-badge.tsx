import { useId, useState } from 'preact/hooks';
import { useTools } from '../tools.ts';

/** Says that the page is not focused, as it is whenever DevTools is; opens to what that changes in clerk-js. */
export function FocusBadge() {
  const { t } = useTools();
  const [open, setOpen] = useState(false);
  const explanation = useId();
  return (
    <>
      <button
        type="button"
        class="badge"
        title={t('headerUnfocusedDetails')}
        aria-expanded={open}
        aria-controls={explanation}
        onClick={() => setOpen(!open)}
      >
        {t('headerUnfocused')}
      </button>
      <p class="explanation" id={explanation} hidden={!open}>
        {t('headerUnfocusedDetails')}
      </p>
    </>
  );
}
