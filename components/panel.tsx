import type { ReadonlySignal } from '@preact/signals';
import { useMemo, useState } from 'preact/hooks';
import type { Translate } from '../lib/i18n/translate.ts';
import type { PanelActions, PanelView } from '../lib/panel/panel-view.ts';
import { Question } from './controls/question.tsx';
import { DocumentTabs } from './document-tabs.tsx';
import { faceOf } from './faces/face-of.ts';
import { Faces } from './faces/faces.tsx';
import { Header } from './header/header.tsx';
import { Notices } from './notices/notices.tsx';
import { isDoubtful } from './notices/stand-in.ts';
import { ResultLine } from './result/result-line.tsx';
import { instanceOf } from './state.ts';
import { type ChosenTab, ChosenTabContext } from './tabs/chosen-tab.ts';
import { FileDrop } from './timeline/file-drop.tsx';
import { type Tools, ToolsContext } from './tools.ts';

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
  const [front, setFront] = useState<Pick<ChosenTab, 'chosen' | 'target'>>({ chosen: 'client', target: null });
  const chosenTab = useMemo<ChosenTab>(
    () => ({
      ...front,
      choose: (chosen) => setFront({ chosen, target: null }),
      show: (place) => setFront({ chosen: place.tab, target: { ...place } }),
      arrived: () => setFront((now) => ({ ...now, target: null })),
    }),
    [front],
  );
  const face = faceOf(view);
  return (
    <ToolsContext.Provider value={tools}>
      <ChosenTabContext.Provider value={chosenTab}>
        <FileDrop>
          <Header view={view} />
          <Notices view={view} />
          <Question view={view} />
          <main class={isDoubtful(view) ? 'content stale' : 'content'}>
            {face && !view.state ? <Faces name={face} view={view} /> : <DocumentTabs view={view} face={face} />}
          </main>
          <ResultLine result={view.state?.lastResult ?? null} client={instanceOf(view.frame)?.client ?? null} />
        </FileDrop>
      </ChosenTabContext.Provider>
    </ToolsContext.Provider>
  );
}
