import { signal } from '@preact/signals';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, vi } from 'vitest';
import { loadAttempts } from '../../components/attempts/attempts-tab.tsx';
import { loadInstance } from '../../components/instance/instance-tab.tsx';
import { Panel } from '../../components/panel.tsx';
import { loadSessions } from '../../components/sessions/sessions-tab.tsx';
import { preload } from '../../components/tabs/use-late.ts';
import type { PanelActions, PanelView, Search } from '../../lib/panel/panel-view.ts';
import { NOW } from './samples/client-json.ts';
import { t } from './translate.ts';

// What these tabs show is there when they are opened.
await Promise.all([loadSessions, loadAttempts, loadInstance].map((load) => preload<unknown>(load)));

afterEach(cleanup);

/** Shows a panel whose clock stands still until `tick`; its actions are recorded. */
export function renderPanel(view: PanelView) {
  const now = signal(NOW);
  const search = signal<Search | null>(null);
  const actions = fakeActions();
  const panel = (next: PanelView) => <Panel view={next} actions={actions} t={t} now={now} search={search} />;
  const { rerender } = render(panel(view));
  return {
    actions,
    search,
    show: (next: PanelView) => rerender(panel(next)),
    tick: (milliseconds: number) =>
      act(() => {
        now.value += milliseconds;
      }),
  };
}

/** Actions that are recorded and do nothing. */
export function fakeActions() {
  return {
    act: vi.fn<PanelActions['act']>(),
    answer: vi.fn<PanelActions['answer']>(),
    chooseFrame: vi.fn<PanelActions['chooseFrame']>(),
    grantAccess: vi.fn<PanelActions['grantAccess']>(),
    assume: vi.fn<PanelActions['assume']>(),
    suppose: vi.fn<PanelActions['suppose']>(),
    selectEvent: vi.fn<PanelActions['selectEvent']>(),
    compareEvent: vi.fn<PanelActions['compareEvent']>(),
    dismissFinding: vi.fn<PanelActions['dismissFinding']>(),
    restoreFinding: vi.fn<PanelActions['restoreFinding']>(),
    setRecording: vi.fn<PanelActions['setRecording']>(),
    reloadTab: vi.fn<PanelActions['reloadTab']>(),
    exportTimeline: vi.fn<PanelActions['exportTimeline']>(),
    exportStorageState: vi.fn<PanelActions['exportStorageState']>(),
    download: vi.fn<PanelActions['download']>(),
    openFile: vi.fn<PanelActions['openFile']>(async () => {}),
    closeFile: vi.fn<PanelActions['closeFile']>(),
    readBody: vi.fn<PanelActions['readBody']>(async () => ({ kind: 'gone' })),
    reloadSimulated: vi.fn<PanelActions['reloadSimulated']>(),
    stopSimulation: vi.fn<PanelActions['stopSimulation']>(),
    applyUpdate: vi.fn<PanelActions['applyUpdate']>(),
    openSettings: vi.fn<PanelActions['openSettings']>(),
    copy: vi.fn<PanelActions['copy']>(),
  };
}

/** The value under a name of a description list. */
export function definition(name: string, container: HTMLElement = document.body): HTMLElement {
  const term = within(container)
    .getAllByRole('term')
    .find(({ textContent }) => textContent === name);
  const value = term?.nextElementSibling;
  if (!(value instanceof HTMLElement)) throw new Error(`No property named ${name} is shown.`);
  return value;
}

/** What a user sees written somewhere, with single spaces. What pops up is not there unasked. */
export function textOf(element: HTMLElement): string {
  const seen = element.cloneNode(true) as HTMLElement;
  for (const popover of seen.querySelectorAll('[popover]')) popover.remove();
  return (seen.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** The result line. */
export function resultLine(): string {
  return textOf(screen.getByRole('status', { name: 'Last result' }));
}

/** Opens every closed `<details>` of some part of the panel. */
export function openAll(container: HTMLElement): void {
  for (const summary of container.querySelectorAll('details:not([open]) > summary')) fireEvent.click(summary);
}

/** Selects a tab and gives what it shows. */
export function openTab(name: RegExp): HTMLElement {
  act(() => screen.getByRole('tab', { name }).click());
  return screen.getByRole('tabpanel', { name });
}
