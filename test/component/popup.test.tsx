import { signal } from '@preact/signals';
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { Popup } from '../../components/popup/popup.tsx';
import type { PanelView } from '../../lib/panel/panel-view.ts';
import { SAFETY_DEFAULTS } from '../../lib/settings/safety.ts';
import { fakeActions, textOf } from './render-panel.tsx';
import { NOW } from './samples/client-json.ts';
import { panelView, state, withFrame } from './samples/views.ts';
import { t } from './translate.ts';

afterEach(cleanup);

function renderPopup(view: PanelView) {
  const actions = fakeActions();
  render(<Popup view={view} actions={actions} t={t} now={signal(NOW)} />);
  return actions;
}

describe('the popup', () => {
  test('says who is signed in and what the server would say', () => {
    renderPopup(panelView());
    expect(textOf(screen.getByRole('main'))).toContain('Signed in as Ada Lovelace');
    expect(textOf(screen.getByRole('main'))).toContain('Server would say: signed in');
  });

  test.each([
    ['Clear cache', 'clearCache'],
    ['Remove sessions', 'removeSessions'],
  ])('%s is one click', (label, name) => {
    const actions = renderPopup(panelView());
    screen.getByRole('button', { name: label }).click();
    expect(actions.act).toHaveBeenCalledExactlyOnceWith({ name });
  });

  test('says why there is no Client, and offers what helps', () => {
    const missing = ['*://app.example.com/*'];
    const actions = renderPopup(withFrame({ page: { kind: 'no-access' }, access: { needed: missing, missing } }));
    screen.getByRole('button', { name: 'Grant access' }).click();
    expect(actions.grantAccess).toHaveBeenCalledOnce();
  });

  test('in read-only mode does nothing but say so', () => {
    const actions = renderPopup(panelView({ state: state({ safety: { ...SAFETY_DEFAULTS, readOnly: true } }) }));
    for (const name of ['Clear cache', 'Remove sessions']) {
      const button = screen.getByRole('button', { name });
      expect(button.title).toBe('Not possible: read-only mode is on. Switch it off in the settings.');
      button.click();
    }
    expect(actions.act).not.toHaveBeenCalled();
    expect(screen.getByRole('button', { name: 'read-only' })).toBeTruthy();
  });

  test('leads to the settings', () => {
    const actions = renderPopup(panelView());
    screen.getByRole('button', { name: 'Settings' }).click();
    expect(actions.openSettings).toHaveBeenCalledOnce();
  });
});
