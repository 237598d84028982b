import type { ReadonlySignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Translate } from '../../lib/i18n/translate.ts';
import type { PanelActions, PanelView } from '../../lib/panel/panel-view.ts';
import { Question } from '../controls/question.tsx';
import { faceOf } from '../faces/face-of.ts';
import { Faces } from '../faces/faces.tsx';
import { AccountLine } from '../header/account-line.tsx';
import { Actions } from '../header/actions.tsx';
import { InstanceLine } from '../header/instance-line.tsx';
import { ReadOnlyBadge } from '../header/read-only-badge.tsx';
import { SettingsButton } from '../header/settings-button.tsx';
import { Notices } from '../notices/notices.tsx';
import { ResultLine } from '../result/result-line.tsx';
import { instanceOf } from '../state.ts';
import { type Tools, ToolsContext } from '../tools.ts';
import { PopupVerdict } from './popup-verdict.tsx';

interface PopupProps {
  readonly view: PanelView;
  readonly actions: PanelActions;
  readonly t: Translate;
  /** The time in epoch milliseconds, told once a second. */
  readonly now: ReadonlySignal<number>;
}

/** What the toolbar icon opens: who is signed in here, what the server would say, and the two things one does most. */
export function Popup({ view, actions, t, now }: PopupProps) {
  const tools = useMemo<Tools>(() => ({ t, now, actions }), [t, now, actions]);
  const face = faceOf(view);
  const clerk = instanceOf(view.frame);
  return (
    <ToolsContext.Provider value={tools}>
      <header class="header">
        <div class="header-line">
          <InstanceLine view={view} />
          <ReadOnlyBadge view={view} />
        </div>
      </header>
      <main>
        <h1 class="visually-hidden">{t('extensionName')}</h1>
        <Notices view={view} />
        <Question view={view} />
        <div class="popup">
          {face ? (
            <Faces name={face} view={view} />
          ) : (
            <>
              <p class="popup-account">
                <AccountLine clerk={clerk} />
              </p>
              <PopupVerdict server={view.server} />
              <Actions view={view} />
            </>
          )}
        </div>
      </main>
      <ResultLine result={view.state?.lastResult ?? null} client={clerk?.client ?? null} />
      <aside class="popup-more">
        <p class="muted">{t('popupMore')}</p>
        <SettingsButton />
      </aside>
    </ToolsContext.Provider>
  );
}
