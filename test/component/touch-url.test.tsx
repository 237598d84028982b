import { fireEvent, screen, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { definition, renderPanel, textOf } from './render-panel.tsx';
import { GALLERY } from './samples/gallery.ts';
import { clerk, panelView, state, withClerk, withFrame } from './samples/views.ts';

const BASE = 'https://happy-cat-12.clerk.accounts.dev/v1/client/touch?redirect_url=';
const VERSIONS = '&__clerk_api_version=2026-05-12&_clerk_js_version=6.40.0';
const PAGE = 'http://localhost:3000/dashboard?tab=1';

const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'redirectUrl' });
const type = (value: string) => fireEvent.input(field(), { target: { value } });
const button = (name: string) => within(definition('buildTouchUrl()')).getByRole('button', { name });

test('begins with the address of the page', () => {
  renderPanel(GALLERY.connected);

  expect(field().value).toBe(PAGE);
  expect(textOf(definition('buildTouchUrl()'))).toContain(`${BASE}${encodeURIComponent(PAGE)}${VERSIONS}`);
});

test('follows the page until something is typed, and again when asked to', () => {
  const { show } = renderPanel(GALLERY.connected);
  show(withFrame({ url: 'http://localhost:3000/next' }));
  expect(field().value).toBe('http://localhost:3000/next');

  type('https://example.com/');
  show(withFrame({ url: 'http://localhost:3000/third' }));
  expect(field().value).toBe('https://example.com/');

  fireEvent.click(button("Use the page's URL"));
  expect(field().value).toBe('http://localhost:3000/third');
});

test('copies the plain URL', () => {
  const { actions } = renderPanel(GALLERY.connected);
  type(' https://example.com/a?b=c ');
  fireEvent.click(button('Copy'));

  expect(actions.copy).toHaveBeenCalledWith(`${BASE}${encodeURIComponent('https://example.com/a?b=c')}${VERSIONS}`);
});

test('opens through the page, and says why', () => {
  const { actions } = renderPanel(GALLERY.connected);
  fireEvent.click(button('Open'));
  expect(actions.act).toHaveBeenLastCalledWith({ name: 'openTouchUrl', redirectUrl: PAGE });

  type('https://example.com');
  fireEvent.click(button('Open'));
  expect(actions.act).toHaveBeenLastCalledWith({ name: 'openTouchUrl', redirectUrl: 'https://example.com/' });
  expect(textOf(definition('buildTouchUrl()'))).toMatch(/in development a plain URL lacks the dev browser token/);
});

test.each([
  ['not a url', /not a URL/],
  ['/relative', /not a URL/],
  ['javascript:alert(1)', /not a URL/],
  ['  ', /Enter the address/],
])('says at the field what is wrong with "%s" and keeps it', (text, problem) => {
  const { actions } = renderPanel(GALLERY.connected);
  type(text);

  expect(field().value).toBe(text);
  expect(field().getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByRole('alert').id).toBe(field().getAttribute('aria-describedby'));
  expect(textOf(screen.getByRole('alert'))).toMatch(problem);
  fireEvent.click(button('Copy'));
  fireEvent.click(button('Open'));
  expect(actions.copy).not.toHaveBeenCalled();
  expect(actions.act).not.toHaveBeenCalled();
});

test('cannot be opened while the panel is not connected, but copied', () => {
  const { actions } = renderPanel(GALLERY.restarting);

  expect(button('Open').title).toMatch(/until the panel is connected/);
  fireEvent.click(button('Open'));
  expect(actions.act).not.toHaveBeenCalled();
  fireEvent.click(button('Copy'));
  expect(actions.copy).toHaveBeenCalledOnce();
});

test('says when the page has not told its Frontend API', () => {
  renderPanel(withClerk({ instance: { ...clerk().instance, frontendApiUrl: null } }));

  expect(button('Copy').title).toMatch(/has not told the address/);
  expect(button('Open').title).toMatch(/has not told the address/);
});

test('shows that the page is being sent there, whatever is in the field', () => {
  renderPanel(panelView({ state: state({ running: { name: 'openTouchUrl', redirectUrl: 'https://example.com/' } }) }));

  expect(button('Open').getAttribute('aria-busy')).toBe('true');
});
