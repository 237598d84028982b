import { act, fireEvent, screen, waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { loadPalette } from '../../components/palette/late-palette.tsx';
import { preload } from '../../components/tabs/use-late.ts';
import type { ActionName } from '../../lib/inspector/state.ts';
import type { PanelView } from '../../lib/panel/panel-view.ts';
import type { SavedSignIn } from '../../lib/test-users/saved-sign-in.ts';
import { EVERY_ACTION } from '../every-action.ts';
import { renderPanel, textOf } from './render-panel.tsx';
import { adaSession, NOW } from './samples/client-json.ts';
import { GALLERY } from './samples/gallery.ts';
import { clerk, state } from './samples/views.ts';

await Promise.all([preload<unknown>(loadPalette), import('../../components/cookies/document-cookies.tsx')]);

const SAVED: SavedSignIn = {
  id: 'saved-1',
  name: 'admin',
  who: 'ada@example.com',
  origin: new URL(GALLERY.connected.frame?.url ?? '').origin,
  publishableKey: clerk().instance.publishableKey ?? '',
  clientId: null,
  sessionId: 'sess_saved',
  savedAt: NOW,
};

const VIEW: PanelView = {
  ...GALLERY.connected,
  secrets: GALLERY.cookies.secrets,
  state: state({ testUsers: [SAVED] }),
};

/** How an action is reached from the palette: by this entry, which does it at once or leads to this control. */
interface Way {
  readonly entry: string;
  /** Role and name of what has the focus then; null for an action that is done at once. */
  readonly to: readonly [role: 'textbox' | 'button', name: RegExp] | null;
}
const done = (entry: string): Way => ({ entry, to: null });
const leads = (entry: string, role: 'textbox' | 'button', name: RegExp): Way => ({ entry, to: [role, name] });

/** Every action there is. One that is missing here does not compile. */
const WAYS: Readonly<Record<ActionName, Way>> = {
  clearCache: done('Clear cache'),
  removeSessions: done('Remove sessions'),
  openTouchUrl: leads('Touch URL', 'textbox', /^redirectUrl$/),
  createClient: done('Create client'),
  destroyClient: done('Destroy client'),
  touchSession: done('Touch: Ada Lovelace'),
  endSession: done('End: Grace Hopper'),
  removeSession: done('Remove: Grace Hopper'),
  getToken: leads('Token of template: Grace Hopper', 'textbox', /^JWT template: Grace Hopper$/),
  setActive: done('Set active: Grace Hopper'),
  deleteCookie: done('Delete __client_uat'),
  editCookie: leads('Edit value: __client_uat', 'textbox', /^Value of __client_uat$/),
  resetClerkState: leads('Reset Clerk state for this site', 'button', /^Cancel$/),
  startSimulation: done('Start: Slow'),
  saveSignIn: leads('Save sign-in', 'textbox', /^Save as$/),
  switchSignIn: done('Switch: admin'),
  forgetSignIns: done('Forget: admin'),
  startNewVisitor: done('New visitor'),
  signInTestUser: leads('Sign in as test user', 'textbox', /^Test address$/),
};

test.each(EVERY_ACTION)('the palette has $name, and does it or leads to its field', async ({ name }) => {
  const { entry, to } = WAYS[name];
  const { actions } = renderPanel(VIEW);
  fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
  const field = screen.getByRole('combobox', { hidden: true });
  fireEvent.input(field, { target: { value: entry } });
  const option = [...document.querySelectorAll<HTMLElement>('dialog [role=option]')].find((each) =>
    textOf(each).startsWith(entry),
  );
  expect(option, entry).toBeDefined();
  expect(option?.getAttribute('aria-disabled'), option?.textContent ?? '').not.toBe('true');
  act(() => option?.click());

  if (!to) return expect(actions.act).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ name }));
  expect(actions.act).not.toHaveBeenCalled();
  await waitFor(() => expect(screen.getByRole(to[0], { name: to[1] })).toBe(document.activeElement));
});

test('a fresh session token needs no form', () => {
  const { actions } = renderPanel(VIEW);
  fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
  fireEvent.input(screen.getByRole('combobox', { hidden: true }), { target: { value: 'Fresh token: Ada' } });
  fireEvent.keyDown(screen.getByRole('combobox', { hidden: true }), { key: 'Enter' });
  expect(actions.act).toHaveBeenCalledExactlyOnceWith({
    name: 'getToken',
    sessionId: adaSession.id,
    template: null,
  });
});
