import type { Translate } from '../../lib/i18n/translate.ts';
import type { PanelView } from '../../lib/panel/panel-view.ts';
import { instanceOf } from '../state.ts';

/** Why nothing is simulated on this page, in words, or null when it may be. */
export function whyNotSimulate(t: Translate, { frame }: PanelView): string | null {
  switch (instanceOf(frame)?.instance.type) {
    case 'development':
      return null;
    case 'production':
      return t('simulateProduction');
    default:
      return t('unavailableNoClerk');
  }
}
