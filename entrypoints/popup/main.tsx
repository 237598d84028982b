import { render } from 'preact';
import { Popup } from '../../components/popup/popup.tsx';
import '../../components/styles/popup.css';
import { nameLanguage, t } from '../../lib/i18n/browser.ts';
import { chromePopup } from '../../lib/panel/chrome-popup.ts';
import { startClock } from '../../lib/panel/clock.ts';
import { createPanelStore } from '../../lib/panel/panel-store.ts';

const { view, actions } = createPanelStore(await chromePopup());
const now = startClock();

function App() {
  return <Popup view={view.value} actions={actions} t={t} now={now} />;
}

nameLanguage(document.documentElement);
render(<App />, document.body);
