import { act, fireEvent, screen, waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import '../../components/cookies/document-cookies.tsx';
import '../../components/findings/findings.tsx';
import '../../components/timeline/timeline.tsx';
import '../../components/tokens/tokens.tsx';
import type { PanelView } from '../../lib/panel/panel-view.ts';
import { openTab, renderPanel } from './render-panel.tsx';
import { clocks, duplicates, several, withFindings } from './samples/findings.ts';

/** Shows a finding and follows one of its buttons. */
async function follow(view: PanelView, name: string) {
  const panel = renderPanel(view);
  openTab(/^Findings/);
  const [head] = await screen.findAllByRole('button', { name: /R\d\d$/ });
  if (head?.getAttribute('aria-expanded') === 'false') fireEvent.click(head);
  const link = await screen.findByRole('button', { name });
  act(() => link.focus());
  fireEvent.click(link);
  return panel;
}

const front = () => screen.getByRole('tab', { selected: true });
const focused = () => document.activeElement as HTMLElement;

test('a cookie is opened and has the focus, past a filter that hides it', async () => {
  await follow(withFindings({ findings: [duplicates] }), 'Show __session .example.com/ in Cookies');
  await waitFor(() => expect(focused().getAttribute('aria-label')).toBe('__session .example.com/'));
  expect(focused().getAttribute('aria-expanded')).toBe('true');
  expect(front().textContent).toMatch(/^Cookies/);

  openTab(/^Findings/);
  fireEvent.click(await screen.findByRole('button', { name: 'Show __session app.example.com/ in Cookies' }));
  await waitFor(() => expect(focused().getAttribute('aria-label')).toBe('__session app.example.com/'));
});

test('a claim of a session’s token is in its place with the focus', async () => {
  await follow(withFindings({ findings: [clocks] }), 'Show iss in Tokens');

  await waitFor(() => expect(focused().dataset.claim).toBe('iss'));
});

test('a token has the focus in the list', async () => {
  await follow(withFindings({ findings: [clocks] }), 'Show the token in Tokens');

  await waitFor(() => expect(focused().classList.contains('token-row')).toBe(true));
  expect(focused().getAttribute('aria-current')).toBe('true');
});

test('a session is opened and has the focus', async () => {
  await follow(withFindings({ findings: [clocks] }), 'Show in Sessions');

  await waitFor(() => expect(focused().tagName).toBe('SUMMARY'));
  expect(focused().closest('details')?.open).toBe(true);
});

test('an event is selected and the timeline has the focus, past a filter that hides it', async () => {
  const { actions } = await follow(
    withFindings({ findings: [clocks] }),
    'Show POST /v1/client/sessions/{session}/tokens in Timeline',
  );
  await waitFor(() => expect(focused().getAttribute('role')).toBe('listbox'));
  expect(actions.selectEvent).toHaveBeenCalledExactlyOnceWith(7);

  fireEvent.input(screen.getByRole('searchbox', { name: 'Filter' }), { target: { value: 'no such word' } });
  openTab(/^Findings/);
  fireEvent.click(screen.getByRole('button', { name: /^Show POST/ }));
  await waitFor(() => expect(focused().getAttribute('role')).toBe('listbox'));
  expect(actions.selectEvent).toHaveBeenCalledTimes(2);
});

test.each([
  [clocks, 'Show in Server’s view', 'Server’s view'],
  [several, 'Show in Sessions', 'Sessions 2'],
])('a place without more to point at is its tab', async (finding, name, tab) => {
  await follow(withFindings({ findings: [finding] }), name);

  await waitFor(() => expect(focused()).toBe(front()));
  expect(front().textContent).toBe(tab);
});

test('a place that is reached does not draw the focus again', async () => {
  const view = withFindings({ findings: [duplicates] });
  const { show } = await follow(view, 'Show __session .example.com/ in Cookies');
  await waitFor(() => expect(focused().getAttribute('aria-expanded')).toBe('true'));
  act(() => front().focus());
  show({ ...view, secrets: view.secrets && { ...view.secrets } });

  expect(focused()).toBe(front());
});
