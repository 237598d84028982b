import type { Cookie } from '../cookies/cookie.ts';

/** A sign-in that was saved, as panels may see it: whose it is and where, without anything that lets somebody in. */
export interface SavedSignIn {
  readonly id: string;
  /** As the user called it. */
  readonly name: string;
  /** What the user signs in with, or the id of the session when that is not known. */
  readonly who: string;
  /** Where it was saved, and where alone it can come back: its cookies are those of this site and instance. */
  readonly origin: string;
  readonly publishableKey: string;
  readonly clientId: string | null;
  readonly sessionId: string;
  /** Epoch ms. */
  readonly savedAt: number;
}

/** The same with what makes it up: the cookies of the dev browser, which is the client's credential in development. */
export interface KeptSignIn extends SavedSignIn {
  readonly cookies: readonly Cookie[];
}

/** The part of it that may be shown. */
export function shownSignIn({ cookies: _secret, ...shown }: KeptSignIn): SavedSignIn {
  return shown;
}
