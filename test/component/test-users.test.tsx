import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { loadPalette } from '../../components/palette/late-palette.tsx';
import { preload } from '../../components/tabs/use-late.ts';
import type { InspectorState } from '../../lib/inspector/state.ts';
import { openTab, renderPanel, resultLine, textOf } from './render-panel.tsx';
import { adaSession, NOW } from './samples/client-json.ts';
import { attached, clerk, frame, panelView, state, withResult } from './samples/views.ts';

await preload<unknown>(loadPalette);

const { instance } = clerk();
const ADA = {
  id: 'saved-1',
  name: 'Ada',
  who: 'ada@example.com',
  origin: 'http://localhost:3000',
  publishableKey: instance.publishableKey ?? '',
  clientId: 'client_1',
  sessionId: adaSession.id,
  savedAt: NOW - 60_000,
};
const GRACE = { ...ADA, id: 'saved-2', name: 'Grace', sessionId: 'sess_grace' };
const ELSEWHERE = { ...ADA, id: 'saved-3', name: 'Elsewhere', origin: 'http://localhost:5000' };

/** The section of the Sessions tab, for a state that is otherwise than in the plain case. */
function section(changes: Partial<InspectorState> = {}) {
  const { actions } = renderPanel(panelView({ state: state(changes) }));
  openTab(/^Sessions/);
  return { actions, region: within(screen.getByRole('region', { name: 'Test users' })) };
}

describe('test users', () => {
  test('lists what is saved of this site, and switches with one click', () => {
    const { actions, region } = section({ testUsers: [ADA, GRACE, ELSEWHERE] });
    const saved = within(region.getByRole('list', { name: 'Test users' })).getAllByRole('listitem');

    expect(saved.map(textOf)).toEqual([
      expect.stringMatching(/^Ada ada@example\.com on this page saved 1 minute ago/),
      expect.stringMatching(/^Grace ada@example\.com saved/),
    ]);
    expect(region.getByRole('button', { name: 'Switch: Ada' }).title).toContain('this page shows it already');
    region.getByRole('button', { name: 'Switch: Grace' }).click();
    expect(actions.act).toHaveBeenLastCalledWith({ name: 'switchSignIn', id: 'saved-2' });
    region.getByRole('button', { name: 'Forget: Ada' }).click();
    expect(actions.act).toHaveBeenLastCalledWith({ name: 'forgetSignIns', id: 'saved-1' });
    region.getByRole('button', { name: 'Forget all' }).click();
    expect(actions.act).toHaveBeenLastCalledWith({ name: 'forgetSignIns', id: null });
  });

  test('saves under the name that is typed, and sets aside', () => {
    const { actions, region } = section();
    fireEvent.input(region.getByRole('textbox', { name: 'Save as' }), { target: { value: ' admin ' } });
    region.getByRole('button', { name: 'Save sign-in' }).click();
    expect(actions.act).toHaveBeenLastCalledWith({ name: 'saveSignIn', label: 'admin' });
    region.getByRole('button', { name: 'New visitor' }).click();
    expect(actions.act).toHaveBeenLastCalledWith({ name: 'startNewVisitor' });
    expect(region.getByRole('button', { name: 'Forget all' }).title).toContain('no sign-in is saved');
  });

  test('signs in test addresses alone', () => {
    const { actions, region } = section();
    const field = region.getByRole('textbox', { name: 'Test address' });
    const button = region.getByRole('button', { name: 'Sign in as test user' });
    fireEvent.input(field, { target: { value: 'ada@example.com' } });
    expect(button.title).toBe('Enter an address with +clerk_test before the @.');
    button.click();
    expect(actions.act).not.toHaveBeenCalled();

    fireEvent.input(field, { target: { value: 'ada+clerk_test@example.com' } });
    fireEvent.click(region.getByRole('checkbox', { name: 'sign up if there is none' }));
    button.click();
    expect(actions.act).toHaveBeenLastCalledWith({
      name: 'signInTestUser',
      email: 'ada+clerk_test@example.com',
      signUp: false,
    });
  });

  test('are not for private windows, and it says so', () => {
    const { region } = section({ testUsers: null });
    expect(region.getByRole('button', { name: 'Save sign-in' }).title).toBe(
      'Not in private windows, whose sign-ins are not kept.',
    );
    expect(region.getByRole('button', { name: 'New visitor' }).getAttribute('aria-disabled')).toBe('false');
  });

  test('are not for production instances, and it says so', () => {
    const production = clerk({ instance: { ...instance, type: 'production' } });
    const { region } = section({ frames: [frame({ page: attached(production) })], testUsers: [ADA] });
    expect(region.getByText(/^For development instances only\./)).toBeTruthy();
    expect(region.queryByRole('button')).toBeNull();
  });
});

test('are among the commands too', () => {
  const { actions } = renderPanel(panelView({ state: state({ testUsers: [GRACE] }) }));
  fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
  const field = screen.getByRole('combobox', { hidden: true });
  fireEvent.input(field, { target: { value: 'switch: grace' } });
  fireEvent.keyDown(field, { key: 'Enter' });
  expect(actions.act).toHaveBeenLastCalledWith({ name: 'switchSignIn', id: 'saved-2' });
});

const CALL = {
  method: 'POST',
  path: '/v1/client/sessions/sess_1/touch',
  status: 200,
  durationMs: 41,
  way: 'direct',
} as const;

test.each([
  [{ kind: 'sign-in-saved', savedAs: 'Ada' }, /^Saved as Ada/],
  [
    { kind: 'sign-in-switched', savedAs: 'Ada', call: CALL },
    /: switched to Ada, the tab was loaded anew .*200 .*directly/,
  ],
  [{ kind: 'sign-ins-forgotten', count: 2 }, /^2 saved sign-ins forgotten/],
  [{ kind: 'visitor-started' }, /^A new visitor/],
  [
    { kind: 'test-user-signed-in', email: 'a+clerk_test@b.c', signedUp: false, call: CALL },
    /signed in as a\+clerk_test/,
  ],
  [
    { kind: 'test-user-signed-in', email: 'a+clerk_test@b.c', signedUp: true, call: CALL },
    /signed up and in as a\+clerk/,
  ],
] as const)('%j is told', (result, words) => {
  renderPanel(withResult({ at: NOW, ...result }));
  expect(resultLine()).toMatch(words);
});
