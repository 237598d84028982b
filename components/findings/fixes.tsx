import type { Fix } from '../../lib/findings/finding.ts';
import type { PanelView } from '../../lib/panel/panel-view.ts';
import type { Action } from '../../lib/protocol/action.ts';
import { ActionButton } from '../controls/action-button.tsx';
import { ReloadButton } from '../controls/reload-button.tsx';
import { useActing } from '../controls/use-acting.ts';
import { cookieLabel } from '../cookies/cookie-label.ts';
import { useTools } from '../tools.ts';
import { ResetHere } from './reset-here.tsx';

/** What the panel itself can do about a finding. */
export function Fixes({ view, fixes }: { view: PanelView; fixes: readonly Fix[] }) {
  if (fixes.length === 0) return null;
  return (
    <div class="buttons finding-fixes">
      {fixes.map((fix) => {
        if (fix.kind === 'act') return <ActFix key={JSON.stringify(fix.action)} view={view} action={fix.action} />;
        return <ReloadButton key={fix.kind} view={view} words="findingFixReload" hint="findingFixReloadHint" />;
      })}
    </div>
  );
}

function ActFix({ view, action }: { view: PanelView; action: Action }) {
  const { t } = useTools();
  const acting = useActing(view);
  if (action.name === 'resetClerkState') return <ResetHere view={view} />;
  const words = wordsOf(action, view);
  if (!words) return null;
  return (
    <ActionButton
      title={t(words.hint)}
      unavailable={acting.whyNot(action.name)}
      running={acting.isRunning(action)}
      onClick={() => acting.act(action)}
    >
      {t(words.label, words.about)}
    </ActionButton>
  );
}

/** What a button says of its action; null for one that no finding offers, and for a cookie that is gone. */
function wordsOf(action: Action, { secrets }: PanelView) {
  switch (action.name) {
    case 'deleteCookie': {
      const about = cookieLabel(action.cookie, secrets?.cookies ?? []);
      return about === null
        ? null
        : ({ label: 'findingFixDeleteCookie', hint: 'findingFixDeleteCookieHint', about } as const);
    }
    case 'getToken':
      return { label: 'tokenFresh', hint: 'tokenFreshHint', about: '' } as const;
    case 'endSession':
      return { label: 'findingFixEndSession', hint: 'sessionEndHint', about: '' } as const;
    default:
      return null;
  }
}
