import type { ReadonlySignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Translate } from '../lib/i18n/translate.ts';
import type { PanelActions, PanelView } from '../lib/panel/panel-view.ts';
import { AttemptsTab } from './attempts/attempts-tab.tsx';
import { ClientTab } from './client/client-tab.tsx';
import { faceOf } from './faces/face-of.ts';
import { Faces } from './faces/faces.tsx';
import { Header } from './header/header.tsx';
import { InstanceTab } from './instance/instance-tab.tsx';
import { Notices } from './notices/notices.tsx';
import { isDoubtful } from './notices/stand-in.ts';
import { ResultLine } from './result/result-line.tsx';
import { SessionsTab } from './sessions/sessions-tab.tsx';
import { instanceOf } from './state.ts';
import { Tabs } from './tabs/tabs.tsx';
import { type Tools, ToolsContext, useTools } from './tools.ts';
import { DifferencesContext } from './values/differences.tsx';

interface PanelProps {
  readonly view: PanelView;
  readonly actions: PanelActions;
  readonly t: Translate;
  /** The time in epoch milliseconds, told once a second. */
  readonly now: ReadonlySignal<number>;
}

/** The whole panel: header, what has to be known, the tabs or the reason why there are none, and the last result. */
export function Panel({ view, actions, t, now }: PanelProps) {
  const tools = useMemo<Tools>(() => ({ t, now, actions }), [t, now, actions]);
  const face = faceOf(view);
  return (
    <ToolsContext.Provider value={tools}>
      <div class="panel">
        <Header view={view} />
        <Notices view={view} />
        <main class={isDoubtful(view) ? 'content stale' : 'content'}>
          {face ? <Faces name={face} view={view} /> : <ClientTabs view={view} />}
        </main>
        <ResultLine result={view.state?.lastResult ?? null} client={instanceOf(view.frame)?.client ?? null} />
      </div>
    </ToolsContext.Provider>
  );
}

function ClientTabs({ view }: { view: PanelView }) {
  const { t } = useTools();
  const clerk = instanceOf(view.frame);
  if (!clerk?.client) return null;
  const { client } = clerk;
  const attempts = [client.signIn, client.signUp].filter(Boolean).length;
  return (
    <DifferencesContext.Provider value={clerk.differences}>
      <Tabs
        label={t('tabsLabel')}
        tabs={[
          {
            id: 'client',
            label: t('tabClient'),
            content: <ClientTab view={view} />,
          },
          {
            id: 'sessions',
            label: t('tabSessions'),
            count: client.sessions.length,
            content: <SessionsTab view={view} />,
          },
          {
            id: 'attempts',
            label: t('tabAttempts'),
            ...(attempts > 0 && { count: attempts }),
            content: <AttemptsTab client={client} />,
          },
          {
            id: 'instance',
            label: t('tabInstance'),
            content: <InstanceTab frame={view.frame} />,
          },
        ]}
      />
    </DifferencesContext.Provider>
  );
}
