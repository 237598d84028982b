import { act, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { beforeAll, describe, expect, test } from 'vitest';
// The tab loads it late; here it is there before, so that no test waits for its compilation.
import '../../components/findings/findings.tsx';
import { loadExplanations } from '../../components/error-code/use-explanation.ts';
import type { PanelView } from '../../lib/panel/panel-view.ts';
import { openTab, renderPanel, textOf } from './render-panel.tsx';
import { clocks, duplicates, FINDING_VIEWS, found, several, withFindings } from './samples/findings.ts';
import { GALLERY } from './samples/gallery.ts';

beforeAll(loadExplanations);

/** Shows the Findings tab, which is loaded late. */
async function openFindings(view: PanelView) {
  const panel = renderPanel(view);
  const tab = openTab(/^Findings/);
  await within(tab).findByText((_, element) => element?.className === 'findings');
  return { ...panel, tab };
}

const list = () => screen.getByRole('list', { name: 'Findings' });
const openHeads = () => within(list()).queryAllByRole('button', { expanded: true });
const head = (name: RegExp) => within(list()).getByRole('button', { name });
const statements = () =>
  within(list())
    .getAllByRole('article')
    .map((article) => textOf(within(article).getByRole('heading', { level: 3 })));
const button = (name: string | RegExp) => screen.getByRole('button', { name });

describe('the tab', () => {
  test('is named by its errors and warnings, and not by notes', () => {
    const { show } = renderPanel(GALLERY.findings);
    expect(screen.getByRole('tab', { name: 'Findings 1 error, 1 warning' })).toBeTruthy();

    show(GALLERY.findingsWarning);
    expect(screen.getByRole('tab', { name: 'Findings 1 warning' })).toBeTruthy();
    show(GALLERY.findingsNotes);
    expect(screen.getByRole('tab', { name: 'Findings' })).toBeTruthy();
    show(withFindings({ dismissed: new Set([duplicates.id, clocks.id]) }));
    expect(screen.getByRole('tab', { name: 'Findings' })).toBeTruthy();
  });

  test('says that it is still looking before anything was examined', async () => {
    renderPanel(GALLERY.connected);

    expect(openTab(/^Findings/).textContent).toBe('Looking at what is known of this page…');
  });

  test('says how much of an all-clear it is that nothing was found', async () => {
    const { show, tab } = await openFindings(FINDING_VIEWS.findingsNone);
    expect(textOf(tab)).toBe('FindingsNothing foundAll 43 rules have looked at this page.');

    show(FINDING_VIEWS.findingsUnchecked);
    expect(textOf(tab)).toContain('40 of 43 rules have looked at this page.');
    show(withFindings({ findings: [several], dismissed: new Set([several.id]) }));
    expect(textOf(tab)).toContain('Nothing else found');
  });

  test('says at a moment of the past that findings are about the present', () => {
    renderPanel(FINDING_VIEWS.findingsPast);

    expect(openTab(/^Findings/).textContent).toMatch(/^Findings are about the present/);
  });
});

describe('the list', () => {
  test('has the worst first, told in words, and only that one open', async () => {
    await openFindings(withFindings());

    expect(statements()).toEqual([
      'Error: __session is there 2 times with different values R08',
      expect.stringMatching(/^Warning: .*R39$/),
      expect.stringMatching(/^Note: .*R35$/),
    ]);
    expect(openHeads()).toHaveLength(1);
    expect(openHeads()[0]?.textContent).toContain('R08');
  });

  test('opens and closes by a click, and keeps that while findings change', async () => {
    const { show } = await openFindings(withFindings());
    fireEvent.click(head(/R35/));
    fireEvent.click(head(/R08/));
    show(withFindings({ findings: [clocks, duplicates, several] }));

    expect(openHeads().map(textOf)).toEqual([expect.stringContaining('R39'), expect.stringContaining('R35')]);
  });

  test('is moved through by arrows, Home and End', async () => {
    await openFindings(withFindings());
    const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
    const focused = () => document.activeElement?.textContent;

    act(() => head(/R08/).focus());
    press('ArrowDown');
    expect(focused()).toContain('R39');
    press('End');
    expect(focused()).toContain('R35');
    press('ArrowDown');
    expect(focused()).toContain('R35');
    press('Home');
    expect(focused()).toContain('R08');
  });

  test('is filtered by severity and by any word of a finding', async () => {
    const { tab } = await openFindings(withFindings());
    const count = (name: string) => within(tab).getByRole('button', { name });
    fireEvent.click(count('1 warning'));
    expect(statements()).toHaveLength(1);
    expect(count('1 warning').getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(count('1 note'));
    expect(statements()).toHaveLength(2);
    expect(textOf(tab)).toContain('2 of 3');
    fireEvent.click(count('1 warning'));
    fireEvent.click(count('1 note'));

    const search = within(tab).getByRole('searchbox', { name: 'Search findings' });
    const type = (value: string) => fireEvent.input(search, { target: { value } });
    type('ORIGIN_invalid');
    expect(statements()).toEqual([expect.stringContaining('R39')]);
    type('r08');
    expect(statements()).toEqual([expect.stringContaining('R08')]);
    type('no such word');
    expect(textOf(tab)).toContain('No finding matches.');
  });

  test('gives the focus of a finding that is gone to the next one', async () => {
    const { show } = await openFindings(withFindings());
    act(() => button('Dismiss').focus());
    show(withFindings({ dismissed: new Set([duplicates.id]) }));

    expect(document.activeElement?.textContent).toContain('R39');
  });

  test('keeps the focus in the tab when the last finding is gone', async () => {
    const { show, tab } = await openFindings(withFindings({ findings: [duplicates] }));
    act(() => button('Dismiss').focus());
    show(withFindings({ findings: [] }));

    expect(document.activeElement).toBe(tab.querySelector('.findings'));
  });

  test('a finding that goes does not take the focus from elsewhere', async () => {
    const { show } = await openFindings(withFindings());
    act(() => button('Settings').focus());
    show(withFindings({ dismissed: new Set([duplicates.id]) }));

    expect(document.activeElement).toBe(button('Settings'));
  });
});

describe('a finding', () => {
  test('says why it matters, what to do in steps, by which values, and where Clerk writes of it', async () => {
    await openFindings(withFindings());
    const article = screen.getAllByRole('article')[0] as HTMLElement;

    expect(within(article).getAllByRole('listitem').slice(0, 3).map(textOf)).toEqual([
      expect.stringMatching(/^Delete the copy/),
      expect.stringMatching(/Reset Clerk state/),
      expect.stringMatching(/./),
    ]);
    expect(within(article).getAllByRole('term').map(textOf)).toEqual(['app.example.com /', '.example.com /']);
    expect(within(article).getByRole('button', { name: 'Copy …<b>x`y' })).toBeTruthy();
    const link = within(article).getByRole('link', { name: 'Clerk’s documentation' });
    expect(link.getAttribute('href')).toBe(duplicates.docs);
    expect(link.getAttribute('target')).toBe('_blank');
    expect(textOf(article)).toContain('R08: Two cookies of one name');
  });

  test('writes facts of every kind', async () => {
    await openFindings(withFindings({ findings: [clocks] }));
    const definitions = screen.getAllByRole('definition').map(textOf);

    expect(definitions).toEqual([
      '−3m 12s',
      '450 ms',
      expect.stringMatching(/2026.*now$/),
      '4,300 bytes',
      '200429',
      expect.stringMatching(/\w/),
      '400 origin_invalid',
      'nothing',
    ]);
  });

  test('does what can be done about it', async () => {
    const { actions } = await openFindings(withFindings());
    fireEvent.click(button('Delete __session .example.com/'));
    expect(actions.act).toHaveBeenCalledWith(duplicates.fixes[0]?.kind === 'act' && duplicates.fixes[0].action);

    fireEvent.click(head(/R39/));
    fireEvent.click(button('Reload the page'));
    expect(actions.reloadTab).toHaveBeenCalledOnce();
    fireEvent.click(button('Fresh token'));
    fireEvent.click(button('End the session'));
    expect(actions.act.mock.calls.map(([{ name }]) => name)).toEqual(['deleteCookie', 'getToken', 'endSession']);
  });

  test('resets after it has shown what that removes', async () => {
    const { actions } = await openFindings(withFindings());
    await waitFor(() => expect(button('Reset Clerk state for this site').getAttribute('aria-disabled')).toBe('false'));
    fireEvent.click(button('Reset Clerk state for this site'));
    const question = screen.getByRole('region', { name: /^Remove all of this/ });
    expect(actions.act).not.toHaveBeenCalled();
    fireEvent.click(within(question).getByRole('button', { name: 'Remove and reload' }));

    expect(actions.act).toHaveBeenCalledWith({ name: 'resetClerkState' });
    expect(document.activeElement).toBe(button('Reset Clerk state for this site'));
  });

  test('offers nothing for a cookie and an event that are gone', async () => {
    const view = withFindings();
    await openFindings({ ...view, secrets: null, timeline: { ...view.timeline, rows: [] } });
    fireEvent.click(head(/R39/));

    expect(screen.queryByRole('button', { name: /^Delete/ })).toBeNull();
    expect(screen.queryByRole('button', { name: /in Cookies|in Timeline/ })).toBeNull();
    expect(button('Show in Server’s view')).toBeTruthy();
  });

  test('is copied as Markdown that shows as it stands, alone and with the others', async () => {
    const { actions, tab } = await openFindings(withFindings());
    const [all, one] = within(tab).getAllByRole('button', { name: 'Copy as Markdown' }) as [HTMLElement, HTMLElement];
    fireEvent.click(one);
    const copied = actions.copy.mock.calls[0]?.[0] ?? '';
    expect(copied).toMatch(/^## Error: `__session` is there 2 times with different values \(R08\)\n\n/);
    expect(copied).toContain('- .example.com /: ``…<b>x`y``\n');
    expect(copied).toMatch(/\n1\. .+\n2\. .+\n3\. .+\n/);
    expect(copied).toContain(`[Clerk’s documentation](${duplicates.docs})`);

    fireEvent.click(all);
    const list = actions.copy.mock.calls[1]?.[0] ?? '';
    expect(list).toMatch(/^# Findings\n\n`http:\/\/localhost:3000\/dashboard` · `happy-cat/);
    expect(list.match(/^## /gm)).toHaveLength(3);
    expect(list).toContain('−3m 12s');
    expect(list).not.toContain('tab=1');
  });
});

describe('dismissing', () => {
  test('is one click, and undone one by one or all at once', async () => {
    const { actions, show } = await openFindings(withFindings());
    fireEvent.click(button('Dismiss'));
    expect(actions.dismissFinding).toHaveBeenCalledWith(duplicates.id);

    show(withFindings({ dismissed: new Set([duplicates.id]) }));
    expect(statements()).toHaveLength(2);
    fireEvent.click(button('Show 1 dismissed'));
    expect(within(screen.getByRole('list', { name: 'Dismissed on this site' })).getByText(/__session/)).toBeTruthy();
    fireEvent.click(button('Restore'));
    expect(actions.restoreFinding).toHaveBeenLastCalledWith(duplicates.id);
    fireEvent.click(button('Restore all'));
    expect(actions.restoreFinding).toHaveBeenLastCalledWith(null);
  });

  test('of something that was found elsewhere on the site shows nothing here', async () => {
    await openFindings({
      ...FINDING_VIEWS.findingsNone,
      findings: found({ findings: [], dismissed: new Set(['R01 x']) }),
    });

    expect(screen.queryByRole('button', { name: /dismissed/ })).toBeNull();
  });
});

describe('what could not be checked', () => {
  test('is folded beside a reload, and opens to the reasons with what can be done about them', async () => {
    const { actions, tab } = await openFindings(FINDING_VIEWS.findingsUnchecked);
    expect(screen.queryByRole('list', { name: 'Could not check' })).toBeNull();
    fireEvent.click(button('Reload to record from the start'));
    expect(actions.reloadTab).toHaveBeenCalledOnce();
    fireEvent.click(button('4 rules could not check everything'));
    const reasons = [...screen.getByRole('list', { name: 'Could not check' }).children] as HTMLElement[];

    expect(reasons.map(textOf)).toEqual([
      expect.stringMatching(/grant access.*R08 .*could not check: lacks the cookies of the page$/),
      expect.stringMatching(/load it anew.*R01 .*R08 .*R22 .*checked the rest; lacks a record from the load on$/),
      expect.stringMatching(/^Nothing records it here\. *R14/),
    ]);
    fireEvent.click(within(tab).getByRole('button', { name: 'Grant access' }));
    expect(actions.grantAccess).toHaveBeenCalledOnce();
  });

  test('and a rule that failed is said to be a mistake of the extension, to be reported', async () => {
    const { actions, tab } = await openFindings(FINDING_VIEWS.findingsUnchecked);

    expect(textOf(tab)).toContain('1 rule failedThis is a mistake of the extension');
    fireEvent.click(within(tab).getByRole('button', { name: 'Copy details' }));
    expect(actions.copy).toHaveBeenCalledWith(
      expect.stringMatching(/^R17 .*Cannot read properties of undefined \(reading 'x'\)\nclerk-js 6\.40\.0$/),
    );
  });
});

describe('the header', () => {
  test('says the gravest error in a line that leads to the tab', () => {
    const { show } = renderPanel(withFindings());
    fireEvent.click(button('Error: __session is there 2 times with different values'));
    expect(screen.getByRole('tab', { selected: true }).textContent).toContain('Findings');

    show(GALLERY.findingsWarning);
    const header = within(screen.getByRole('banner'));
    expect(header.queryByRole('button', { name: /^(?:Error|Warning): / })).toBeNull();
  });
});
