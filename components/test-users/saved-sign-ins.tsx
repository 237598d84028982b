import type { SavedSignIn } from '../../lib/test-users/saved-sign-in.ts';
import { ActionButton } from '../controls/action-button.tsx';
import type { Acting } from '../controls/use-acting.ts';
import { shownSession } from '../sessions/shown-session.ts';
import type { InstanceInFrame } from '../state.ts';
import { useTools } from '../tools.ts';
import { ForeignText } from '../values/foreign-text.tsx';
import { RelativeTime } from '../values/relative-time.tsx';
import { Sentence } from '../values/sentence.tsx';

interface SavedSignInsProps {
  readonly signIns: readonly SavedSignIn[];
  readonly clerk: InstanceInFrame;
  readonly acting: Acting;
}

/** What is saved of this site, a line each: one click goes back to it. */
export function SavedSignIns({ signIns, clerk, acting }: SavedSignInsProps) {
  const { t } = useTools();
  if (signIns.length === 0) return <p class="muted">{t('testUsersNone')}</p>;
  const shown = shownSession(clerk)?.id;
  return (
    <ul class="test-users-saved" aria-label={t('testUsersTitle')}>
      {signIns.map(({ id, name, who, sessionId, savedAt }) => (
        <li key={id}>
          <span class="test-user">
            <strong>
              <ForeignText text={name} />
            </strong>{' '}
            {who !== name && <ForeignText text={who} />}{' '}
            {sessionId === shown && <span class="mark tone-good">{t('sessionOnPage')}</span>}{' '}
            <span class="muted">
              <Sentence of="testUserSaved" parts={[<RelativeTime key="at" at={savedAt} />]} />
            </span>
          </span>
          <span class="buttons">
            <ActionButton
              label={t('testUserControl', t('testUserSwitch'), name)}
              title={t('testUserSwitchHint')}
              unavailable={(sessionId === shown ? t('testUserIsHere') : null) ?? acting.whyNot('switchSignIn')}
              running={acting.isRunning({ name: 'switchSignIn', id })}
              onClick={() => acting.act({ name: 'switchSignIn', id })}
            >
              {t('testUserSwitch')}
            </ActionButton>
            <ActionButton
              label={t('testUserControl', t('testUserForget'), name)}
              title={t('testUserForgetHint')}
              unavailable={acting.whyNot('forgetSignIns')}
              running={acting.isRunning({ name: 'forgetSignIns', id })}
              onClick={() => acting.act({ name: 'forgetSignIns', id })}
            >
              {t('testUserForget')}
            </ActionButton>
          </span>
        </li>
      ))}
    </ul>
  );
}
