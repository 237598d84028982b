import { ActionButton } from '../controls/action-button.tsx';
import { useTools } from '../tools.ts';
import { OrganizationSwitch } from './organization-switch.tsx';
import { SESSION_BUTTONS } from './session-buttons.ts';
import type { SessionControlProps } from './session-controls.ts';
import { TemplateToken } from './template-token.tsx';
import { whyNotSession } from './why-not-session.ts';

/** What can be done with a session: a quiet row of buttons, and two that need a word more. */
export function SessionActions(props: SessionControlProps) {
  const { t } = useTools();
  const { session, label, isActive, acting } = props;
  return (
    <div class="session-actions">
      <div class="buttons">
        {SESSION_BUTTONS.map(({ words, hint, action: actionOf }) => {
          const action = actionOf(session.id);
          const why = whyNotSession(session, action.name, isActive);
          return (
            <ActionButton
              key={words}
              label={t('sessionControl', t(words), label)}
              title={t(hint)}
              unavailable={(why && t(why)) ?? acting.whyNot(action.name)}
              running={acting.isRunning(action)}
              onClick={() => acting.act(action)}
            >
              {t(words)}
            </ActionButton>
          );
        })}
      </div>
      <TemplateToken {...props} />
      <OrganizationSwitch {...props} />
    </div>
  );
}
