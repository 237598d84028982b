import type { MessageKey } from '../../lib/i18n/translate.ts';
import type { Action } from '../../lib/protocol/action.ts';
import { shownSession } from '../sessions/shown-session.ts';
import { instanceOf } from '../state.ts';
import { signInsHere } from '../test-users/sign-ins-here.ts';
import type { CommandTools } from './action-commands.ts';
import type { Command } from './command.ts';

/** What can be done with the saved sign-ins of a development instance. */
export function testUserCommands({ view, t, acting }: CommandTools): readonly Command[] {
  const clerk = instanceOf(view.frame);
  if (clerk?.instance.type !== 'development') return [];
  const shown = shownSession(clerk)?.id;
  const saved = view.state?.testUsers ?? null;
  const privately = saved === null ? t('testUsersPrivate') : null;
  const command = (action: Action, words: MessageKey, hint: MessageKey, why: string | null, of?: string): Command => ({
    id: JSON.stringify(action),
    group: 'actions',
    label: of === undefined ? t(words) : t('testUserControl', t(words), of),
    hint: t(hint),
    unavailable: why ?? acting.whyNot(action.name),
    leads: false,
    run: () => acting.act(action),
  });
  return [
    ...signInsHere(view).map(({ id, name, sessionId }) =>
      command(
        { name: 'switchSignIn', id },
        'testUserSwitch',
        'testUserSwitchHint',
        sessionId === shown ? t('testUserIsHere') : null,
        name,
      ),
    ),
    command(
      { name: 'saveSignIn', label: '' },
      'testUserSave',
      'testUserSaveHint',
      privately ?? (shown === undefined ? t('testUserNobody') : null),
    ),
    command({ name: 'startNewVisitor' }, 'testUserNewVisitor', 'testUserNewVisitorHint', null),
    ...(saved?.length
      ? [command({ name: 'forgetSignIns', id: null }, 'testUserForgetAll', 'testUserForgetAllHint', null)]
      : []),
  ];
}
