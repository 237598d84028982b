import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import type { Action } from '../../lib/protocol/action.ts';
import { SAFETY_DEFAULTS } from '../../lib/settings/safety.ts';
import { openTab, renderPanel, textOf } from './render-panel.tsx';
import { clerk, panelView, state, withClerk } from './samples/views.ts';

const { instance } = clerk();
const PRODUCTION = withClerk({
  instance: { ...instance, type: 'production', frontendApi: 'clerk.example.com' },
});
const DESTROY: Action = { name: 'destroyClient' };

describe('a question before an action', () => {
  test('names the action and the instance, has the focus on the answer that does nothing, and gives it back', () => {
    const { actions, show } = renderPanel(PRODUCTION);
    const button = screen.getByRole('button', { name: 'Destroy client' });
    button.focus();

    show({ ...PRODUCTION, question: DESTROY });
    const question = screen.getByRole('alertdialog', { name: 'Destroy client?' });
    expect(textOf(question)).toContain('This is the production instance clerk.example.com.');
    const no = within(question).getByRole('button', { name: 'Cancel' });
    expect(document.activeElement).toBe(no);
    no.click();
    expect(actions.answer).toHaveBeenLastCalledWith(false);
    within(question).getByRole('button', { name: 'Destroy client' }).click();
    expect(actions.answer).toHaveBeenLastCalledWith(true);

    show(PRODUCTION);
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect(document.activeElement).toBe(button);
  });

  test('takes Escape for no, and keeps it from DevTools', () => {
    const { actions } = renderPanel({ ...PRODUCTION, question: DESTROY });

    const isLeft = fireEvent.keyDown(screen.getByRole('button', { name: 'Cancel' }), { key: 'Escape' });

    expect(isLeft).toBe(false);
    expect(actions.answer).toHaveBeenCalledExactlyOnceWith(false);
  });
});

describe('read-only mode', () => {
  const view = panelView({ state: state({ safety: { ...SAFETY_DEFAULTS, readOnly: true } }) });

  test('switches every action off and says why, in the header too', () => {
    const { actions } = renderPanel(view);
    openTab(/^Sessions/);
    const buttons = screen.getAllByRole('button').filter((button) => button.hasAttribute('aria-disabled'));

    expect(buttons.length).toBeGreaterThan(5);
    for (const button of buttons) {
      expect(button.getAttribute('aria-disabled'), button.textContent).toBe('true');
      button.click();
    }
    expect(screen.getByRole('button', { name: 'Clear cache' }).title).toBe(
      'Not possible: read-only mode is on. Switch it off in the settings.',
    );
    expect(actions.act).not.toHaveBeenCalled();
    screen.getByRole('button', { name: 'read-only' }).click();
    expect(actions.openSettings).toHaveBeenCalledOnce();
  });
});
