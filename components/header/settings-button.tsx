import { useTools } from '../tools.ts';

/** Opens the settings page in a tab of its own. Works without a page to look at, and so is never disabled. */
export function SettingsButton() {
  const { t, actions } = useTools();
  return (
    <button type="button" class="quiet" title={t('settingsOpenHint')} onClick={() => actions.openSettings()}>
      {t('settingsOpen')}
    </button>
  );
}
