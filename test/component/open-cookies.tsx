import { act, screen, within } from '@testing-library/preact';
import type { PanelView } from '../../lib/panel/panel-view.ts';
import { openTab, renderPanel, textOf } from './render-panel.tsx';

// What the tab shows is there when it is opened.
await import('../../components/cookies/document-cookies.tsx');

/** Shows a panel with the Cookies tab in front, once it knows whose the suffixes are. */
export async function openCookies(view: PanelView) {
  const panel = renderPanel(view);
  const tab = openTab(/^Cookies/);
  await within(tab).findByRole('button', { name: 'Reset Clerk state for this site' });
  return { ...panel, tab };
}

/** The names of the rows, as they are told apart. */
export function rowNames(): readonly string[] {
  return rowButtons().map((button) => button.getAttribute('aria-label') ?? '');
}

/** The buttons that open the rows' details. */
export function rowButtons(): readonly HTMLElement[] {
  return within(screen.getByRole('table', { name: 'Cookies' }))
    .getAllByRole('rowheader')
    .flatMap((header) => within(header).queryAllByRole('button'));
}

/** What a row shows, by the names of its columns. */
export function cellsOf(name: string): Readonly<Record<string, string>> {
  const row = rowButton(name).closest('tr');
  if (!row) throw new Error(`${name} is not in a row.`);
  const heads = screen.getAllByRole('columnheader').map(textOf);
  return Object.fromEntries([...row.children].map((cell, index) => [heads[index], textOf(cell as HTMLElement)]));
}

/** The button that opens the details of a cookie. */
export function rowButton(name: string): HTMLElement {
  return screen.getByRole('button', { name });
}

/** Opens the details of a cookie and gives them. */
export function openDetails(name: string): HTMLElement {
  act(() => {
    rowButton(name).focus();
    rowButton(name).click();
  });
  return screen.getByRole('region', { name: /^Details of / });
}
