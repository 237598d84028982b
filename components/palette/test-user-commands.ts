import type { MessageKey } from '../../lib/i18n/translate.ts';
import type { Action } from '../../lib/protocol/action.ts';
import { shownSession } from '../sessions/shown-session.ts';
import { instanceOf } from '../state.ts';
import { signInsHere } from '../test-users/sign-ins-here.ts';
import type { CommandTools } from './action-commands.ts';
import type { Command } from './command.ts';

/** What can be done with test users on a development instance, as its buttons do it. */
export function testUserCommands({ view, t, acting, show }: CommandTools): readonly Command[] {
  const clerk = instanceOf(view.frame);
  if (clerk?.instance.type !== 'development') return [];
  const all = view.state?.testUsers ?? null;
  const notHere = all === null ? t('testUsersPrivate') : null;
  const shown = shownSession(clerk);
  const act = (
    action: Action,
    words: MessageKey,
    hint: MessageKey,
    unavailable: string | null,
    of?: string,
  ): Command => ({
    id: JSON.stringify(action),
    group: 'actions',
    label: of === undefined ? t(words) : t('testUserControl', t(words), of),
    hint: t(hint),
    unavailable: unavailable ?? acting.whyNot(action.name),
    leads: false,
    run: () => acting.act(action),
  });
  return [
    ...signInsHere(view).flatMap(({ id, name, sessionId }) => [
      act(
        { name: 'switchSignIn', id },
        'testUserSwitch',
        'testUserSwitchHint',
        sessionId === shown?.id ? t('testUserIsHere') : null,
        name,
      ),
      act({ name: 'forgetSignIns', id }, 'testUserForget', 'testUserForgetHint', null, name),
    ]),
    act(
      { name: 'saveSignIn', label: '' },
      'testUserSave',
      'testUserSaveHint',
      notHere ?? (shown ? null : t('testUserNobody')),
    ),
    {
      id: 'signInTestUser',
      group: 'actions',
      label: t('testUserSignIn'),
      hint: t('testUserSignInHint'),
      unavailable: notHere ?? acting.whyNot('signInTestUser'),
      leads: true,
      run: () => show({ tab: 'sessions', part: 'test-user' }),
    },
    act({ name: 'startNewVisitor' }, 'testUserNewVisitor', 'testUserNewVisitorHint', null),
    act(
      { name: 'forgetSignIns', id: null },
      'testUserForgetAll',
      'testUserForgetAllHint',
      all?.length ? null : t('testUserNoneSaved'),
    ),
  ];
}
