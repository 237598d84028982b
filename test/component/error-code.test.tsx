import { act, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import '../../components/timeline/timeline.tsx';
import { loadExplanations } from '../../components/error-code/use-explanation.ts';
import type { TimelineEvent } from '../../lib/timeline/event.ts';
import { rowOf } from '../../lib/timeline/row.ts';
import { openTab, renderPanel, textOf } from './render-panel.tsx';
import { NOW, signInJSON } from './samples/client-json.ts';
import { GALLERY } from './samples/gallery.ts';
import { clientOf, panelView, withClerk, withResult } from './samples/views.ts';

// happy-dom has no popovers.
const shown = new Set<Element>();
beforeAll(async () => {
  HTMLElement.prototype.showPopover = function show() {
    shown.add(this);
  };
  HTMLElement.prototype.hidePopover = function hide() {
    shown.delete(this);
  };
  await loadExplanations();
});
afterEach(() => shown.clear());

const failure = (code: string) =>
  withResult({
    at: NOW,
    kind: 'failed',
    action: 'getToken',
    error: { code, message: 'Clerk says so.', call: null, status: 401, traceId: null, retryAfter: null },
    way: 'page',
  });
const code = (name: string) => screen.getByRole('button', { name: `Copy ${name}` });
const words = () => [...shown].map((element) => element.textContent);

describe('an error code', () => {
  test('has what it means and what to do for a description', () => {
    renderPanel(failure('signed_out'));
    const id = code('signed_out').getAttribute('aria-describedby') ?? '';

    expect(document.getElementById(id)?.textContent).toBe(
      'This browser has no session any more: it ended elsewhere. Load the page anew; sign in again if nobody is signed in.',
    );
    expect(words()).toEqual([]);
  });

  test('shows it under the pointer and with the focus', () => {
    renderPanel(failure('signed_out'));
    const around = code('signed_out').closest('.error-code') as HTMLElement;
    fireEvent.mouseEnter(around);
    expect(words()).toEqual([expect.stringMatching(/^This browser has no session/)]);
    fireEvent.mouseLeave(around);
    expect(words()).toEqual([]);

    act(() => code('signed_out').focus());
    expect(words()).toHaveLength(1);
    act(() => code('signed_out').blur());
    expect(words()).toEqual([]);
  });

  test('is closed by Escape, which then does nothing else', () => {
    renderPanel(failure('signed_out'));
    act(() => code('signed_out').focus());
    const pressed = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    act(() => void document.body.dispatchEvent(pressed));
    document.removeEventListener('keydown', heard);

    expect(words()).toEqual([]);
    expect(pressed.defaultPrevented).toBe(true);
    expect(heard).not.toHaveBeenCalled();
  });

  test('is copied by a click', () => {
    const { actions } = renderPanel(failure('signed_out'));
    fireEvent.click(code('signed_out'));

    expect(actions.copy).toHaveBeenCalledWith('signed_out');
  });

  test('stands as it is where nothing is known of it', () => {
    renderPanel(failure('code_of_tomorrow'));

    expect(screen.queryByRole('button', { name: 'Copy code_of_tomorrow' })).toBeNull();
    expect(textOf(screen.getByRole('status', { name: 'Last result' }))).toContain('code_of_tomorrow');
  });
});

/** A call that the Frontend API refused, in the timeline. */
const refused: TimelineEvent = {
  id: 1,
  at: NOW,
  kind: 'call',
  frameId: 0,
  documentId: 'D1',
  cause: null,
  step: null,
  method: 'GET',
  base: 'https://clerk.example.com',
  path: '/v1/client',
  ids: {},
  query: [],
  form: [],
  origin: 'https://app.example.com',
  status: 400,
  netError: null,
  codes: ['origin_invalid'],
  traceId: null,
  durationMs: 12,
  retryAfter: null,
  sessionId: null,
  setCookies: [],
};

describe('codes explain themselves', () => {
  test('in a row of the timeline, and by keyboard in the details of its event', async () => {
    const selected = { event: refused, cause: null, moment: null, changes: [] };
    const rows = [rowOf(refused)];
    renderPanel(panelView({ timeline: { rows, problem: null, selected, comparedWith: null } }));
    const tab = openTab(/^Timeline/);

    expect(
      await within(tab).findByTitle(/^The page's origin is not one of the instance.* use development keys/),
    ).toBeTruthy();
    expect(code('origin_invalid')).toBeTruthy();
  });

  test('in the notice of a Client that was refused', () => {
    renderPanel(GALLERY.directStale);

    expect(code('origin_invalid')).toBeTruthy();
  });

  test('in the error of a verification', () => {
    const verification = {
      status: 'failed',
      strategy: 'oauth_google',
      error: { code: 'external_account_not_found', message: 'Not found', long_message: 'No account was found.' },
    };
    renderPanel(
      withClerk({
        client: clientOf({ sessions: [], sign_in: { ...signInJSON, first_factor_verification: verification } }),
      }),
    );

    expect(within(openTab(/^Sign-in/)).getByRole('button', { name: 'Copy external_account_not_found' })).toBeTruthy();
  });
});
