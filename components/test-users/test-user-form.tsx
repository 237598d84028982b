import { useState } from 'preact/hooks';
import type { Action } from '../../lib/protocol/action.ts';
import { isTestEmail } from '../../lib/test-users/test-email.ts';
import { ActionForm } from '../controls/action-form.tsx';
import type { Acting } from '../controls/use-acting.ts';
import { useTools } from '../tools.ts';

interface TestUserFormProps {
  /** Why nobody can be signed in here, whatever else; null when somebody can. */
  readonly unavailable: string | null;
  readonly acting: Acting;
}

/** Signs in as a test user by the fixed code. */
export function TestUserForm({ unavailable, acting }: TestUserFormProps) {
  const { t } = useTools();
  const [typed, setTyped] = useState('');
  const [signUp, setSignUp] = useState(true);
  const email = typed.trim();
  const action: Action = { name: 'signInTestUser', email, signUp };
  const why = unavailable ?? acting.whyNot(action.name) ?? (isTestEmail(email) ? null : t('testUserEmailWrong'));
  return (
    <ActionForm
      class="test-users-form"
      action={action}
      acting={acting}
      running={acting.running?.name === action.name}
      unavailable={why}
      button={t('testUserSignIn')}
      title={t('testUserSignInHint')}
    >
      <label>
        {t('testUserEmail')}{' '}
        <input
          class="field"
          name="email"
          type="text"
          inputMode="email"
          autocomplete="off"
          spellcheck={false}
          placeholder={EXAMPLE}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      <label>
        <input type="checkbox" checked={signUp} onChange={(event) => setSignUp(event.currentTarget.checked)} />{' '}
        {t('testUserSignUp')}
      </label>
    </ActionForm>
  );
}

/** An address that would be taken. No language translates it. */
const EXAMPLE = 'jane+clerk_test@example.com';
