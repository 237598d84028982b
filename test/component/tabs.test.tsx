import { signal } from '@preact/signals';
import { fireEvent, render, screen } from '@testing-library/preact';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ChosenTabContext, type TabId } from '../../components/tabs/chosen-tab.ts';
import { Tabs } from '../../components/tabs/tabs.tsx';
import { ToolsContext } from '../../components/tools.ts';
import { fakeActions, renderPanel } from './render-panel.tsx';
import { NOW } from './samples/client-json.ts';
import { GALLERY } from './samples/gallery.ts';
import { t } from './translate.ts';

afterEach(() => vi.restoreAllMocks());

const selected = () => screen.getByRole('tab', { selected: true });
const press = (key: string) => fireEvent.keyDown(selected(), { key });

describe('the tabs', () => {
  test('have their counts in their names', () => {
    renderPanel(GALLERY.attempts);

    expect(screen.getAllByRole('tab').map((tab) => tab.textContent)).toEqual([
      'Client',
      'Findings',
      'Sessions 0',
      'Sign-in & sign-up 2',
      'Cookies',
      'Tokens',
      'Server’s view',
      'Timeline',
      'Instance',
      'Simulate',
    ]);
  });

  test('move and select by arrows, Home and End, with the focus', () => {
    renderPanel(GALLERY.connected);
    const focused = () => document.activeElement?.textContent;

    press('ArrowRight');
    expect(focused()).toBe('Findings');
    press('End');
    expect(focused()).toBe('Simulate');
    press('ArrowRight');
    expect(focused()).toBe('Client');
    press('ArrowLeft');
    expect(focused()).toBe('Simulate');
    press('Home');
    expect(focused()).toBe('Client');
    press('x');
    expect(selected().textContent).toBe('Client');
  });

  test('keep only the selected one in the tab order, and show only its panel', () => {
    renderPanel(GALLERY.connected);
    fireEvent.click(screen.getByRole('tab', { name: 'Sessions 2' }));

    const inOrder = screen.getAllByRole('tab').filter((tab) => tab.tabIndex === 0);
    expect(inOrder.map(({ textContent }) => textContent)).toEqual(['Sessions 2']);
    expect(screen.getByRole('tabpanel').id).toBe(selected().getAttribute('aria-controls'));
    expect(screen.getByRole('tabpanel', { name: 'Sessions 2' })).toBeTruthy();
  });

  test('stay on the selected one when the state changes', () => {
    const { show } = renderPanel(GALLERY.connected);
    fireEvent.click(screen.getByRole('tab', { name: 'Sessions 2' }));
    show(GALLERY.removed);

    expect(selected().textContent).toBe('Sessions 0');
  });

  test('stay on the selected one when the page goes to another document', () => {
    const { show } = renderPanel(GALLERY.connected);
    fireEvent.click(screen.getByRole('tab', { name: 'Sessions 2' }));
    show(GALLERY.attaching);
    expect(selected().textContent).toBe('Sessions');
    show(GALLERY.connected);

    expect(selected().textContent).toBe('Sessions 2');
  });

  test('are there without a document, for the timeline goes on', () => {
    renderPanel(GALLERY.noAccess);
    fireEvent.click(screen.getByRole('tab', { name: 'Timeline' }));
    expect(screen.queryByRole('heading', { name: 'No access to this site yet' })).toBeNull();
  });

  test('are there without a Client, and say in its place why there is none', () => {
    renderPanel(GALLERY.noClerk);
    for (const name of ['Client', 'Sessions', 'Sign-in & sign-up', 'Instance']) {
      fireEvent.click(screen.getByRole('tab', { name }));
      expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('No Clerk on this page');
    }
  });
});

describe('a tab that is not in front', () => {
  function setUp() {
    const drawn: string[] = [];
    const Drawing = ({ text }: { text: string }) => {
      drawn.push(text);
      return <input aria-label={text} />;
    };
    const tabs = (text: string) => (
      <ToolsContext.Provider value={{ t, now: signal(NOW), actions: fakeActions() }}>
        <TwoTabs first={<p>in front</p>} second={<Drawing text={text} />} />
      </ToolsContext.Provider>
    );
    const { rerender } = render(tabs('first'));
    const choose = (name: string) => fireEvent.click(screen.getByRole('tab', { name }));
    return { drawn, choose, show: (text: string) => rerender(tabs(text)) };
  }

  test('is drawn when it is chosen, and then with each change', () => {
    const { drawn, choose, show } = setUp();
    show('second');
    expect(drawn).toEqual([]);

    choose('Solid');
    show('third');
    expect(drawn).toEqual(['second', 'third']);
  });

  test('stands still when it is left, keeps what was typed, and is up to date when it comes back', () => {
    const { drawn, choose, show } = setUp();
    choose('Solid');
    fireEvent.input(screen.getByRole('textbox'), { target: { value: 'typed' } });
    choose('Fragile');
    show('second');
    expect(drawn).toEqual(['first']);

    choose('Solid');
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'second' }).value).toBe('typed');
  });
});

const NOWHERE = { target: null, isGlance: false, reached: null, show: () => {}, arrived: () => {} };

interface TwoTabsProps {
  readonly first: ComponentChildren;
  readonly second?: ComponentChildren;
}

function TwoTabs({ first, second = <p>solid content</p> }: TwoTabsProps) {
  const [chosen, choose] = useState<TabId>('client');
  return (
    <ChosenTabContext.Provider value={{ ...NOWHERE, chosen, choose }}>
      <Tabs
        label="Views"
        tabs={[
          { id: 'client', label: 'Fragile', content: first },
          { id: 'sessions', label: 'Solid', content: second },
        ]}
      />
    </ChosenTabContext.Provider>
  );
}

describe('an error in a tab', () => {
  function setUp() {
    // Preact's debug mode may write the error to the console.
    vi.spyOn(console, 'error').mockReturnValue();
    const actions = fakeActions();
    let broken = true;
    const Fragile = () => {
      if (broken) throw new Error('the fragile part broke');
      return <p>whole again</p>;
    };
    render(
      <ToolsContext.Provider value={{ t, now: signal(NOW), actions }}>
        <TwoTabs first={<Fragile />} />
      </ToolsContext.Provider>,
    );
    return {
      copy: actions.copy,
      repair: () => {
        broken = false;
      },
    };
  }

  test('shows its details, to be copied, and leaves the other tabs alone', () => {
    const { copy } = setUp();

    expect(screen.getByRole('alert').textContent).toContain('the fragile part broke');
    fireEvent.click(screen.getByRole('button', { name: 'Copy details' }));
    expect(copy).toHaveBeenCalledWith(expect.stringContaining('the fragile part broke'));
    fireEvent.click(screen.getByRole('tab', { name: 'Solid' }));
    expect(screen.getByRole('tabpanel').textContent).toBe('solid content');
  });

  test('can be tried again', () => {
    const { repair } = setUp();
    repair();
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));

    expect(screen.getByRole('tabpanel').textContent).toBe('whole again');
  });
});
