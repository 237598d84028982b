import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import type { Action } from '../../lib/protocol/action.ts';
import { openAll, openTab, renderPanel } from './render-panel.tsx';
import { adaSession, clientJSON, graceSession } from './samples/client-json.ts';
import { GALLERY } from './samples/gallery.ts';
import { attached, clerk, clientOf, direct, frame, panelView, state, withClerk, withPage } from './samples/views.ts';

const ADA = { sessionId: adaSession.id };
const GRACE = { sessionId: graceSession.id };

function renderSessions(view = GALLERY.connected) {
  const panel = renderPanel(view);
  openAll(openTab(/^Sessions/));
  return panel;
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const organization = (who: string) => screen.getByRole<HTMLSelectElement>('combobox', { name: `Organization: ${who}` });
const template = (who: string) => screen.getByRole<HTMLInputElement>('textbox', { name: `JWT template: ${who}` });

/** A panel on one session of Ada's in some state, which the page does not show. */
const withStatus = (status: string) =>
  withClerk({ client: clientOf({ ...clientJSON, sessions: [{ ...adaSession, status }] }), activeSessionId: null });

test.each<readonly [string, Action, string]>([
  [
    'Set active: Grace Hopper',
    { name: 'setActive', ...GRACE },
    'Clerk.setActive(), POST /v1/client/sessions/{id}/touch',
  ],
  ['Touch: Ada Lovelace', { name: 'touchSession', ...ADA }, 'POST /v1/client/sessions/{id}/touch'],
  ['Touch: Grace Hopper', { name: 'touchSession', ...GRACE }, 'POST /v1/client/sessions/{id}/touch'],
  ['Fresh token: Ada Lovelace', { name: 'getToken', ...ADA, template: null }, 'POST /v1/client/sessions/{id}/tokens'],
  ['End: Grace Hopper', { name: 'endSession', ...GRACE }, 'POST /v1/client/sessions/{id}/end'],
  ['Remove: Ada Lovelace', { name: 'removeSession', ...ADA }, 'POST /v1/client/sessions/{id}/remove'],
])('%s acts on that session and says what it calls', (name, action, call) => {
  const { actions } = renderSessions();

  expect(button(name).title).toContain(call);
  fireEvent.click(button(name));
  expect(actions.act.mock.calls).toEqual([[action]]);
});

test('two sessions of one user are told apart by their ids', () => {
  const other = { ...adaSession, id: 'sess_other', status: 'ended' };
  renderSessions(withClerk({ client: clientOf({ ...clientJSON, sessions: [adaSession, other] }) }));

  expect(button(`Touch: Ada Lovelace ${adaSession.id}`)).toBeTruthy();
  expect(button('Touch: Ada Lovelace sess_other')).toBeTruthy();
});

test('a name without end does not make names of buttons without end', () => {
  renderSessions(GALLERY.hostile);

  expect(button(/^Touch: <img/).getAttribute('aria-label')?.length).toBeLessThan(150);
});

describe('a token of a template', () => {
  test('needs a name', () => {
    const { actions } = renderSessions();
    fireEvent.input(template('Ada Lovelace'), { target: { value: '  ' } });
    fireEvent.click(button('Token of template: Ada Lovelace'));

    expect(button('Token of template: Ada Lovelace').title).toMatch(/Enter the name of a JWT template/);
    expect(actions.act).not.toHaveBeenCalled();
  });

  test('is minted by the button and by Enter', () => {
    const { actions } = renderSessions();
    const action = { name: 'getToken', ...GRACE, template: 'supabase' };
    fireEvent.input(template('Grace Hopper'), { target: { value: ' supabase ' } });
    fireEvent.click(button('Token of template: Grace Hopper'));
    expect(actions.act.mock.calls).toEqual([[action]]);

    const form = template('Grace Hopper').form;
    if (!form) throw new Error('The field is not in a form.');
    fireEvent.submit(form);
    expect(actions.act.mock.calls).toEqual([[action], [action]]);
  });

  test('is not minted by Enter when it cannot be', () => {
    const { actions } = renderSessions(GALLERY.offline);
    fireEvent.input(template('Ada Lovelace'), { target: { value: 'supabase' } });
    const form = template('Ada Lovelace').form;
    if (form) fireEvent.submit(form);

    expect(actions.act).not.toHaveBeenCalled();
  });
});

describe('the organization', () => {
  const names = (who: string) =>
    within(organization(who))
      .getAllByRole('option')
      .map(({ textContent }) => textContent);

  test("is one of the user's, or the personal account", () => {
    renderSessions();

    expect(names('Ada Lovelace')).toEqual(['Acme Engines', 'personal account']);
    expect(organization('Ada Lovelace').value).toBe('org_2acme');
    expect(names('Grace Hopper')).toEqual(['personal account']);
  });

  test('that the user does not list is there by its id', () => {
    const session = { ...adaSession, last_active_organization_id: 'org_elsewhere' };
    renderSessions(withClerk({ client: clientOf({ ...clientJSON, sessions: [session] }) }));

    expect(names('Ada Lovelace')).toEqual(['org_elsewhere', 'Acme Engines', 'personal account']);
  });

  test('is switched after another one was chosen', () => {
    const { actions } = renderSessions();
    const switchIt = () => fireEvent.click(button('Switch organization: Ada Lovelace'));

    switchIt();
    expect(button('Switch organization: Ada Lovelace').title).toMatch(/it is the active one/);
    fireEvent.change(organization('Ada Lovelace'), { target: { value: '' } });
    switchIt();
    expect(actions.act.mock.calls).toEqual([[{ name: 'setActive', ...ADA, organizationId: null }]]);
  });

  test('is switched to by its id', () => {
    const session = { ...adaSession, last_active_organization_id: null };
    const { actions } = renderSessions(withClerk({ client: clientOf({ ...clientJSON, sessions: [session] }) }));
    fireEvent.change(organization('Ada Lovelace'), { target: { value: 'org_2acme' } });
    fireEvent.click(button('Switch organization: Ada Lovelace'));

    expect(actions.act.mock.calls).toEqual([[{ name: 'setActive', ...ADA, organizationId: 'org_2acme' }]]);
  });

  test('that was chosen is forgotten when it changes elsewhere', () => {
    const { show } = renderSessions();
    fireEvent.change(organization('Ada Lovelace'), { target: { value: '' } });
    expect(organization('Ada Lovelace').value).toBe('');

    const session = { ...adaSession, last_active_organization_id: 'org_elsewhere' };
    show(withClerk({ client: clientOf({ ...clientJSON, sessions: [session] }) }));
    expect(organization('Ada Lovelace').value).toBe('org_elsewhere');
  });
});

describe('the state of a session', () => {
  test('the one that the page shows is active already', () => {
    renderSessions();

    expect(button('Set active: Ada Lovelace').title).toMatch(/active session already/);
    expect(button('Set active: Grace Hopper').getAttribute('aria-disabled')).toBe('false');
  });

  test('without a clerk-js that is the last active one', () => {
    renderSessions(withPage(attached(direct('absent'))));

    expect(button('Set active: Ada Lovelace').title).toMatch(/active session already/);
    expect(button('Touch: Ada Lovelace').getAttribute('aria-disabled')).toBe('false');
  });

  test.each(['abandoned', 'ended', 'expired', 'removed', 'replaced', 'revoked'])('%s takes no calls', (status) => {
    const { actions } = renderSessions(withStatus(status));

    for (const name of ['Set active', 'Touch', 'Fresh token', 'End', 'Token of template', 'Switch organization']) {
      expect(button(`${name}: Ada Lovelace`).title).toBe('Not possible: the session is over.');
      fireEvent.click(button(`${name}: Ada Lovelace`));
    }
    expect(actions.act).not.toHaveBeenCalled();
  });

  test('one that ended can be removed, one that is removed cannot', () => {
    const { show } = renderSessions(withStatus('ended'));
    expect(button('Remove: Ada Lovelace').getAttribute('aria-disabled')).toBe('false');

    show(withStatus('removed'));
    expect(button('Remove: Ada Lovelace').title).toMatch(/removed already/);
  });

  test('a status that is new to us takes all calls', () => {
    renderSessions(withStatus('on_holiday'));
    expect(button('End: Ada Lovelace').getAttribute('aria-disabled')).toBe('false');
  });
});

test.each<readonly [string, Action]>([
  ['Touch: Grace Hopper', { name: 'touchSession', ...GRACE }],
  ['Set active: Grace Hopper', { name: 'setActive', ...GRACE }],
  ['Switch organization: Grace Hopper', { name: 'setActive', ...GRACE, organizationId: null }],
  ['Fresh token: Ada Lovelace', { name: 'getToken', ...ADA, template: null }],
  ['Token of template: Ada Lovelace', { name: 'getToken', ...ADA, template: 'hasura' }],
])('%s alone is busy while it runs, in a panel that was opened anew too', (busy, running) => {
  renderSessions(panelView({ state: state({ running }) }));
  const sessions = within(screen.getByRole('tabpanel'));
  const isBusy = (each: HTMLElement) => each.getAttribute('aria-busy') === 'true';

  expect(sessions.getAllByRole('button').filter(isBusy)).toEqual([button(busy)]);
  expect(button('Remove: Ada Lovelace').title).toMatch(/another action/);
});

test('without access nothing can be done', () => {
  const closed = { needed: ['*://localhost/*'], missing: ['*://localhost/*'] };
  renderPanel(panelView({ state: state({ frames: [frame({ page: { kind: 'no-access' }, access: closed })] }) }));

  expect(screen.queryByRole('button', { name: /^Touch/ })).toBeNull();
});

test('a worker that restarts is waited for', () => {
  renderSessions({
    ...panelView({ state: state({ frames: [frame({ page: attached(clerk()) })] }) }),
    connection: 'restarting',
  });

  expect(button('End: Ada Lovelace').title).toMatch(/until the panel is connected/);
});
