import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { MessageKey } from '../../lib/i18n/translate.ts';
import type { ActionName } from '../../lib/inspector/state.ts';
import type { PanelView } from '../../lib/panel/panel-view.ts';
import { instanceOf } from '../state.ts';
import { useTools } from '../tools.ts';

/** What is written on the button of each action that a production instance can get. */
const LABELS: Readonly<Partial<Record<ActionName, MessageKey>>> = {
  clearCache: 'actionClearCache',
  removeSessions: 'actionRemoveSessions',
  openTouchUrl: 'touchUrlOpen',
  createClient: 'clientCreate',
  destroyClient: 'clientDestroy',
  touchSession: 'sessionTouch',
  endSession: 'sessionEnd',
  removeSession: 'sessionRemove',
  getToken: 'sessionFreshToken',
  setActive: 'sessionSetActive',
  deleteCookie: 'cookieDelete',
};

/** Asks before an action on a production instance, where the user wants that. Nothing where there is nothing to ask. */
export function Question({ view }: { view: PanelView }) {
  return view.question && <AskFirst key={JSON.stringify(view.question)} name={view.question.name} view={view} />;
}

/** The focus goes to the answer that does nothing, and afterwards back to where it was. Escape is no. */
function AskFirst({ name, view }: { name: ActionName; view: PanelView }) {
  const { t, actions } = useTools();
  const title = useId();
  const details = useId();
  const no = useRef<HTMLButtonElement>(null);
  const label = t(LABELS[name] ?? 'questionAct');

  // At once: the next key may already be Escape.
  useLayoutEffect(() => {
    const before = document.activeElement;
    no.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    // DevTools would open its console.
    event.stopPropagation();
    event.preventDefault();
    actions.answer(false);
  };

  return (
    <section
      class="notice tone-bad question"
      role="alertdialog"
      aria-labelledby={title}
      aria-describedby={details}
      onKeyDown={onKeyDown}
    >
      <p>
        <strong id={title}>{t('questionTitle', label)}</strong>{' '}
        <span id={details}>{t('questionProduction', instanceOf(view.frame)?.instance.frontendApi ?? '')}</span>
      </p>
      <div class="buttons">
        <button type="button" class="button" onClick={() => actions.answer(true)}>
          {label}
        </button>
        <button ref={no} type="button" class="button" onClick={() => actions.answer(false)}>
          {t('resetCancel')}
        </button>
      </div>
    </section>
  );
}
