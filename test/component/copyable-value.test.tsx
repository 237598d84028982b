import { fireEvent, screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { shortenMiddle } from '../../components/values/shorten.ts';
import { openAll, openTab, renderPanel } from './render-panel.tsx';
import { adaSession } from './samples/client-json.ts';
import { GALLERY } from './samples/gallery.ts';

test.each([
  ['sess_2adaBQ7mGk3nZr8vTq1xYw5cLdE', 'sess_2adaBQ7…w5cLdE'],
  ['client_2Qm3dE7xZ1234567890abcdef', 'client_2Qm3d…abcdef'],
  ['sess_short', 'sess_short'],
  ['no id, though it is a text of some length', 'no id, though it is a text of some length'],
  ['x'.repeat(120), 'x'.repeat(120)],
  [`${'a'.repeat(110)}${'b'.repeat(40)}`, `${'a'.repeat(100)}…${'b'.repeat(20)}`],
  // Signs outside the first plane are not cut in two.
  ['🦊'.repeat(200), `${'🦊'.repeat(100)}…${'🦊'.repeat(20)}`],
])('%s is shown as %s', (value, shown) => {
  expect(shortenMiddle(value)).toBe(shown);
});

test('an id is shown without its middle, is whole in its title and its name, and is copied whole', () => {
  const { actions } = renderPanel(GALLERY.connected);
  openAll(openTab(/^Sessions/));
  const [button] = screen.getAllByRole('button', { name: `Copy ${adaSession.id}` });
  if (!button) throw new Error('The id is nowhere.');
  expect(button.textContent).toBe(shortenMiddle(adaSession.id));
  expect(button.textContent).toContain('…');
  expect(button.title).toBe(adaSession.id);
  fireEvent.click(button);
  expect(actions.copy).toHaveBeenCalledExactlyOnceWith(adaSession.id);
});

test('every id of Clerk’s that the panel shows can be copied, or is whole in its title', () => {
  renderPanel(GALLERY.connected);
  for (const tab of [/^Client/, /^Sessions/]) {
    const panel = openTab(tab);
    openAll(panel);
    const cut = [...panel.querySelectorAll('*')].filter(
      ({ children, textContent }) => children.length === 0 && /^[a-z]+_\w+…\w+$/.test(textContent),
    );
    expect(cut.length).toBeGreaterThan(0);
    for (const each of cut) {
      const whole = each.closest<HTMLElement>('[title]')?.title ?? '';
      expect(shortenMiddle(whole)).toBe(each.textContent);
    }
  }
});
