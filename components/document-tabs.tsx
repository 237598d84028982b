import type { PanelView } from '../lib/panel/panel-view.ts';
import { AttemptsTab } from './attempts/attempts-tab.tsx';
import { ClientTab } from './client/client-tab.tsx';
import { CookiesTab } from './cookies/cookies-tab.tsx';
import type { FaceName } from './faces/face-of.ts';
import { Faces } from './faces/faces.tsx';
import { FindingsBadge } from './findings/findings-badge.tsx';
import { FindingsTab } from './findings/findings-tab.tsx';
import { InstanceTab } from './instance/instance-tab.tsx';
import { ServerViewTab } from './server-view/server-view-tab.tsx';
import { SessionsTab } from './sessions/sessions-tab.tsx';
import { SimulateTab } from './simulate/simulate-tab.tsx';
import { documentOf, instanceOf } from './state.ts';
import { TAB_LABELS } from './tabs/tab-labels.ts';
import { type Tab, Tabs } from './tabs/tabs.tsx';
import { TimelineTab } from './timeline/timeline-tab.tsx';
import { TokensTab } from './tokens/tokens-tab.tsx';
import { useTools } from './tools.ts';
import { DifferencesContext } from './values/differences.tsx';

/**
 * The tabs. Without a Client those that show one say why there is none, without a document all but the timeline, which goes on
 * from page to page.
 */
export function DocumentTabs({ view, face }: { view: PanelView; face: FaceName | null }) {
  const { t } = useTools();
  const clerk = instanceOf(view.frame);
  const client = clerk?.client;
  const attempts = [client?.signIn, client?.signUp].filter(Boolean).length;
  const missing = face && <Faces name={face} view={view} />;
  const closed = documentOf(view.frame) ? null : missing;
  const tabs: readonly [Tab, ...Tab[]] = [
    {
      id: 'client',
      label: t(TAB_LABELS.client),
      content: missing ?? <ClientTab view={view} />,
    },
    {
      id: 'findings',
      label: t(TAB_LABELS.findings),
      badge: <FindingsBadge findings={view.findings} />,
      content: closed ?? <FindingsTab view={view} />,
    },
    {
      id: 'sessions',
      label: t(TAB_LABELS.sessions),
      ...(client && { count: client.sessions.length }),
      content: missing ?? <SessionsTab view={view} />,
    },
    {
      id: 'attempts',
      label: t(TAB_LABELS.attempts),
      ...(attempts > 0 && { count: attempts }),
      content: missing ?? (client && <AttemptsTab client={client} />),
    },
    {
      id: 'cookies',
      label: t(TAB_LABELS.cookies),
      ...(view.secrets && { count: view.secrets.cookies.length }),
      content: closed ?? <CookiesTab view={view} />,
    },
    {
      id: 'tokens',
      label: t(TAB_LABELS.tokens),
      content: closed ?? <TokensTab view={view} />,
    },
    {
      id: 'server',
      label: t(TAB_LABELS.server),
      content: closed ?? <ServerViewTab view={view} />,
    },
    {
      id: 'timeline',
      label: t(TAB_LABELS.timeline),
      content: <TimelineTab view={view} />,
    },
    {
      id: 'instance',
      label: t(TAB_LABELS.instance),
      content: clerk ? <InstanceTab frame={view.frame} /> : missing,
    },
    {
      id: 'simulate',
      label: t(TAB_LABELS.simulate),
      content: <SimulateTab view={view} />,
    },
  ];
  return (
    <DifferencesContext.Provider value={clerk?.differences ?? []}>
      <Tabs label={t('tabsLabel')} tabs={tabs} />
    </DifferencesContext.Provider>
  );
}
