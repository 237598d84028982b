import { useState } from 'preact/hooks';
import type { Action } from '../../lib/protocol/action.ts';
import { ActionForm } from '../controls/action-form.tsx';
import type { Acting } from '../controls/use-acting.ts';
import { useTools } from '../tools.ts';

interface SaveFormProps {
  /** Whose sign-in it is, which is its name unless another is typed. */
  readonly who: string | null;
  /** Why nothing can be saved here, whatever else; null when it can. */
  readonly unavailable: string | null;
  readonly acting: Acting;
}

/** Saves the sign-in that the page shows. */
export function SaveForm({ who, unavailable, acting }: SaveFormProps) {
  const { t } = useTools();
  const [label, setLabel] = useState('');
  const action: Action = { name: 'saveSignIn', label: label.trim() };
  const why = unavailable ?? acting.whyNot(action.name);
  return (
    <ActionForm
      class="test-users-form"
      action={action}
      acting={acting}
      running={acting.running?.name === action.name}
      unavailable={why}
      button={t('testUserSave')}
      title={t('testUserSaveHint')}
    >
      <label>
        {t('testUserName')}{' '}
        <input
          class="field"
          name="label"
          type="text"
          autocomplete="off"
          spellcheck={false}
          maxLength={100}
          placeholder={who ?? undefined}
          value={label}
          onInput={(event) => setLabel(event.currentTarget.value)}
        />
      </label>
    </ActionForm>
  );
}
