import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import type { ActionError, ActionName } from '../../lib/inspector/state.ts';
import { renderPanel, resultLine } from './render-panel.tsx';
import { NOW } from './samples/client-json.ts';
import { GALLERY } from './samples/gallery.ts';
import { withResult } from './samples/views.ts';

const call = { method: 'DELETE', path: '/v1/client/sessions', status: 200, durationMs: 41.2 };

/** A panel that shows a failed action. */
function renderFailure(action: ActionName, error: Partial<ActionError>) {
  const nothing: ActionError = {
    code: 'network_error',
    message: '',
    call: null,
    status: null,
    traceId: null,
    retryAfter: null,
  };
  return renderPanel(withResult({ at: NOW, kind: 'failed', action, error: { ...nothing, ...error } }));
}

test('the line is there before the first result, so that the first is announced', () => {
  const { show } = renderPanel(GALLERY.connected);
  const line = screen.getByRole('status', { name: 'Last result' });
  expect(resultLine()).toBe('Clear cache and Remove sessions report here.');

  show(GALLERY.cacheCleared);
  expect(screen.getByRole('status', { name: 'Last result' })).toBe(line);
});

describe('what was done', () => {
  test('removed sessions: call, number, status, time and cookies', () => {
    renderPanel(GALLERY.removed);

    expect(resultLine()).toBe(
      'DELETE /v1/client/sessions: 2 sessions removed · 200 · 41 ms · removed cookies __session, __session_Qm3dE7xZ',
    );
    expect(screen.getByRole('contentinfo').querySelector('time')?.dateTime).toBe(new Date(NOW).toISOString());
  });

  test('one session and no cookies', () => {
    renderPanel(withResult({ at: NOW, kind: 'sessions-removed', sessions: 1, cookies: [], call }));

    expect(resultLine()).toBe(
      'DELETE /v1/client/sessions: 1 session removed · 200 · 41 ms · no cookies left to remove',
    );
  });

  test('a cleared cache: whose tokens, and that no cookie was touched', () => {
    renderPanel(GALLERY.cacheCleared);

    expect(resultLine()).toMatch(/tokens of 2 sessions are dropped .* no cookie was touched/);
  });

  test('a cleared cache without sessions: that clerk-js does nothing then', () => {
    renderPanel(withResult({ at: NOW, kind: 'cache-cleared', sessions: 0 }));

    expect(resultLine()).toMatch(/Nothing to clear: clearCache\(\) of clerk-js does nothing without sessions/);
  });

  test('an opened touch URL', () => {
    renderPanel(withResult({ at: NOW, kind: 'touch-opened' }));

    expect(resultLine()).toBe('The page was sent to the touch URL');
  });
});

describe('what failed', () => {
  test('names action, call, HTTP status, code, message, seconds to wait and trace', () => {
    const { actions } = renderPanel(GALLERY.failed);

    expect(resultLine()).toBe(
      'Remove sessions failed · DELETE /v1/client/sessions · 429 · too_many_requests · ' +
        'Too many requests. Please try again in a bit. · try again after 30 seconds · ' +
        'trace 8f2b1c7d9e3a4f5b6c7d8e9f0a1b2c3d',
    );
    fireEvent.click(screen.getByRole('button', { name: 'Copy 8f2b1c7d9e3a4f5b6c7d8e9f0a1b2c3d' }));
    expect(actions.copy).toHaveBeenCalledWith('8f2b1c7d9e3a4f5b6c7d8e9f0a1b2c3d');
  });

  test.each([
    ['page_no_answer', /page_no_answer · the page did not answer in time/],
    ['page_gone', /page_gone · the page went away/],
    ['network_error', /network_error · the Frontend API could not be reached/],
    ['not_json', /not_json · the answer was not JSON/],
    ['no_clerk', /no_clerk · there is no Clerk on this page/],
  ])('%s has words', (code, words) => {
    renderFailure('removeSessions', { code, call: 'DELETE /v1/client/sessions' });

    expect(resultLine()).toMatch(/^Remove sessions failed · DELETE \/v1\/client\/sessions/);
    expect(resultLine()).toMatch(words);
  });

  test.each<readonly [ActionName, string]>([
    ['clearCache', 'Clear cache failed'],
    ['removeSessions', 'Remove sessions failed'],
    ['openTouchUrl', 'Opening the touch URL failed'],
  ])('%s is named', (action, words) => {
    renderFailure(action, {});

    expect(resultLine()).toMatch(new RegExp(`^${words} · network_error`));
  });

  test('markup in a message stays text', () => {
    renderFailure('removeSessions', { code: 'x', message: '<b>bold</b>', status: 502 });

    expect(resultLine()).toContain('502 · x · <b>bold</b>');
    expect(document.querySelector('footer b')).toBeNull();
  });
});
