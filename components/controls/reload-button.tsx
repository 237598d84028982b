import type { MessageKey } from '../../lib/i18n/translate.ts';
import type { PanelView } from '../../lib/panel/panel-view.ts';
import { useTools } from '../tools.ts';
import { ActionButton } from './action-button.tsx';
import { whyReadOnly } from './why-unavailable.ts';

interface ReloadButtonProps {
  readonly view: PanelView;
  /** What is written on it. */
  readonly words: MessageKey;
  /** What loading the tab anew is good for here. */
  readonly hint: MessageKey;
}

/** Loads the tab anew. It needs no Clerk and no connection, but leave to change the page. */
export function ReloadButton({ view, words, hint }: ReloadButtonProps) {
  const { t, actions } = useTools();
  return (
    <ActionButton title={t(hint)} unavailable={whyReadOnly(t, view)} running={false} onClick={actions.reloadTab}>
      {t(words)}
    </ActionButton>
  );
}
