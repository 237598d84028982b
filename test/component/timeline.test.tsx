import { fireEvent, screen, within } from '@testing-library/preact';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { supportInput } from '../../components/timeline/support-input.ts';
import type { PanelView } from '../../lib/panel/panel-view.ts';
import type { TimelineEvent } from '../../lib/timeline/event.ts';
import { rowOf } from '../../lib/timeline/row.ts';
import { EMPTY_STATUS } from '../../lib/timeline/store.ts';
import { definition, openTab, renderPanel, textOf } from './render-panel.tsx';
import { NOW } from './samples/client-json.ts';
import { cookie } from './samples/cookies.ts';
import { GALLERY } from './samples/gallery.ts';
import { attached, clerk, frame, panelView, state } from './samples/views.ts';
import { t } from './translate.ts';

const EVENTS: readonly TimelineEvent[] = [
  { id: 1, at: NOW, kind: 'began', frameId: null, documentId: null, cause: null, step: null },
  { id: 2, at: NOW, kind: 'navigated', url: 'https://a.test/', frameId: 0, documentId: 'D', cause: null, step: null },
  { id: 3, at: NOW, kind: 'client', frameId: 0, documentId: 'D', cause: null, step: null },
];

const FILE: PanelView['file'] = { name: 'ada.json', exportedAt: NOW, extension: '0.0.9', personal: 'replaced' };

// On a busy machine this takes longer than a test waits.
beforeAll(() => import('../../components/timeline/timeline.tsx'));

/** A panel with a timeline; the list is drawn once it was loaded. */
async function timeline(changes: Partial<PanelView> = {}, events = EVENTS) {
  const rows = events.map(rowOf);
  const shown = renderPanel(
    panelView({ timeline: { rows, problem: null, selected: null, comparedWith: null }, ...changes }),
  );
  openTab(/Timeline/);
  await screen.findByRole('searchbox', { name: 'Filter' });
  return shown;
}

function button(name: string): HTMLButtonElement {
  return screen.getByRole('button', { name });
}

describe('the timeline', () => {
  test('without events says why, and has nothing to export', async () => {
    await timeline({}, []);
    expect(screen.getByText(/Nothing has happened since recording began/)).toBeTruthy();
    fireEvent.click(button('Export'));
    expect(button('Export').title).toBe('No events');
    expect(button('Export').getAttribute('aria-expanded')).toBe('false');
  });

  test('says when no event matches, and how many were dropped', async () => {
    const recording = { ...state().recording, status: { ...EMPTY_STATUS, dropped: { count: 7, until: NOW } } };
    await timeline({ state: state({ recording }) });
    expect(screen.getByText(/^7 older events were dropped/)).toBeTruthy();
    expect(screen.getByText('3 events')).toBeTruthy();
    fireEvent.change(screen.getByRole('combobox', { name: 'Kind' }), { target: { value: 'call' } });
    expect(screen.getByText('2 of 3 events')).toBeTruthy();
  });

  test('says that what came before is missing, until a page has come since', async () => {
    const late = /^The page was there before recording began/;
    const shown = await timeline({}, EVENTS.slice(0, 1));
    expect(screen.getByText(late)).toBeTruthy();
    fireEvent.click(button('Reload to record from the start'));
    expect(shown.actions.reloadTab).toHaveBeenCalledOnce();
    const inFrame = { ...EVENTS[1], id: 2, frameId: 3 } as TimelineEvent;
    const withRows = (events: readonly TimelineEvent[]) =>
      panelView({ timeline: { rows: events.map(rowOf), problem: null, selected: null, comparedWith: null } });
    shown.show(withRows([...EVENTS.slice(0, 1), inFrame]));
    expect(screen.getByText(late)).toBeTruthy();
    shown.show(withRows(EVENTS));
    expect(screen.queryByText(late)).toBeNull();
  });

  test('asks for the access without which little is recorded', async () => {
    const { actions } = await timeline({ ...GALLERY.noAccess, timeline: panelView().timeline });
    expect(within(screen.getByRole('tabpanel')).getByText('No access to this site yet')).toBeTruthy();
    fireEvent.click(button('Grant access'));
    expect(actions.grantAccess).toHaveBeenCalledOnce();
  });

  test('is filtered by session and by frame where there are several', async () => {
    const token = { jti: null, issuedAt: null, expiresAt: null, template: null, kind: 'token', step: null } as const;
    const at = { at: NOW, documentId: null, cause: null };
    await timeline({}, [
      { ...token, ...at, id: 1, frameId: 0, sessionId: 'sess_1' },
      { ...token, ...at, id: 2, frameId: 4, sessionId: 'sess_2' },
      { ...token, ...at, id: 3, frameId: 4, sessionId: 'sess_1' },
    ]);
    fireEvent.change(screen.getByRole('combobox', { name: 'Session' }), { target: { value: 'sess_1' } });
    expect(screen.getByText('2 of 3 events')).toBeTruthy();
    fireEvent.change(screen.getByRole('combobox', { name: 'Frame' }), { target: { value: '4' } });
    expect(screen.getByText('1 of 3 events')).toBeTruthy();
    fireEvent.input(screen.getByRole('searchbox', { name: 'Filter' }), { target: { value: 'nothing' } });
    expect(screen.getByText('No event matches the filter.')).toBeTruthy();
  });

  test('marks the past in every tab, which one key leaves', async () => {
    const { actions } = await timeline({ past: { eventId: 3, at: NOW } });
    expect(screen.getByText('The past:')).toBeTruthy();
    openTab(/Sessions/);
    fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(actions.selectEvent).toHaveBeenCalledExactlyOnceWith(null);
  });

  test('says of a moment of which nothing is known that it was not recorded', async () => {
    await timeline({ past: { eventId: 1, at: NOW }, frame: null });
    openTab(/Client/);
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Not recorded');
  });
});

describe('the details', () => {
  test('tell the facts of an event by its own names, what it came from, and what changed', async () => {
    const token = { sessionId: 'sess_1', jti: 'jti_1', issuedAt: NOW, expiresAt: null };
    const event: TimelineEvent = {
      ...{ id: 4, at: NOW, kind: 'cookie', key: 'k', name: '__session', domain: 'a.test', change: 'added' },
      ...{ browserCause: 'explicit', hash: 'hash_1', token, frameId: 0, documentId: 'D', cause: 3, step: null },
    };
    const changes = [{ path: ['frames', { id: 'D' }, 'url'], kind: 'changed', before: '/a', after: '/b' } as const];
    const { actions } = await timeline({
      timeline: {
        rows: [...EVENTS, event].map(rowOf),
        problem: null,
        selected: { event, cause: 3, moment: { frames: [] }, changes },
        comparedWith: null,
      },
    });
    const details = screen.getByRole('region', { name: 'Details of the event' });
    expect(textOf(definition('token.jti', details))).toContain('jti_1');
    expect(within(details).queryByText('key')).toBeNull();
    expect(textOf(details)).toMatch(/changed url ?\/a ?\/b/);
    fireEvent.click(within(details).getByRole('button', { name: /Client/ }));
    expect(actions.selectEvent).toHaveBeenLastCalledWith(3);
    fireEvent.change(within(details).getByRole('combobox', { name: 'Compared with' }), { target: { value: '1' } });
    expect(actions.compareEvent).toHaveBeenLastCalledWith(1);
  });
});

describe('an export', () => {
  test('of the timeline is saved, with pseudonyms unless asked otherwise', async () => {
    const { actions } = await timeline();
    const file = new Blob(['{}']);
    actions.exportTimeline.mockResolvedValue({ file, summary: '' });
    fireEvent.click(button('Export'));
    fireEvent.click(button('Timeline (JSON)'));
    await vi.waitFor(() => expect(actions.download).toHaveBeenCalledOnce());
    expect(actions.exportTimeline).toHaveBeenLastCalledWith({ support: null, keepNames: false });
    expect(actions.download.mock.calls[0]?.[0]).toMatch(/^clerk-timeline-[\w.-]+\.json$/);
    fireEvent.click(screen.getByRole('checkbox', { name: /Keep names/ }));
    fireEvent.click(button('Timeline (JSON)'));
    await vi.waitFor(() => expect(actions.download).toHaveBeenCalledTimes(2));
    expect(actions.exportTimeline).toHaveBeenLastCalledWith({ support: null, keepNames: true });
  });

  test('for support says what the page is, and shows its summary', async () => {
    const { actions } = await timeline();
    actions.exportTimeline.mockResolvedValue({ file: new Blob(['{}']), summary: '# Bundle' });
    fireEvent.click(button('Export'));
    fireEvent.click(button('Support bundle'));
    const summary = await screen.findByRole('textbox', { name: 'Summary' });
    expect((summary as HTMLTextAreaElement).value).toBe('# Bundle');
    expect(actions.exportTimeline.mock.calls[0]?.[0].support).toMatchObject({
      versions: { 'clerk-js': '6.40.0', '@clerk/nextjs': '7.1.0' },
      environment: { instance: 'development', clerk: 'present', 'option signInUrl': '/sign-in' },
      unchecked: [{ rule: 'all' }],
    });
    fireEvent.click(button('Copy summary as Markdown'));
    expect(actions.copy).toHaveBeenCalledWith('# Bundle');
  });

  test.each([
    ['Chrome 156', 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36'],
    ['Edge 156', 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36 Edg/156.0.0.0'],
    ['Firefox 153', 'Gecko/20100101 Firefox/153.0'],
    ['not known', 'Links (2.29)'],
  ])('for support names the browser by a version that is not taken for an address: %s', (browser, userAgent) => {
    const { versions } = supportInput(t, panelView(), `Mozilla/5.0 (X11; Linux x86_64) ${userAgent}`);
    expect(versions.browser).toBe(browser);
  });

  test('for support is of the present', async () => {
    const { actions } = await timeline({ past: { eventId: 3, at: NOW } });
    fireEvent.click(button('Export'));
    fireEvent.click(button('Support bundle'));
    expect(button('Support bundle').title).toContain('Go back to the present first');
    expect(actions.exportTimeline).not.toHaveBeenCalled();
  });

  test('that fails says why', async () => {
    const { actions } = await timeline();
    actions.exportTimeline.mockRejectedValue(new Error('no room'));
    fireEvent.click(button('Export'));
    fireEvent.click(button('Timeline (JSON)'));
    expect(textOf(await screen.findByRole('alert'))).toBe('The export failed: no room');
    expect(actions.download).not.toHaveBeenCalled();
  });

  test('of the auth state is asked for by name, with what is in it', async () => {
    const { actions } = await timeline({
      secrets: { documentId: 'D', cookies: [cookie('__session', 'token')], storageKeys: [], tokens: [] },
    });
    actions.exportStorageState.mockResolvedValue(new Blob(['{}']));
    fireEvent.click(button('Export'));
    fireEvent.click(button('Playwright storage state…'));
    const warning = screen.getByRole('alertdialog', { name: 'This file signs in whoever has it' });
    expect(textOf(warning)).toContain('HttpOnly ones too');
    expect(actions.exportStorageState).not.toHaveBeenCalled();
    fireEvent.click(within(warning).getByRole('button', { name: 'Save with credentials' }));
    await vi.waitFor(() => expect(actions.download).toHaveBeenCalledOnce());
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });

  test('of the auth state is refused for production, with the reason', async () => {
    const instance = { ...clerk().instance, type: 'production' as const };
    await timeline({ state: state({ frames: [frame({ page: attached(clerk({ instance })) })] }) });
    fireEvent.click(button('Export'));
    const refused = button('Playwright storage state…');
    expect(refused.getAttribute('aria-disabled')).toBe('true');
    expect(refused.title).toContain('development instances only');
    fireEvent.click(refused);
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });
});

describe('a file', () => {
  test('is opened by a button, and one that cannot be shown is told with the place', async () => {
    const { actions } = await timeline();
    const file = new File(['{}'], 'ada.json');
    const input = document.querySelector('input[type=file]');
    if (!input) throw new Error('no input');
    fireEvent.change(input, { target: { files: [file] } });
    expect(actions.openFile).toHaveBeenLastCalledWith(file);

    actions.openFile.mockRejectedValue(new Error('events[2].at: expected number. Ask for a new export.'));
    fireEvent.change(input, { target: { files: [file] } });
    expect(actions.openFile).toHaveBeenCalledTimes(2);
    const alert = await screen.findByRole('alert');
    expect(textOf(alert)).toContain('ada.json is not shown. events[2].at: expected number.');
    expect(screen.getByText('3 events')).toBeTruthy();
    fireEvent.click(within(alert).getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('is opened wherever it is dropped, and what is no file is left alone', async () => {
    const { actions } = renderPanel(panelView());
    const drop = (...files: File[]) => {
      const event = new Event('drop', { bubbles: true, cancelable: true });
      fireEvent(screen.getByRole('tab', { name: 'Client' }), Object.assign(event, { dataTransfer: { files } }));
      return event.defaultPrevented;
    };
    expect(drop()).toBe(false);
    expect(actions.openFile).not.toHaveBeenCalled();
    actions.openFile.mockRejectedValue(new Error('This is no timeline.'));
    const file = new File(['{}'], 'package.json');
    expect(drop(file)).toBe(true);
    expect(actions.openFile).toHaveBeenLastCalledWith(file);
    expect(screen.getByRole('tab', { name: 'Timeline' }).getAttribute('aria-selected')).toBe('true');
    expect(textOf(await screen.findByRole('alert'))).toContain('package.json is not shown. This is no timeline.');
  });

  test('is marked, acts on nothing, and is left with one button', async () => {
    const { actions } = await timeline({ file: FILE, past: { eventId: 3, at: NOW } });
    expect(screen.getByText('ada.json')).toBeTruthy();
    expect(screen.getByText('Read only')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Clear' })).toBeNull();
    expect(button('Remove sessions').getAttribute('aria-disabled')).toBe('true');
    expect(button('Remove sessions').title).toBe('You look at a file. Close it first.');
    fireEvent.click(button('Export'));
    expect(screen.queryByRole('checkbox', { name: /Keep names/ })).toBeNull();
    expect(screen.queryByRole('button', { name: /Playwright/ })).toBeNull();
    fireEvent.click(button('Close the file'));
    expect(actions.closeFile).toHaveBeenCalledOnce();
  });
});
