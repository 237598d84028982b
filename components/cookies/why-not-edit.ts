import type { Translate } from '../../lib/i18n/translate.ts';
import type { PanelView } from '../../lib/panel/panel-view.ts';
import { instanceOf } from '../state.ts';

/** Why values are not edited on this page, or null when they may be. */
export function whyNotEdit(t: Translate, { frame }: PanelView): string | null {
  switch (instanceOf(frame)?.instance.type) {
    case 'development':
      return null;
    case 'production':
      return t('cookieEditProduction');
    default:
      return t('cookieEditUnknown');
  }
}
