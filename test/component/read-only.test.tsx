import { act, fireEvent, screen } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { loadPalette } from '../../components/palette/late-palette.tsx';
import { loadSimulate } from '../../components/simulate/simulate-tab.tsx';
import { preload } from '../../components/tabs/use-late.ts';
import type { PanelActions, PanelView } from '../../lib/panel/panel-view.ts';
import { SAFETY_DEFAULTS } from '../../lib/settings/safety.ts';
import { openAll, renderPanel } from './render-panel.tsx';
import { NOW } from './samples/client-json.ts';
import { GALLERY } from './samples/gallery.ts';
import { state } from './samples/views.ts';

await Promise.all([
  preload<unknown>(loadPalette),
  preload<unknown>(loadSimulate),
  import('../../components/simulate/simulation-notice.tsx'),
  import('../../components/cookies/document-cookies.tsx'),
  import('../../components/findings/findings.tsx'),
  import('../../components/server-view/server-view.tsx'),
  import('../../components/timeline/timeline.tsx'),
  import('../../components/tokens/tokens.tsx'),
]);

/** What the panel can do that changes the page, the browser or the record; the rest looks, filters, copies or exports. */
const CHANGING = [
  'act',
  'reloadTab',
  'reloadSimulated',
  'setRecording',
  'applyUpdate',
] as const satisfies readonly (keyof PanelActions)[];

/** A page with findings, cookies and tokens, and with what more there is to click: an update and a late simulation. */
function pageWith(readOnly: boolean, isSimulated: boolean): PanelView {
  const view = GALLERY.findings;
  const simulation = {
    id: 'simulation-1',
    simulation: { kind: 'offline' },
    frontendApi: 'https://happy-cat-12.clerk.accounts.dev',
    since: NOW,
    late: [view.frame?.documentId ?? ''],
  } as const;
  const known = { ...(view.state ?? state()), updateWaiting: '0.2.0', safety: { ...SAFETY_DEFAULTS, readOnly } };
  return { ...view, state: { ...known, simulation: isSimulated ? simulation : null } };
}

/** Clicks everything on every tab, and gives the names of what was done by it. */
async function clickEverything(view: PanelView) {
  const panel = renderPanel(view);
  for (const tab of screen.getAllByRole('tab')) {
    await act(async () => tab.click());
    openAll(document.body);
    const controls = document.querySelectorAll<HTMLElement>('button:not([role=tab]), input[type=checkbox]');
    await act(async () => {
      for (const control of controls) control.click();
    });
    for (const form of document.querySelectorAll('form')) fireEvent.submit(form);
    openAll(document.body);
  }
  return done(panel);
}

/** Runs every command of the palette, and gives the names of what was done by it. */
function runEverything(view: PanelView) {
  const panel = renderPanel(view);
  const open = () => fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
  const options = () => [...document.querySelectorAll<HTMLElement>('dialog [role=option]')];
  open();
  const count = options().length;
  for (let at = 0; at < count; at++) {
    if (options().length === 0) open();
    const option = options()[at];
    if (option) fireEvent.click(option);
  }
  return done(panel);
}

function done({ actions }: ReturnType<typeof renderPanel>) {
  return new Set(
    Object.entries(actions).flatMap(([name, action]) => (action.mock.calls.length > 0 ? [name] : [])),
  ) as ReadonlySet<keyof PanelActions>;
}

describe.each([
  ['every control of every tab', clickEverything],
  ['every command of the palette', async (view: PanelView) => runEverything(view)],
])('%s', (_, useAll) => {
  test('is there to change something', async () => {
    const called = new Set([...(await useAll(pageWith(false, true))), ...(await useAll(pageWith(false, false)))]);
    expect(CHANGING.filter((name) => !called.has(name))).toEqual([]);
  });

  test('changes nothing in read-only mode, and still looks and stops a simulation', async () => {
    const called = await useAll(pageWith(true, true));
    expect(CHANGING.filter((name) => called.has(name))).toEqual([]);
    expect(called).toContain('stopSimulation');
    expect(called).toContain('openSettings');
  });
});
