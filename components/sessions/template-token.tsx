import { useRef, useState } from 'preact/hooks';
import type { Action } from '../../lib/protocol/action.ts';
import { ActionForm } from '../controls/action-form.tsx';
import { useArrival } from '../tabs/chosen-tab.ts';
import { useTools } from '../tools.ts';
import type { SessionControlProps } from './session-controls.ts';
import { whyNotSession } from './why-not-session.ts';

/** Mints a token of a JWT template, whose name is typed. */
export function TemplateToken({ session, label, isActive, acting }: SessionControlProps) {
  const { t } = useTools();
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const template = typed.trim();
  const action: Action = { name: 'getToken', sessionId: session.id, template };
  const why = whyNotSession(session, action.name, isActive);
  const { running } = acting;
  const isMinting = running?.name === action.name && running.sessionId === session.id && running.template !== null;
  const unavailable =
    (why && t(why)) ?? acting.whyNot(action.name) ?? (template === '' ? t('sessionTemplateEmpty') : null);

  useArrival('sessions', (place) =>
    'part' in place && place.part === 'template' && place.sessionId === session.id ? field.current : null,
  );

  return (
    <ActionForm
      class="session-form"
      action={action}
      acting={acting}
      running={isMinting}
      unavailable={unavailable}
      button={t('sessionTemplateToken')}
      label={t('sessionControl', t('sessionTemplateToken'), label)}
      title={t('sessionTemplateTokenHint')}
    >
      <label>
        {t('sessionTemplate')}{' '}
        <input
          ref={field}
          class="field"
          type="text"
          spellcheck={false}
          autocomplete="off"
          aria-label={t('sessionControl', t('sessionTemplate'), label)}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
    </ActionForm>
  );
}
