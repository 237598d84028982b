import { act, fireEvent, screen, within } from '@testing-library/preact';
import { options } from 'preact';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { definition, renderPanel, textOf } from './render-panel.tsx';
import { adaSession, clientJSON, NOW, signInJSON, signUpJSON } from './samples/client-json.ts';
import { GALLERY } from './samples/gallery.ts';
import { clerk, clientOf, withClerk } from './samples/views.ts';

const DAY = 86_400_000;

/** A panel on a Client whose JSON is otherwise than the sample. */
function renderClient(changes: Record<string, unknown>) {
  return renderPanel(withClerk({ client: clientOf({ ...clientJSON, ...changes }) }));
}

test('every property and method of the Client has its own name', () => {
  renderPanel(GALLERY.connected);

  expect(screen.getAllByRole('term').map(textOf)).toEqual([
    'id',
    'sessions',
    'signedInSessions',
    'lastActiveSessionId',
    'signIn',
    'signUp',
    'lastAuthenticationStrategy',
    'cookieExpiresAt',
    'captchaBypass',
    'createdAt',
    'updatedAt',
    'isNew()',
    'isEligibleForTouch()',
    'buildTouchUrl()',
    'clearCache()',
    'removeSessions()',
    'create()',
    'destroy()',
  ]);
});

describe('properties', () => {
  test('show what the Client holds', () => {
    renderClient({ captcha_bypass: true, sign_in: signInJSON, sign_up: signUpJSON });

    expect(textOf(definition('sessions'))).toMatch(/active Ada Lovelace.*pending Grace Hopper/);
    expect(textOf(definition('lastAuthenticationStrategy'))).toContain('email_code');
    expect(textOf(definition('captchaBypass'))).toMatch(/^true/);
    expect(textOf(definition('signIn'))).toContain('needs_second_factor');
    expect(textOf(definition('signUp'))).toContain('missing_requirements');
  });

  test('say null for what is not there', () => {
    renderPanel(GALLERY.newClient);

    for (const name of ['id', 'lastActiveSessionId', 'signIn', 'signUp', 'cookieExpiresAt', 'createdAt']) {
      expect(textOf(definition(name))).toMatch(/^null/);
    }
    expect(textOf(definition('sessions'))).toBe('[]');
  });

  test('give dates absolute and relative', () => {
    renderPanel(GALLERY.connected);
    const date = definition('updatedAt');

    expect(date.querySelector('time')?.dateTime).toBe('2026-11-23T13:00:05.000Z');
    expect(textOf(date)).toMatch(/^Nov 23, 2026, .* ?2 minutes ago$/);
  });

  test('keep relative dates true', () => {
    const { tick } = renderPanel(GALLERY.connected);
    tick(60_000);

    expect(textOf(definition('updatedAt'))).toContain('3 minutes ago');
  });

  test('say "Copied" for a moment only', () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    renderPanel(GALLERY.connected);
    const id = screen.getByRole('button', { name: `Copy ${clientJSON.id}` });

    fireEvent.click(id);
    act(() => void vi.advanceTimersByTime(1_000));
    expect(id.getAttribute('aria-label')).toBe('Copied');
    act(() => void vi.advanceTimersByTime(1_000));
    expect(id.getAttribute('aria-label')).toBe(`Copy ${clientJSON.id}`);
  });

  test('copy whole what they show in short', () => {
    const { actions } = renderPanel(GALLERY.connected);
    const id = screen.getByRole('button', { name: `Copy ${clientJSON.id}` });

    expect(id.textContent).toBe('client_2adaX…c1bHgJ');
    expect(id.title).toBe(clientJSON.id);
    fireEvent.click(id);
    expect(actions.copy).toHaveBeenCalledWith(clientJSON.id);
    expect(screen.getByRole('button', { name: 'Copied' })).toBe(id);
  });

  test('tell the session last active from another that the page shows', () => {
    renderClient({ last_active_session_id: 'sess_other' });

    expect(textOf(definition('lastActiveSessionId'))).toContain(`This page shows another: ${adaSession.id}`);
  });
});

describe('isNew()', () => {
  test('is false for a Client with an id', () => {
    renderPanel(GALLERY.connected);
    expect(textOf(definition('isNew()'))).toMatch(/^false/);
  });

  test('is true before, and says that this is normal', () => {
    renderPanel(GALLERY.newClient);
    expect(textOf(definition('isNew()'))).toMatch(/^true.*Normal before the first sign-in/);
  });
});

describe('isEligibleForTouch()', () => {
  test('is normally false: says the days left, the day it turns, and why', () => {
    renderPanel(GALLERY.connected);

    expect(textOf(definition('isEligibleForTouch()'))).toMatch(
      /^false.*393 days left\. Turns eligible on Dec 13, 2027, .* Outside Safari the cookie lives 400 days, so false is normal\.$/,
    );
  });

  test('is true from 8 days on', () => {
    const { tick } = renderClient({ cookie_expires_at: NOW + 8 * DAY + 1_000 });
    expect(textOf(definition('isEligibleForTouch()'))).toMatch(/^false/);
    tick(1_000);
    expect(textOf(definition('isEligibleForTouch()'))).toMatch(/^true.*8 days left: 8 or fewer/);
  });

  test('says when the cookie has expired', () => {
    renderClient({ cookie_expires_at: NOW - 1 });
    expect(textOf(definition('isEligibleForTouch()'))).toMatch(/^true.*The client cookie has expired/);
  });

  test('says when the expiry is not known', () => {
    renderClient({ cookie_expires_at: null });
    expect(textOf(definition('isEligibleForTouch()'))).toMatch(/^false ?The expiry of the client cookie is not known/);
  });
});

test('the clock renders nothing but the texts that show a time', () => {
  const { tick } = renderPanel(GALLERY.connected);
  const rendered = new Set<string>();
  const before = options.diffed;
  onTestFinished(() => {
    if (before) options.diffed = before;
    else delete options.diffed;
  });
  options.diffed = (vnode) => {
    if (typeof vnode.type === 'function') rendered.add(vnode.type.name);
    before?.(vnode);
  };
  tick(1_000);

  expect(rendered).toContain('RelativeTime');
  for (const name of [
    'Panel',
    'Header',
    'ClientTab',
    'ClientProperties',
    'TouchUrl',
    'SessionItem',
    'SessionActions',
    'ResultLine',
  ]) {
    expect(rendered).not.toContain(name);
  }
});

test('methods that act say what they call', () => {
  renderPanel(GALLERY.connected);

  expect(textOf(definition('create()'))).toContain('PUT /v1/client');
  expect(textOf(definition('destroy()'))).toContain('DELETE /v1/client');
  expect(textOf(definition('removeSessions()'))).toContain('DELETE /v1/client/sessions');
  expect(textOf(definition('clearCache()'))).toContain('no call');
});

test.each([
  ['create()', 'Create client', { name: 'createClient' }, /PUT \/v1\/client/],
  ['destroy()', 'Destroy client', { name: 'destroyClient' }, /looks like one from a new device, which removeSessions/],
] as const)('%s has a button that says what it does', (method, name, action, hint) => {
  const { actions } = renderPanel(GALLERY.connected);
  const button = within(definition(method)).getByRole('button', { name });

  expect(button.title).toMatch(hint);
  fireEvent.click(button);
  expect(actions.act.mock.calls).toEqual([[action]]);
});

describe('a clerk-js that lacks members', () => {
  test.each(['lastAuthenticationStrategy', 'cookieExpiresAt', 'captchaBypass', 'isEligibleForTouch()'])(
    'does not report %s',
    (name) => {
      renderPanel(GALLERY.oldVersion);

      expect(textOf(definition(name))).toMatch(/^not reported by clerk-js 4\.73\.14/);
    },
  );

  test.each([
    ['signedInSessions', /^sess_2ada.* has no such property; the panel tells them by their status/],
    ['isEligibleForTouch()', /never renews the cookie by a touch/],
    ['buildTouchUrl()', /the panel builds the URL itself, to be copied/],
    ['removeSessions()', /has no such method: .* through Clerk\.signOut\(\) instead/],
    ['clearCache()', /Drops the session tokens/],
  ])('says of %s what is so instead', (name, words) => {
    renderPanel(GALLERY.oldVersion);

    expect(textOf(definition(name))).toMatch(words);
  });

  test('is not sent to a touch URL, which is copied all the same', () => {
    const { actions } = renderPanel(GALLERY.oldVersion);
    const open = within(definition('buildTouchUrl()')).getByRole('button', { name: 'Open' });

    expect(open.title).toBe('Not possible: clerk-js 4.73.14 has no buildTouchUrl().');
    fireEvent.click(open);
    expect(actions.act).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Copy' }));
    expect(actions.copy).toHaveBeenCalledOnce();
  });

  test('without clearCache() clears no cache', () => {
    renderPanel(withClerk({ instance: { ...clerk().instance, version: null }, unreported: ['clearCache'] }));

    expect(textOf(definition('clearCache()'))).toContain('clerk-js of unknown version has no such method');
    expect(screen.getByRole('button', { name: 'Clear cache' }).title).toMatch(/has no clearCache\(\)/);
  });
});
