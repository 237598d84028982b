import { useTools } from '../tools.ts';

/** Opens the palette for who does not know its keys. */
export function SearchButton({ onClick }: { onClick: () => void }) {
  const { t } = useTools();
  return (
    <button
      type="button"
      class="quiet"
      title={t('paletteOpenHint')}
      aria-haspopup="dialog"
      aria-keyshortcuts="Control+K Meta+K"
      onClick={onClick}
    >
      {t('paletteOpen')}
    </button>
  );
}
