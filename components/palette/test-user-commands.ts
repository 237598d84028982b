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
  const lead = (
    part: 'save-sign-in' | 'test-user',
    words: MessageKey,
    hint: MessageKey,
    unavailable: string | null,
  ): Command => ({
    id: part,
    group: 'actions',
    label: t(words),
    hint: t(hint),
    unavailable,
    leads: true,
    run: () => show({ tab: 'sessions', part }),
  });
  const whyNotSave = shown ? acting.whyNot('saveSignIn') : t('testUserNobody');
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
    lead('save-sign-in', 'testUserSave', 'testUserSaveHint', notHere ?? whyNotSave),
    lead('test-user', 'testUserSignIn', 'testUserSignInHint', notHere ?? acting.whyNot('signInTestUser')),
    act({ name: 'startNewVisitor' }, 'testUserNewVisitor', 'testUserNewVisitorHint', null),
    act(
      { name: 'forgetSignIns', id: null },
      'testUserForgetAll',
      'testUserForgetAllHint',
      all?.length ? null : t('testUserNoneSaved'),
    ),
  ];
}
