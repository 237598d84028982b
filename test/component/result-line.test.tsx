import { fireEvent, screen } from '@testing-library/preact';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadExplanations } from '../../components/error-code/use-explanation.ts';
import type { ActionError, ActionName } from '../../lib/inspector/state.ts';
import { renderPanel, resultLine } from './render-panel.tsx';
import { adaSession, NOW } from './samples/client-json.ts';
import { GALLERY } from './samples/gallery.ts';
import { nothingKnown, withResult } from './samples/views.ts';

beforeAll(loadExplanations);

const call = { method: 'DELETE', path: '/v1/client/sessions', status: 200, durationMs: 41.2, way: 'direct' } as const;

/** A panel that shows a failed action. */
function renderFailure(action: ActionName, error: Partial<ActionError>) {
  const nothing: ActionError = { ...nothingKnown, code: 'network_error' };
  return renderPanel(withResult({ at: NOW, kind: 'failed', action, error: { ...nothing, ...error }, way: null }));
}

test('the line is there before the first result, so that the first is announced', () => {
  const { show } = renderPanel(GALLERY.connected);
  const line = screen.getByRole('status', { name: 'Last result' });
  expect(resultLine()).toBe('Actions report here what they called and what came of it.');

  show(GALLERY.cacheCleared);
  expect(screen.getByRole('status', { name: 'Last result' })).toBe(line);
});

describe('what was done', () => {
  test('removed sessions: call, number, status, time and cookies', () => {
    renderPanel(GALLERY.removed);

    expect(resultLine()).toBe(
      'DELETE /v1/client/sessions: 2 sessions removed · 200 · 41 ms · through the page · removed cookies __session, __session_Qm3dE7xZ',
    );
    expect(screen.getByRole('contentinfo').querySelector('time')?.dateTime).toBe(new Date(NOW).toISOString());
  });

  test('one session and no cookies', () => {
    renderPanel(withResult({ at: NOW, kind: 'sessions-removed', sessions: 1, cookies: [], call }));

    expect(resultLine()).toBe(
      'DELETE /v1/client/sessions: 1 session removed · 200 · 41 ms · directly · no cookies left to remove',
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

  test.each([
    ['client-created', 'PUT', 'Client created'],
    ['client-destroyed', 'DELETE', 'Client destroyed, with all sessions'],
  ] as const)('%s', (kind, method, words) => {
    renderPanel(withResult({ at: NOW, kind, call: { ...call, method, path: '/v1/client', way: 'page' } }));

    expect(resultLine()).toBe(`${method} /v1/client: ${words} · 200 · 41 ms · through the page`);
  });

  test.each([
    ['session-touched', 'touch', 'session touched'],
    ['session-ended', 'end', 'session ended'],
    ['session-removed', 'remove', 'session removed'],
    ['session-activated', 'touch', 'session set active'],
  ] as const)('%s, with whose session it is', (kind, method, words) => {
    const path = `/v1/client/sessions/${adaSession.id}/${method}`;
    renderPanel(withResult({ at: NOW, kind, sessionId: adaSession.id, call: { ...call, method: 'POST', path } }));

    expect(resultLine()).toBe(
      `POST /v1/client/sessions/sess_2adaBQ7…w5cLdE/${method}: ${words} (Ada Lovelace) · 200 · 41 ms · directly`,
    );
    expect(screen.getByTitle(`POST ${path}`)).toBeTruthy();
  });

  test('a session that the Client has no more is told by its id', () => {
    const path = '/v1/client/sessions/sess_gone/remove';
    renderPanel(
      withResult({ at: NOW, kind: 'session-removed', sessionId: 'sess_gone', call: { ...call, method: 'POST', path } }),
    );

    expect(resultLine()).toBe(`POST ${path}: session removed · 200 · 41 ms · directly`);
  });

  test('a minted token: its lifetime', () => {
    renderPanel(GALLERY.tokenMinted);

    expect(resultLine()).toMatch(
      /\/tokens: session token minted \(Ada Lovelace\) · 200 · 38 ms · through the page · valid for 60 seconds, until \d\d:03:05$/,
    );
  });

  test('a token of a template, without expiry', () => {
    const path = `/v1/client/sessions/${adaSession.id}/tokens/supabase`;
    const minted = { at: NOW, kind: 'token-minted', sessionId: adaSession.id, expiresAt: null } as const;
    renderPanel(withResult({ ...minted, template: 'supabase', call: { ...call, method: 'POST', path } }));

    expect(resultLine()).toMatch(/: token of template supabase minted \(Ada Lovelace\) .* without expiry$/);
  });
});

describe('what failed', () => {
  test('names action, call, HTTP status, code, message, advice and trace', () => {
    const { actions } = renderPanel(GALLERY.failed);

    expect(resultLine()).toBe(
      'Remove sessions failed · DELETE /v1/client/sessions · 429 · too_many_requests · ' +
        'Too many requests. Please try again in a bit. · Wait as long as Retry-After says. Find what calls so often. · ' +
        'trace 8f2b1c7d9e3a4f5b6c7d8e9f0a1b2c3d · through the page',
    );
    fireEvent.click(screen.getByRole('button', { name: 'Copy 8f2b1c7d9e3a4f5b6c7d8e9f0a1b2c3d' }));
    expect(actions.copy).toHaveBeenCalledWith('8f2b1c7d9e3a4f5b6c7d8e9f0a1b2c3d');
  });

  test.each([
    ['page_no_answer', /page_no_answer · the page did not answer in time/],
    ['page_gone', /page_gone · the page went away/],
    ['network_error', /network_error · Check the connection and what may block the host/],
    ['not_json', /not_json · the answer was not JSON/],
    ['no_clerk', /no_clerk · there is no Clerk on this page/],
    ['page_error', /page_error · clerk-js in the page threw an error/],
    ['timeout', /timeout · .* within 10 s, so it is not known whether it was done/],
    [
      'interrupted',
      /interrupted · .* worker was stopped .* not known whether it was done: look at the sessions and cookies/,
    ],
    ['not_kept', /not_kept · nothing was done: .* no room left .* try again/],
    ['unknown_error', /unknown_error · the answer was not in Clerk's form/],
    ['no_dev_browser', /no_dev_browser · .* open a page with clerk-js once/],
    ['no_access', /no_access · .* grant access/],
  ])('%s has words', (code, words) => {
    renderFailure('removeSessions', { code, call: 'DELETE /v1/client/sessions' });

    expect(resultLine()).toMatch(/^Remove sessions failed · DELETE \/v1\/client\/sessions/);
    expect(resultLine()).toMatch(words);
  });

  test.each<readonly [ActionName, string]>([
    ['clearCache', 'Clear cache failed'],
    ['removeSessions', 'Remove sessions failed'],
    ['openTouchUrl', 'Opening the touch URL failed'],
    ['createClient', 'Create client failed'],
    ['destroyClient', 'Destroy client failed'],
    ['touchSession', 'Touch failed'],
    ['endSession', 'End failed'],
    ['removeSession', 'Remove failed'],
    ['getToken', 'Getting a token failed'],
    ['setActive', 'Set active failed'],
  ])('%s is named', (action, words) => {
    renderFailure(action, {});

    expect(resultLine()).toMatch(new RegExp(`^${words} · network_error`));
  });

  test.each([
    ['origin_invalid', 400, /use development keys/],
    ['dev_browser_unauthenticated', 401, /clerk-js gets a new one/],
    ['authentication_invalid', 401, /Load the page anew/],
    ['resource_not_found', 404, /check the name of the template/],
    ['code_of_tomorrow', 422, /what it asks for was refused/],
    ['too_many_requests', 429, /Wait as long as Retry-After says/],
    ['code_of_tomorrow', 429, /wait before trying again/],
    ['code_of_tomorrow', 503, /The Frontend API itself failed/],
  ])('%s says in a sentence what to do', (code, status, advice) => {
    renderFailure('getToken', { code, status, message: 'Clerk says so.' });

    expect(resultLine()).toMatch(new RegExp(`${status} · ${code} · Clerk says so\\. · .*${advice.source}`));
  });

  test('counts down how long to wait, beside the text that is read aloud', () => {
    const { tick } = renderPanel(GALLERY.failed);
    const timer = screen.getByRole('timer');
    const said = resultLine();

    expect(timer.textContent).toBe('try again in 30 s');
    tick(2_000);
    expect(timer.textContent).toBe('try again in 28 s');
    tick(28_000);
    expect(timer.textContent).toBe('can be tried again');
    expect(resultLine()).toBe(said);
  });

  test('tells the way it took', () => {
    renderPanel(GALLERY.interrupted);

    expect(resultLine()).toMatch(/ · directly$/);
  });

  test('counts nothing where nobody asked to wait', () => {
    renderFailure('removeSessions', { status: 500 });

    expect(screen.queryByRole('timer')).toBeNull();
  });

  test('markup in a message stays text', () => {
    renderFailure('removeSessions', { code: 'x', message: '<b>bold</b>', status: 502 });

    expect(resultLine()).toContain('502 · x · <b>bold</b>');
    expect(document.querySelector('footer b')).toBeNull();
  });
});
