import { fireEvent, screen, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { renderPanel } from './render-panel.tsx';
import { GALLERY } from './samples/gallery.ts';
import { attached, clerk, direct, frame, panelView, state } from './samples/views.ts';

const picker = () => screen.getByRole<HTMLSelectElement>('combobox', { name: 'Frame' });
const options = () => within(picker()).getAllByRole<HTMLOptionElement>('option');
const embedded = { frameId: 7, documentId: 'D7', url: 'https://embed.example.com/' };

test('is not there while there is one frame to look at', () => {
  renderPanel(GALLERY.connected);
  expect(screen.queryByRole('combobox', { name: 'Frame' })).toBeNull();
});

test('lists the frames with Clerk and, apart, those without access', () => {
  renderPanel(GALLERY.frames);

  expect(options().map(({ textContent }) => textContent)).toEqual([
    'Top: localhost:3000/dashboard · Development · Ada Lovelace',
    'localhost:3000/embed · Development · Signed out',
    'widget.example.com/account · Production · Grace Hopper',
    'app.example.com',
  ]);
  const closed = within(picker()).getByRole<HTMLOptGroupElement>('group', { name: 'No access' });
  expect(
    within(closed)
      .getAllByRole('option')
      .map(({ textContent }) => textContent),
  ).toEqual(['app.example.com']);
});

test('selects the frame that is looked at and chooses another', () => {
  const { actions } = renderPanel(GALLERY.frames);

  expect(picker().value).toBe('0');
  expect(picker().title).toBe('http://localhost:3000/dashboard?tab=1');
  fireEvent.change(picker(), { target: { value: '9' } });
  expect(actions.chooseFrame.mock.calls).toEqual([[9]]);
});

test('the panel shows the chosen frame', () => {
  const frames = GALLERY.frames.state?.frames ?? [];
  renderPanel({ ...GALLERY.frames, frame: frames[2] ?? null });

  expect(picker().value).toBe('9');
  expect(screen.getByRole('banner').textContent).toContain('Signed in as Grace Hopper');
});

test('keeps the frame that is looked at though it lost its Clerk', () => {
  const lost = frame({ ...embedded, page: attached({ kind: 'absent' }) });
  renderPanel(panelView({ state: state({ frames: [frame(), lost] }), frame: lost }));

  expect(picker().value).toBe('7');
});

test('tells a frame without a clerk-js by the session used last', () => {
  const frames = [frame(), frame({ ...embedded, page: attached(direct('absent')) })];
  renderPanel(panelView({ state: state({ frames }) }));

  expect(options()[1]?.textContent).toBe('embed.example.com · Development · Ada Lovelace');
});

test('says nothing of a user whom the frame does not show, nor of a Client that is not known', () => {
  const unknown = attached(clerk({ client: null, activeSessionId: null }));
  const none = attached(clerk({ activeSessionId: null, instance: { ...clerk().instance, type: null } }));
  const frames = [frame({ page: none }), frame({ ...embedded, page: unknown }), frame({ ...embedded, frameId: 8 })];
  renderPanel(panelView({ state: state({ frames }) }));

  expect(options().map(({ textContent }) => textContent)).toEqual([
    'Top: localhost:3000/dashboard',
    'embed.example.com · Development',
    'embed.example.com · Development · Ada Lovelace',
  ]);
});
