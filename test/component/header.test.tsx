import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { renderPanel, textOf } from './render-panel.tsx';
import { adaSession, clientJSON } from './samples/client-json.ts';
import { GALLERY, type GalleryName } from './samples/gallery.ts';
import { clientOf, withClerk } from './samples/views.ts';

const header = () => textOf(screen.getByRole('banner'));
const button = (name: string) => screen.getByRole('button', { name });

describe('the first line', () => {
  test('names instance, Frontend API, clerk-js and its SDK', () => {
    renderPanel(GALLERY.connected);

    expect(header()).toMatch(
      /^Connected ?Development ?happy-cat-12\.clerk\.accounts\.dev ?clerk-js 6\.40\.0 ready ?@clerk\/nextjs 7\.1\.0/,
    );
  });

  test('tells a production instance and leaves out what is not known', () => {
    renderPanel(
      withClerk({
        instance: {
          version: null,
          publishableKey: null,
          type: 'production',
          proxyUrl: null,
          domain: null,
          isSatellite: null,
          frontendApi: 'clerk.example.com',
          frontendApiUrl: null,
          sdk: null,
        },
      }),
    );

    expect(header()).toContain('Production');
    expect(header()).toContain('clerk-js of unknown version ready');
    expect(header()).not.toContain('nextjs');
  });

  test('names the page by its host while there is no Clerk', () => {
    renderPanel(GALLERY.noClerk);

    expect(header()).toMatch(/^No Clerk ?localhost:3000/);
  });

  test('says that the page is not focused, and on a click what that changes', () => {
    renderPanel(GALLERY.removed);
    const badge = button('page not focused');

    expect(badge.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(badge);
    expect(badge.getAttribute('aria-expanded')).toBe('true');
    const explanation = document.getElementById(badge.getAttribute('aria-controls') ?? '');
    expect(explanation?.hidden).toBe(false);
    expect(explanation?.textContent).toMatch(
      /every 5 s .* only while this tab was the last active one .* at sign-out.*Emulate a focused page/,
    );
  });

  test('has no such badge on a focused page', () => {
    renderPanel(GALLERY.connected);

    expect(screen.queryByRole('button', { name: 'page not focused' })).toBeNull();
  });
});

test('without a clerk-js the lines say so and who was active last', () => {
  renderPanel(GALLERY.directAbsent);

  expect(header()).toMatch(/^Direct ?Development ?happy-cat-12\.clerk\.accounts\.dev ?no live clerk-js/);
  expect(header()).toContain('Last active: Ada Lovelace · 2 sessions');
});

describe('the second line', () => {
  test('says who is signed in and how many sessions there are', () => {
    renderPanel(GALLERY.connected);

    expect(header()).toContain('Signed in as Ada Lovelace · 2 sessions');
  });

  test('says so when nobody is', () => {
    renderPanel(GALLERY.removed);

    expect(header()).toContain('Signed out · no sessions');
  });

  test('tells sessions that the page does not show from being signed out', () => {
    renderPanel(withClerk({ activeSessionId: null }));

    expect(header()).toContain('This page shows no session · 2 sessions');
  });

  test('counts one session as one', () => {
    renderPanel(withClerk({ client: clientOf({ ...clientJSON, sessions: [adaSession] }) }));

    expect(header()).toContain('· 1 session');
    expect(header()).not.toContain('1 sessions');
  });

  test('says when somebody else acts for the user', () => {
    const sessions = [{ ...adaSession, actor: { sub: 'user_support' } }];
    renderPanel(withClerk({ client: clientOf({ ...clientJSON, sessions }) }));

    expect(header()).toContain('Signed in as Ada Lovelace · impersonated · 1 session');
  });
});

describe('the buttons', () => {
  test('work with one click', () => {
    const { actions } = renderPanel(GALLERY.connected);

    fireEvent.click(button('Clear cache'));
    expect(actions.act.mock.calls).toEqual([[{ name: 'clearCache' }]]);
    fireEvent.click(button('Remove sessions'));
    expect(actions.act).toHaveBeenLastCalledWith({ name: 'removeSessions' });
  });

  test('work without sessions too, as cookies may be left', () => {
    const { actions } = renderPanel(GALLERY.newClient);

    fireEvent.click(button('Remove sessions'));
    fireEvent.click(button('Clear cache'));
    expect(actions.act.mock.calls).toEqual([[{ name: 'removeSessions' }], [{ name: 'clearCache' }]]);
  });

  test.each<readonly [GalleryName, RegExp]>([
    ['connecting', /until the panel is connected again/],
    ['restarting', /until the panel is connected again/],
    ['invalidated', /until DevTools is closed and opened again/],
    ['noAccess', /without access to this site/],
    ['unanswering', /not in the page/],
    ['attaching', /not in the page/],
    ['unreachable', /not in the page/],
    ['noClerk', /no Clerk on this page/],
    ['foreignClerk', /no Clerk on this page/],
    ['scriptFailed', /no Clerk on this page/],
    ['scriptPending', /until Clerk has loaded/],
    ['clerkLoading', /until Clerk has loaded/],
    ['clerkFailed', /Clerk failed to load/],
  ])('do nothing in the state %s and say why', (name, reason) => {
    const { actions } = renderPanel(GALLERY[name]);

    for (const label of ['Clear cache', 'Remove sessions']) {
      const element = button(label);
      fireEvent.click(element);
      expect(element.getAttribute('aria-disabled')).toBe('true');
      expect(element.title).toMatch(reason);
      expect(document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent).toMatch(reason);
    }
    expect(actions.act).not.toHaveBeenCalled();
  });

  test('that need the network do nothing offline', () => {
    const { actions } = renderPanel(GALLERY.offline);

    expect(button('Remove sessions').title).toBe('Not possible while the page is offline.');
    fireEvent.click(button('Remove sessions'));
    fireEvent.click(button('Clear cache'));
    expect(actions.act.mock.calls).toEqual([[{ name: 'clearCache' }]]);
  });

  test('that need no clerk-js work without', () => {
    const { actions } = renderPanel(GALLERY.directAbsent);

    expect(button('Clear cache').title).toMatch(/needs a live clerk-js/);
    fireEvent.click(button('Clear cache'));
    fireEvent.click(button('Remove sessions'));
    expect(actions.act.mock.calls).toEqual([[{ name: 'removeSessions' }]]);
  });

  test('show which action runs and start no second one', () => {
    const { actions, show } = renderPanel(GALLERY.running);

    expect(button('Remove sessions').getAttribute('aria-busy')).toBe('true');
    expect(button('Clear cache').getAttribute('aria-busy')).toBe('false');
    expect(button('Clear cache').title).toMatch(/another action/);
    fireEvent.click(button('Remove sessions'));
    fireEvent.click(button('Clear cache'));
    expect(actions.act).not.toHaveBeenCalled();

    show(GALLERY.connected);
    expect(button('Remove sessions').getAttribute('aria-disabled')).toBe('false');
    expect(button('Clear cache').getAttribute('aria-describedby')).toBeNull();
  });
});

test('the settings open from every state of the panel', () => {
  for (const view of [GALLERY.connected, GALLERY.invalidated, GALLERY.noAccess]) {
    const { actions } = renderPanel(view);

    fireEvent.click(button('Settings'));
    expect(actions.openSettings).toHaveBeenCalledOnce();
    cleanup();
  }
});
