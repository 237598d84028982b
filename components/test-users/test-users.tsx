import { useId } from 'preact/hooks';
import type { PanelView } from '../../lib/panel/panel-view.ts';
import { ActionButton } from '../controls/action-button.tsx';
import type { Acting } from '../controls/use-acting.ts';
import { shownSession } from '../sessions/shown-session.ts';
import { identifierOf } from '../sessions/who.ts';
import type { InstanceInFrame } from '../state.ts';
import { useTools } from '../tools.ts';
import { SaveForm } from './save-form.tsx';
import { SavedSignIns } from './saved-sign-ins.tsx';
import { signInsHere } from './sign-ins-here.ts';
import { TestUserForm } from './test-user-form.tsx';
import '../styles/test-users.css';

interface TestUsersProps {
  readonly view: PanelView;
  readonly clerk: InstanceInFrame;
  readonly acting: Acting;
}

/** Sign-ins of development instances to go back and forth between; elsewhere it says why there are none. */
export function TestUsers(props: TestUsersProps) {
  const { t } = useTools();
  const title = useId();
  const isDevelopment = props.clerk.instance.type === 'development';
  return (
    <section class="test-users" aria-labelledby={title}>
      <h2 id={title}>{t('testUsersTitle')}</h2>
      {isDevelopment ? <Development {...props} /> : <p class="hint">{t('testUsersDevelopmentOnly')}</p>}
    </section>
  );
}

function Development({ view, clerk, acting }: TestUsersProps) {
  const { t } = useTools();
  const saved = view.state?.testUsers ?? null;
  const notHere = saved === null ? t('testUsersPrivate') : null;
  const session = shownSession(clerk);
  return (
    <>
      <p class="hint">{notHere ?? t('testUsersHint')}</p>
      <SavedSignIns signIns={signInsHere(view)} clerk={clerk} acting={acting} />
      <SaveForm
        who={session && (identifierOf(session) ?? session.id)}
        unavailable={notHere ?? (session ? null : t('testUserNobody'))}
        acting={acting}
      />
      <TestUserForm unavailable={notHere} acting={acting} />
      <div class="buttons">
        <ActionButton
          title={t('testUserNewVisitorHint')}
          unavailable={acting.whyNot('startNewVisitor')}
          running={acting.isRunning({ name: 'startNewVisitor' })}
          onClick={() => acting.act({ name: 'startNewVisitor' })}
        >
          {t('testUserNewVisitor')}
        </ActionButton>
        <ActionButton
          title={t('testUserForgetAllHint')}
          unavailable={(saved?.length ? null : t('testUserNoneSaved')) ?? acting.whyNot('forgetSignIns')}
          running={acting.isRunning({ name: 'forgetSignIns', id: null })}
          onClick={() => acting.act({ name: 'forgetSignIns', id: null })}
        >
          {t('testUserForgetAll')}
        </ActionButton>
      </div>
    </>
  );
}
