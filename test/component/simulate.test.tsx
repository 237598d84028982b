import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { loadSimulate } from '../../components/simulate/simulate-tab.tsx';
import { preload } from '../../components/tabs/use-late.ts';
import type { RunningSimulation } from '../../lib/protocol/simulation.ts';
import { openTab, renderPanel, textOf } from './render-panel.tsx';
import { NOW } from './samples/client-json.ts';
import { GALLERY } from './samples/gallery.ts';
import { clerk, panelView, state, withClerk } from './samples/views.ts';

await preload(loadSimulate);

const RUNNING: RunningSimulation = {
  id: 'simulation-1',
  simulation: { kind: 'server-error', afterLoad: true },
  frontendApi: 'https://happy-cat-12.clerk.accounts.dev',
  since: NOW,
  late: [],
};
const simulating = (changes: Partial<RunningSimulation> = {}) =>
  panelView({ state: state({ simulation: { ...RUNNING, ...changes } }) });

const button = (name: string) => screen.getByRole('button', { name });

describe('the tab', () => {
  test('starts each simulation, as it was chosen', () => {
    const { actions } = renderPanel(GALLERY.connected);
    openTab(/Simulate/);
    for (const start of screen.getAllByRole('button', { name: /^Start: / })) fireEvent.click(start);
    fireEvent.click(screen.getByRole('checkbox', { name: /Let Clerk load first/ }));
    fireEvent.click(button('Start: Slow'));
    fireEvent.change(screen.getByRole('combobox', { name: 'Task' }), { target: { value: 'setup-mfa' } });
    fireEvent.click(button('Start: Pending session'));
    expect(actions.act.mock.calls.map(([action]) => 'simulation' in action && action.simulation)).toEqual([
      { kind: 'offline' },
      { kind: 'slow', afterLoad: true },
      { kind: 'unauthorized', afterLoad: true },
      { kind: 'rate-limited', afterLoad: true },
      { kind: 'server-error', afterLoad: true },
      { kind: 'expired-token' },
      { kind: 'touch-due' },
      { kind: 'pending-session', task: 'choose-organization' },
      { kind: 'slow', afterLoad: false },
      { kind: 'pending-session', task: 'setup-mfa' },
    ]);
  });

  test('says which one is on, and stops it', () => {
    const { actions } = renderPanel(simulating());
    const tab = openTab(/Simulate/);
    expect(textOf(tab)).toContain('500 Server error on');
    expect(screen.queryByRole('button', { name: 'Start: 500 Server error' })).toBeNull();
    fireEvent.click(button('Stop: 500 Server error'));
    expect(actions.stopSimulation).toHaveBeenCalledOnce();
  });

  test.each([
    ['a production instance', withClerk({ instance: { ...clerk().instance, type: 'production' } }), /development inst/],
    ['a page without Clerk', GALLERY.noClerk, /no Clerk on this page/],
    ['a page without access', GALLERY.noAccess, /without access/],
  ])('says why it starts nothing for %s', (_what, view, reason) => {
    const { actions } = renderPanel(view);
    const tab = openTab(/Simulate/);
    expect(textOf(tab)).toMatch(reason);
    fireEvent.click(button('Start: Slow'));
    expect(actions.act).not.toHaveBeenCalled();
  });
});

describe('the banner', () => {
  test('says on every tab what is simulated and where, and ends it', async () => {
    const { actions, show } = renderPanel(simulating());
    const stop = await screen.findByRole('button', { name: 'Stop' });
    const banner = stop.closest('.notice');
    expect(banner?.textContent).toMatch(/^Simulated: 500 Server error\..*happy-cat-12\.clerk\.accounts\.dev alone/);
    expect(banner?.textContent).not.toContain('began before');
    fireEvent.click(stop);
    expect(actions.stopSimulation).toHaveBeenCalledOnce();
    show(GALLERY.connected);
    expect(screen.queryByRole('button', { name: 'Stop' })).toBeNull();
  });

  test('says where the page began before it, and reloads that', async () => {
    const { actions } = renderPanel(simulating({ late: ['D1'] }));
    fireEvent.click(await screen.findByRole('button', { name: 'Reload with it' }));
    expect(actions.reloadSimulated).toHaveBeenCalledOnce();
  });

  test('is there without a document', async () => {
    renderPanel(panelView({ state: state({ frames: [], simulation: RUNNING }) }));
    expect(await screen.findByRole('button', { name: 'Stop' })).toBeTruthy();
  });
});
