import { useEffect, useState } from 'preact/hooks';
import type { ActionError, ClerkInstance } from '../../lib/inspector/state.ts';
import type { DecodedToken } from '../../lib/tokens/decode-token.ts';
import { checkSignature, type SignatureCheck } from '../../lib/tokens/signature.ts';

/** A check that is done or runs, or why there is none: no instance is known, or its keys are not there or were refused. */
export type SignatureState =
  | SignatureCheck
  | { readonly result: 'no-instance' | 'waiting' | 'checking' }
  | { readonly result: 'refused'; readonly error: ActionError };

/** What the instance's published keys say of a token. A check that runs anew leaves the last one standing. */
export function useSignature(text: string, token: DecodedToken, clerk: ClerkInstance | null): SignatureState {
  const keys = clerk?.signingKeys ?? null;
  // The state comes as a copy each time; only other keys are a reason to check again.
  const jwks = keys?.kind === 'known' ? JSON.stringify(keys.jwks) : null;
  const [checked, setChecked] = useState<{ readonly text: string; readonly check: SignatureCheck } | null>(null);

  useEffect(() => {
    if (jwks === null) return;
    let isWanted = true;
    void checkSignature(text, JSON.parse(jwks)).then((check) => {
      if (isWanted) setChecked({ text, check });
    });
    return () => {
      isWanted = false;
    };
  }, [text, jwks]);

  if (token.form !== 'jwt') return { result: 'cannot-check', reason: token.form };
  if (!clerk) return { result: 'no-instance' };
  if (keys?.kind === 'refused') return { result: 'refused', error: keys.error };
  if (jwks === null) return { result: 'waiting' };
  return checked?.text === text ? checked.check : { result: 'checking' };
}
