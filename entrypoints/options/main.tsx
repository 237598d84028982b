import { render } from 'preact';
import { Settings } from '../../components/settings/settings.tsx';
import '../../components/styles/settings.css';
import { nameLanguage, t } from '../../lib/i18n/browser.ts';
import { chromeSettings } from '../../lib/settings/chrome-settings.ts';
import { createSettingsStore } from '../../lib/settings/settings-store.ts';

const { view, revoke, switchSafety } = createSettingsStore(chromeSettings());

function App() {
  return <Settings view={view.value} t={t} onRevoke={revoke} onSwitch={switchSafety} />;
}

nameLanguage(document.documentElement);
render(<App />, document.body);
