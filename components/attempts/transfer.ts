import type { SignIn, SignUp } from '../../lib/client/index.ts';
import type { View } from '../../lib/client/view.ts';

/** True when the proof is there but the account is not: the sign-in can only go on as a sign-up. */
export function isForSignUp({ firstFactorVerification: first }: View<SignIn>): boolean {
  return first?.status === 'transferable';
}

/** True when the account is there already: the sign-up can only go on as a sign-in. */
export function isForSignIn({ verifications: { externalAccount } }: View<SignUp>): boolean {
  return externalAccount?.status === 'transferable';
}
