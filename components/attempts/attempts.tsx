import type { Client } from '../../lib/client/index.ts';
import type { View } from '../../lib/client/view.ts';
import { Empty } from '../faces/empty.tsx';
import { useTools } from '../tools.ts';
import { SignInAttempt } from './sign-in-attempt.tsx';
import { SignUpAttempt } from './sign-up-attempt.tsx';
import '../styles/steps.css';

/** The sign-in and the sign-up in progress. */
export function Attempts({ client }: { client: View<Client> }) {
  const { t } = useTools();
  if (!client.signIn && !client.signUp) return <Empty title={t('attemptsEmptyTitle')}>{t('attemptsEmpty')}</Empty>;
  return (
    <>
      <section>
        <h2>{t('attemptsSignIn')}</h2>
        {client.signIn ? <SignInAttempt signIn={client.signIn} /> : <p class="none">{t('attemptsNoSignIn')}</p>}
      </section>
      <section>
        <h2>{t('attemptsSignUp')}</h2>
        {client.signUp ? <SignUpAttempt signUp={client.signUp} /> : <p class="none">{t('attemptsNoSignUp')}</p>}
      </section>
    </>
  );
}
