import { useState } from 'preact/hooks';
import type { Action } from '../../lib/protocol/action.ts';
import { ActionButton } from '../controls/action-button.tsx';
import { useTools } from '../tools.ts';
import { organizationsOf } from './organizations-of.ts';
import type { SessionControlProps } from './session-controls.ts';
import { whyNotSession } from './why-not-session.ts';

/** Stands for the personal account, which has no id. */
const PERSONAL = '';

/** Switches the active organization of a session to another one of its user, or to the personal account. */
export function OrganizationSwitch({ session, label, acting }: SessionControlProps) {
  const { t } = useTools();
  const current = session.lastActiveOrganizationId ?? PERSONAL;
  // A choice holds until the organization changes, by this button or on the page.
  const [choice, setChoice] = useState({ instead: current, of: current });
  const chosen = choice.instead === current ? choice.of : current;
  const organizationId = chosen === PERSONAL ? null : chosen;
  const action: Action = { name: 'setActive', sessionId: session.id, organizationId };
  const { running } = acting;
  const isSwitching =
    running?.name === action.name && running.sessionId === session.id && running.organizationId !== undefined;
  const why = whyNotSession(session, action.name, false);

  return (
    <div class="session-form">
      <label>
        {t('sessionOrganization')}{' '}
        <select
          class="select"
          aria-label={t('sessionControl', t('sessionOrganization'), label)}
          value={chosen}
          onChange={(event) => setChoice({ instead: current, of: event.currentTarget.value })}
        >
          {organizationsOf(session).map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          <option value={PERSONAL}>{t('sessionPersonal')}</option>
        </select>
      </label>
      <ActionButton
        label={t('sessionControl', t('sessionSwitchOrganization'), label)}
        title={t('sessionSwitchOrganizationHint')}
        unavailable={
          (why && t(why)) ??
          acting.whyNot(action.name) ??
          (chosen === current ? t('sessionOrganizationIsActive') : null)
        }
        running={isSwitching}
        onClick={() => acting.act(action)}
      >
        {t('sessionSwitchOrganization')}
      </ActionButton>
    </div>
  );
}
