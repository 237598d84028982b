import type { Simulation } from './simulation.ts';

/** Something the user asked for in the panel. Names are those of clerk-js, with what they belong to. */
export type Action =
  | { readonly name: 'clearCache' }
  | { readonly name: 'removeSessions' }
  | { readonly name: 'openTouchUrl'; readonly redirectUrl: string }
  /** `client.create()`, `client.destroy()` */
  | { readonly name: 'createClient' | 'destroyClient' }
  /** `session.touch()`, `session.end()`, `session.remove()` */
  | { readonly name: 'touchSession' | 'endSession' | 'removeSession'; readonly sessionId: string }
  /** `session.getToken({ template, skipCache: true })`; null for the session token. */
  | { readonly name: 'getToken'; readonly sessionId: string; readonly template: string | null }
  /** `Clerk.setActive()`; an organization id, null for the personal account, or absent to leave it as it is. */
  | { readonly name: 'setActive'; readonly sessionId: string; readonly organizationId?: string | null }
  /** Deletes or rewrites one of the document's cookies, named by its key (`cookieKey`). */
  | { readonly name: 'deleteCookie'; readonly cookie: string }
  | { readonly name: 'editCookie'; readonly cookie: string; readonly value: string }
  /** Removes all that Clerk keeps for the document's site, and loads the tab anew. */
  | { readonly name: 'resetClerkState' }
  /** Begins with a simulation in the tab, in the place of one that is on. */
  | { readonly name: 'startSimulation'; readonly simulation: Simulation }
  /** Test users, in development instances. Saves the page's sign-in; an empty label stands for the user's own name. */
  | { readonly name: 'saveSignIn'; readonly label: string }
  /** Brings a saved sign-in back, by its id. */
  | { readonly name: 'switchSignIn'; readonly id: string }
  /** Forgets one saved sign-in, or all of them, of every site (null). */
  | { readonly name: 'forgetSignIns'; readonly id: string | null }
  /** Sets the page's sign-in aside without ending it. */
  | { readonly name: 'startNewVisitor' }
  /** Signs in with the fixed code; signs up before if there is no such user and that is wanted. */
  | { readonly name: 'signInTestUser'; readonly email: string; readonly signUp: boolean };
