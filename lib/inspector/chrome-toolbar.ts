import { t } from '../i18n/browser.ts';
import { plural } from '../i18n/translate.ts';
import type { ToolbarBadge } from './toolbar-badge.ts';

/** Colours that are read on light and dark toolbars; white stands on each. */
const COLORS = { good: '#146c2e', past: '#5e5e5e', warning: '#8a4b00', error: '#b3261e' };

/** Writes on the toolbar icon of a tab. A tab that is gone has none. */
export function showToolbarBadge(tabId: number, badge: ToolbarBadge): void {
  const { text, color, title } = look(badge);
  const writes = [
    chrome.action.setBadgeText({ tabId, text }),
    chrome.action.setBadgeBackgroundColor({ tabId, color }),
    chrome.action.setBadgeTextColor({ tabId, color: '#ffffff' }),
    chrome.action.setTitle({ tabId, title: [t('extensionName'), title].filter(Boolean).join(': ') }),
  ];
  void Promise.allSettled(writes);
}

function look(badge: ToolbarBadge): { text: string; color: string; title: string } {
  switch (badge.kind) {
    case 'nothing':
      return { text: '', color: COLORS.past, title: '' };
    case 'signed-in':
      return { text: t('toolbarIn'), color: COLORS.good, title: t('toolbarSignedIn') };
    case 'signed-out':
      return { text: t('toolbarOut'), color: COLORS.past, title: t('toolbarSignedOut') };
    case 'findings': {
      const stem = badge.severity === 'error' ? 'toolbarErrors' : 'toolbarWarnings';
      return { text: String(badge.count), color: COLORS[badge.severity], title: plural(t, stem, badge.count) };
    }
  }
}
