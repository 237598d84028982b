import { useState } from 'preact/hooks';
import type { Action } from '../../lib/protocol/action.ts';
import { ActionButton } from '../controls/action-button.tsx';
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
    <form
      class="test-users-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (why === null) acting.act(action);
      }}
    >
      <label>
        {t('testUserName')}{' '}
        <input
          class="field"
          type="text"
          autocomplete="off"
          spellcheck={false}
          maxLength={100}
          placeholder={who ?? undefined}
          value={label}
          onInput={(event) => setLabel(event.currentTarget.value)}
        />
      </label>
      <ActionButton
        title={t('testUserSaveHint')}
        unavailable={why}
        running={acting.running?.name === action.name}
        onClick={() => acting.act(action)}
      >
        {t('testUserSave')}
      </ActionButton>
    </form>
  );
}
