import type { Ref } from 'preact';
import type { MarkedCookie } from '../../lib/cookies/inventory.ts';
import type { PanelView } from '../../lib/panel/panel-view.ts';
import type { Action } from '../../lib/protocol/action.ts';
import { ActionButton } from '../controls/action-button.tsx';
import { useActing } from '../controls/use-acting.ts';
import { useTools } from '../tools.ts';
import { CopyButton } from '../values/copy-button.tsx';
import { useRevealed } from '../values/revealed.ts';
import { whyNotEdit } from './why-not-edit.ts';

interface CookieButtonsProps {
  readonly view: PanelView;
  readonly copy: MarkedCookie;
  /** Of the element around the button that begins the editing. */
  readonly editButton: Ref<HTMLSpanElement>;
  onEdit(): void;
}

/** What can be done with one cookie. */
export function CookieButtons({ view, copy: { key, cookie, maskedValue }, editButton, onEdit }: CookieButtonsProps) {
  const { t } = useTools();
  const acting = useActing(view);
  const { isRevealed, toggle } = useRevealed();
  const revealed = isRevealed(key);
  const deletion: Action = { name: 'deleteCookie', cookie: key };
  return (
    <div class="buttons">
      {maskedValue !== cookie.value && (
        <button
          type="button"
          class="button"
          title={t(revealed ? 'cookieHideHint' : 'cookieRevealHint')}
          onClick={() => toggle(key)}
        >
          {t(revealed ? 'cookieHide' : 'cookieReveal')}
        </button>
      )}
      <CopyButton text={cookie.value} hint={t('cookieCopyHint')}>
        {t('cookieCopy')}
      </CopyButton>
      <span ref={editButton}>
        <ActionButton
          title={t('cookieEditHint')}
          unavailable={whyNotEdit(t, view) ?? acting.whyNot('editCookie')}
          running={false}
          onClick={onEdit}
        >
          {t('cookieEdit')}
        </ActionButton>
      </span>
      <ActionButton
        title={t('cookieDeleteHint')}
        unavailable={acting.whyNot('deleteCookie')}
        running={acting.isRunning(deletion)}
        onClick={() => acting.act(deletion)}
      >
        {t('cookieDelete')}
      </ActionButton>
    </div>
  );
}
