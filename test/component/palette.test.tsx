import { act, fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { loadPalette } from '../../components/palette/late-palette.tsx';
import { loadFoundBar } from '../../components/search/late-found-bar.tsx';
import { preload } from '../../components/tabs/use-late.ts';
import type { PanelView } from '../../lib/panel/panel-view.ts';
import { openTab, renderPanel, textOf } from './render-panel.tsx';
import { adaSession, graceSession } from './samples/client-json.ts';
import { COPIES, clocks, duplicates, withFindings } from './samples/findings.ts';
import { GALLERY } from './samples/gallery.ts';

await import('../../components/findings/findings.tsx');
await Promise.all([loadPalette, loadFoundBar].map((load) => preload<unknown>(load)));

const COMMANDS = { key: 'k', ctrlKey: true };

/** Opens the palette by its keys, where the focus is. */
function open(view: PanelView, keys: object = COMMANDS) {
  const panel = renderPanel(view);
  fireEvent.keyDown(document.body, keys);
  return panel;
}

const field = () => screen.getByRole<HTMLInputElement>('combobox', { hidden: true });
const options = () => screen.queryAllByRole('option', { hidden: true }).map(textOf);
const press = (key: string) => fireEvent.keyDown(field(), { key });
const type = (text: string) => fireEvent.input(field(), { target: { value: text } });
const current = () => {
  const id = field().getAttribute('aria-activedescendant') ?? '';
  return textOf(document.getElementById(id) ?? document.body);
};
const groups = () =>
  screen.getAllByRole('group', { hidden: true }).flatMap((group) => group.getAttribute('aria-labelledby') ?? []);
const namesOfGroups = () => groups().map((id) => document.getElementById(id)?.textContent);

describe('the palette', () => {
  test.each([
    { keys: { key: 'k', ctrlKey: true }, name: 'Commands' },
    { keys: { key: 'k', metaKey: true }, name: 'Commands' },
    { keys: { key: '/' }, name: 'Search' },
  ])('opens by $keys', ({ keys, name }) => {
    open(GALLERY.connected, keys);

    expect(screen.getByRole('dialog', { name })).toBeTruthy();
    expect(field().getAttribute('aria-expanded')).toBe('true');
  });

  test('opens by a button, and leaves other keys and what is typed into a field alone', () => {
    renderPanel(GALLERY.connected);
    fireEvent.keyDown(document.body, { key: 'k' });
    const [typed] = screen.getAllByRole('textbox');
    if (typed) fireEvent.keyDown(typed, { key: '/' });
    expect(screen.queryByRole('dialog')).toBeNull();

    fireEvent.click(screen.getByRole('button', { name: 'Search' }));
    expect(screen.getByRole('dialog', { name: 'Commands' })).toBeTruthy();
  });

  test('lists actions, tabs, sessions and findings in groups, and the keys', () => {
    open(withFindings());

    expect(namesOfGroups()).toEqual(['Actions', 'Tabs', 'Sessions', 'Findings']);
    const names = options().join('\n');
    expect(names).toContain('Clear cache');
    expect(names).toContain('Destroy client');
    expect(names).toContain('Set active: Grace Hopper');
    expect(names).toContain('Server’s view');
    expect(names).toContain('__session is there 2 times');
    expect(textOf(screen.getByRole('list', { name: 'Keys', hidden: true }))).toContain('Ctrl+K Commands');
  });

  test('moves through the list by arrows, round its ends', () => {
    open(GALLERY.connected);
    expect(current()).toContain('Clear cache');
    press('ArrowDown');
    expect(current()).toContain('Remove sessions');
    press('ArrowUp');
    press('ArrowUp');
    expect(current()).toBe(options().at(-1));
  });

  test('does what is chosen by Enter, by the way of the buttons, and gives the focus back', () => {
    const { actions } = renderPanel(GALLERY.connected);
    const tab = screen.getByRole('tab', { selected: true });
    tab.focus();
    fireEvent.keyDown(tab, COMMANDS);
    type('remove ses');
    press('Enter');

    expect(actions.act).toHaveBeenCalledExactlyOnceWith({ name: 'removeSessions' });
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(tab);
  });

  test('closes at Escape without doing anything, and gives the focus back', () => {
    const { actions } = renderPanel(GALLERY.connected);
    const tab = screen.getByRole('tab', { selected: true });
    tab.focus();
    fireEvent.keyDown(tab, COMMANDS);
    press('Escape');

    expect(screen.queryByRole('dialog')).toBeNull();
    expect(actions.act).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(tab);
  });

  test('does what was typed last, though it is not drawn yet', () => {
    const { actions } = open(GALLERY.connected);
    act(() => {
      field().value = 'remove ses';
      field().dispatchEvent(new Event('input', { bubbles: true }));
      field().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    });

    expect(actions.act).toHaveBeenCalledExactlyOnceWith({ name: 'removeSessions' });
  });

  test('says why something cannot be done, as its button does, and stays open', () => {
    const { actions } = open(GALLERY.running);
    type('clear cache');

    expect(current()).toContain('Not possible while another action runs.');
    press('Enter');
    expect(actions.act).not.toHaveBeenCalled();
    expect(screen.getByRole('dialog')).toBeTruthy();
  });

  test('acts on a session by its name', () => {
    const { actions } = open(GALLERY.connected);
    type('set active grace');
    press('Enter');

    expect(actions.act).toHaveBeenCalledExactlyOnceWith({ name: 'setActive', sessionId: graceSession.id });
  });

  test('leads to a tab, which has the focus then', () => {
    open(GALLERY.connected);
    type('instance');
    press('Enter');

    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('Instance');
    expect(document.activeElement).toBe(screen.getByRole('tab', { selected: true }));
  });

  test('puts what fits best first, so that Enter deletes no cookie that a tab was meant for', () => {
    open(withFindings());
    type('cookies');

    expect(current()).toBe('Cookies');
  });

  test('says that there is nothing', () => {
    open(GALLERY.connected);
    type('zzzzqqq');

    expect(options()).toEqual([]);
    const dialog = screen.getByRole('dialog');
    expect(textOf(within(dialog).getByRole('status', { hidden: true }))).toBe('Nothing found for “zzzzqqq”.');
    press('Enter');
    expect(screen.getByRole('dialog')).toBeTruthy();
  });

  test('as a search lists nothing that can be done', () => {
    open(GALLERY.connected, { key: '/' });
    expect(options()).toEqual([]);
    type('remove');

    expect(options()).toEqual(['removeSessions() Client']);
  });
});

describe('a search', () => {
  const bar = () => textOf(screen.getByRole('status', { name: 'Search' }));
  const look = (panel: ReturnType<typeof renderPanel>, query: string, at = 0) =>
    act(() => {
      panel.search.value = { query, at, takesFocus: false };
    });

  test('goes on under the tabs when something was chosen, and ends at Escape', () => {
    const { search } = open(GALLERY.connected, { key: '/' });
    type('hopper');
    press('Enter');

    expect(bar()).toBe('1 of 1 Sessions Grace Hopper');
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('Sessions 2');
    expect(document.activeElement?.tagName).toBe('SUMMARY');
    fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(search.value).toBeNull();
    expect(screen.queryByRole('status', { name: 'Search' })).toBeNull();
  });

  test('leads from place to place, past both ends, and leaves the focus alone', () => {
    const panel = renderPanel(withFindings());
    look(panel, '__session');
    const focused = document.activeElement;
    const count = Number(/of (\d+)/.exec(bar())?.[1]);
    expect(count).toBeGreaterThan(2);
    look(panel, '__session', -1);
    expect(bar()).toContain(`${count} of ${count}`);
    fireEvent.click(screen.getByRole('button', { name: 'Next' }));
    expect(bar()).toContain(`1 of ${count} Findings`);
    fireEvent.click(screen.getByRole('button', { name: 'Previous' }));
    expect(bar()).toContain(`${count} of ${count}`);
    expect(document.activeElement).toBe(focused);
  });

  test('says that nothing was found', () => {
    const panel = renderPanel(GALLERY.connected);
    look(panel, 'nowhere to be seen');

    expect(bar()).toBe('Nothing found for “nowhere to be seen”.');
  });

  test('finds sessions by id, claims, settings, findings by their evidence, and events', async () => {
    const panel = renderPanel(withFindings());
    for (const [query, place] of [
      [adaSession.id, 'Client'],
      ['ada@example.com', 'Sessions'],
      ['onboarded', 'Tokens'],
      ['pk_test_', 'Instance'],
      ['app.example.com …WxsZQ', 'Findings'],
      ['POST sessions tokens', 'Timeline'],
    ] as const) {
      look(panel, query);
      expect(bar(), query).toContain(place);
    }
  });

  test('finds no secret', () => {
    const view = withFindings();
    const panel = renderPanel(view);
    const secrets = [...COPIES.map(({ value }) => value), ...(view.secrets?.tokens ?? []).map(({ text }) => text)];
    expect(secrets.length).toBeGreaterThan(2);
    for (const secret of secrets) {
      for (const part of [secret, secret.slice(0, 12), secret.slice(-12)]) {
        look(panel, part);
        expect(bar(), part).toContain('Nothing found');
      }
    }
  });

  test('opens the finding that it leads to', async () => {
    const panel = renderPanel(withFindings({ findings: [duplicates, clocks] }));
    const tab = openTab(/^Findings/);
    look(panel, clocks.rule);

    const name = /The clock of this browser/;
    expect(await within(tab).findByRole('button', { name, expanded: true })).toBeTruthy();
  });
});
