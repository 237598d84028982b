import type { ReadonlySignal, Signal } from '@preact/signals';
import { useCallback, useMemo, useState } from 'preact/hooks';
import type { Translate } from '../lib/i18n/translate.ts';
import type { PanelActions, PanelView, Search } from '../lib/panel/panel-view.ts';
import { Question } from './controls/question.tsx';
import { DocumentTabs } from './document-tabs.tsx';
import { faceOf } from './faces/face-of.ts';
import { Faces } from './faces/faces.tsx';
import { Header } from './header/header.tsx';
import { Notices } from './notices/notices.tsx';
import { isDoubtful } from './notices/stand-in.ts';
import { LatePalette } from './palette/late-palette.tsx';
import type { PaletteMode } from './palette/palette-mode.ts';
import { usePaletteKeys } from './palette/use-palette-keys.ts';
import { ResultLine } from './result/result-line.tsx';
import { LateFoundBar } from './search/late-found-bar.tsx';
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
  /** What is searched for, in the panel or in DevTools' own search box. */
  readonly search: Signal<Search | null>;
}

/** Which tab is in front, and what leads where in it. */
type Front = Pick<ChosenTab, 'chosen' | 'target' | 'isGlance' | 'reached'>;

/** The whole panel: header, what has to be known, the tabs or the reason why there are none, and the last result. */
export function Panel({ view, actions, t, now, search }: PanelProps) {
  const tools = useMemo<Tools>(() => ({ t, now, actions }), [t, now, actions]);
  const [front, setFront] = useState<Front>({ chosen: 'client', target: null, isGlance: false, reached: null });
  const chosenTab = useMemo<ChosenTab>(
    () => ({
      ...front,
      choose: (chosen) => setFront({ chosen, target: null, isGlance: false, reached: null }),
      show: (place, isGlance = false) => setFront({ chosen: place.tab, target: { ...place }, isGlance, reached: null }),
      arrived: (reached) => setFront((now) => ({ ...now, target: null, reached })),
    }),
    [front],
  );
  const [palette, setPalette] = useState<PaletteMode | null>(null);
  usePaletteKeys(useCallback((mode) => setPalette((open) => open ?? mode), []));
  const face = faceOf(view);
  return (
    <ToolsContext.Provider value={tools}>
      <ChosenTabContext.Provider value={chosenTab}>
        <FileDrop>
          <Header view={view} onSearch={() => setPalette('commands')} />
          <main class={isDoubtful(view) ? 'content stale' : 'content'}>
            <h1 class="visually-hidden">{t('extensionName')}</h1>
            <Notices view={view} />
            <Question view={view} />
            {face && !view.state ? <Faces name={face} view={view} /> : <DocumentTabs view={view} face={face} />}
          </main>
          <LateFoundBar view={view} search={search} />
          <ResultLine result={view.state?.lastResult ?? null} client={instanceOf(view.frame)?.client ?? null} />
          {palette && (
            <LatePalette
              key={palette}
              view={view}
              mode={palette}
              onSearch={(next) => {
                search.value = next;
              }}
              onClose={() => setPalette(null)}
            />
          )}
        </FileDrop>
      </ChosenTabContext.Provider>
    </ToolsContext.Provider>
  );
}
