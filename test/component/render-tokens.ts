import { screen, within } from '@testing-library/preact';
// The tab loads it late; here it is there before, so that no test waits for its compilation.
import '../../components/tokens/tokens.tsx';
import type { PanelView } from '../../lib/panel/panel-view.ts';
import { openTab, renderPanel, textOf } from './render-panel.tsx';

/** Shows the Tokens tab, which is loaded late. */
export async function renderTokens(view: PanelView) {
  const panel = renderPanel(view);
  await within(openTab(/^Tokens/)).findByRole('textbox', { name: 'Paste any token' });
  return panel;
}

/** The rows of the list. */
export function rows(): readonly HTMLElement[] {
  return within(screen.getByRole('list', { name: 'Tokens' }))
    .getAllByRole('button')
    .filter((button) => button.classList.contains('token-row'));
}

/** What the rows say. */
export function rowTexts(): readonly string[] {
  return rows().map(textOf);
}

/** The details that are shown. */
export function details(): HTMLElement {
  return screen.getByRole('region', { name: /token|JWT|text|Handshake/i });
}

/** What is said under a heading of the details. */
export function section(heading: string): HTMLElement {
  const found = within(details()).getByRole('heading', { name: heading }).closest('section');
  if (!found) throw new Error(`There is no section ${heading}.`);
  return found;
}
