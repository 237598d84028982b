import type { ActionName } from '../lib/inspector/state.ts';
import type { Action } from '../lib/protocol/action.ts';

/** An action of every name there is. One that is missing here does not compile. */
const BY_NAME = {
  clearCache: { name: 'clearCache' },
  removeSessions: { name: 'removeSessions' },
  openTouchUrl: { name: 'openTouchUrl', redirectUrl: 'http://localhost:4000/' },
  createClient: { name: 'createClient' },
  destroyClient: { name: 'destroyClient' },
  touchSession: { name: 'touchSession', sessionId: 'sess_1' },
  endSession: { name: 'endSession', sessionId: 'sess_1' },
  removeSession: { name: 'removeSession', sessionId: 'sess_1' },
  getToken: { name: 'getToken', sessionId: 'sess_1', template: null },
  setActive: { name: 'setActive', sessionId: 'sess_1' },
  deleteCookie: { name: 'deleteCookie', cookie: 'key' },
  editCookie: { name: 'editCookie', cookie: 'key', value: 'value' },
  resetClerkState: { name: 'resetClerkState' },
  startSimulation: { name: 'startSimulation', simulation: { kind: 'offline' } },
  saveSignIn: { name: 'saveSignIn', label: '' },
  switchSignIn: { name: 'switchSignIn', id: 'saved_1' },
  forgetSignIns: { name: 'forgetSignIns', id: null },
  startNewVisitor: { name: 'startNewVisitor' },
  signInTestUser: { name: 'signInTestUser', email: 'ada+clerk_test@example.com', signUp: true },
} as const satisfies { readonly [Name in ActionName]: Action & { readonly name: Name } };

/** One action of each kind. */
export const EVERY_ACTION: readonly Action[] = Object.values(BY_NAME);
