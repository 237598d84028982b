import { render } from 'preact';
import { Panel } from '../../components/panel.tsx';
import '../../components/styles/index.css';
import { nameLanguage, t } from '../../lib/i18n/browser.ts';
import { startClock } from '../../lib/panel/clock.ts';
import { panelBrowser } from '../../lib/panel/panel-browser.ts';
import { createPanelStore } from '../../lib/panel/panel-store.ts';
import { createSearch } from '../../lib/panel/search.ts';
import { followDevToolsTheme } from '../../lib/panel/theme.ts';

const { view, actions } = createPanelStore(await panelBrowser());
const now = startClock();
const search = createSearch(window);

function App() {
  return <Panel view={view.value} actions={actions} t={t} now={now} search={search} />;
}

followDevToolsTheme(document.documentElement);
nameLanguage(document.documentElement);
render(<App />, document.body);
