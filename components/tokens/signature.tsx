import type { PanelView } from '../../lib/panel/panel-view.ts';
import type { DecodedToken } from '../../lib/tokens/decode-token.ts';
import { ErrorFacts } from '../result/error-facts.tsx';
import { instanceOf } from '../state.ts';
import { useTools } from '../tools.ts';
import { Property } from '../values/property.tsx';
import { StateWord } from '../values/state-word.tsx';
import { IssuerNote } from './issuer-note.tsx';
import { CANNOT_CHECK_WORDS, SIGNATURE_WORDS } from './signature-words.ts';
import { type SignatureState, useSignature } from './use-signature.ts';

interface SignatureProps {
  readonly text: string;
  readonly token: DecodedToken;
  readonly view: PanelView;
}

/** Whether the instance's own keys vouch for a token, why, and what to do if they do not. */
export function Signature({ text, token, view }: SignatureProps) {
  const { t } = useTools();
  const state = useSignature(text, token, instanceOf(view.frame));
  const { tone, word, reason, next } = wordsOf(state);
  return (
    <Property
      name={t('tokenSignature')}
      hint={
        <>
          {t(reason)} {state.result === 'refused' && <ErrorFacts error={state.error} />}{' '}
          {token.form === 'jwt' && <IssuerNote token={token} view={view} />} {next && t(next)}
        </>
      }
    >
      <StateWord tone={tone}>{t(word)}</StateWord>
    </Property>
  );
}

function wordsOf(state: SignatureState) {
  if (state.result !== 'cannot-check') return SIGNATURE_WORDS[state.result];
  return { tone: 'past', word: 'tokenCannotCheck', ...CANNOT_CHECK_WORDS[state.reason] } as const;
}
