import { fireEvent, screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { textOf } from './render-panel.tsx';
import { details, renderTokens, rows, rowTexts } from './render-tokens.ts';
import { GALLERY } from './samples/gallery.ts';
import { ADA, OLDER_ADA, VERSION_1 } from './samples/tokens.ts';

const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Paste any token' });

/** Pastes a text into the empty field. */
function paste(text: string) {
  fireEvent.paste(field(), { clipboardData: { getData: () => text } });
}

function type(text: string) {
  fireEvent.input(field(), { target: { value: text } });
  const { form } = field();
  if (form) fireEvent.submit(form);
}

test('a pasted token is shown at once, and in the details', async () => {
  await renderTokens(GALLERY.tokens);
  paste(VERSION_1);

  expect(rowTexts()[0]).toBe('Session token 42s left Ada Lovelace pasted 1');
  expect(rows()[0]?.getAttribute('aria-current')).toBe('true');
  expect(field().value).toBe('');
});

test('a typed one is taken by Enter', async () => {
  await renderTokens(GALLERY.tokensSignedOut);
  type(OLDER_ADA);
  expect(rowTexts()).toEqual(['Session token expired user_2ada000…000001 pasted 1']);
});

test.each([
  ['a header', `Authorization: Bearer ${VERSION_1}`],
  ['a scheme', `bearer  ${VERSION_1}`],
  ['a cookie', `__session_XbPsHh4i=${VERSION_1};`],
  ['quotes', `"${VERSION_1}",`],
  ['line breaks', `${VERSION_1.slice(0, 70)}\n  ${VERSION_1.slice(70)}\n`],
])('what a token was copied with is taken off: %s', async (_, text) => {
  await renderTokens(GALLERY.tokensSignedOut);
  paste(text);

  expect(details().getAttribute('aria-label')).toMatch(/^Session token/);
});

test('one that the browser holds is named as pasted too', async () => {
  await renderTokens(GALLERY.tokens);
  paste(ADA);
  paste(ADA);

  expect(rowTexts().filter((row) => row.includes('pasted'))).toEqual([
    'Session token 42s left Ada Lovelace pasted 1, Client, __session, __session_XbPsHh4i',
  ]);
});

test('pasted ones are forgotten by a button', async () => {
  await renderTokens(GALLERY.tokensSignedOut);
  paste(VERSION_1);
  paste(OLDER_ADA);
  expect(rowTexts().map((row) => row.slice(-8))).toEqual(['pasted 2', 'pasted 1']);

  fireEvent.click(screen.getByRole('button', { name: 'Forget' }));
  expect(rowTexts().map((row) => row.slice(-8))).toEqual(['pasted 1']);
});

test('a text that is no JWT is opaque', async () => {
  await renderTokens(GALLERY.tokensSignedOut);
  paste('dvb_2adaXq8VvP3mYtR7sWkLnZ0cHfJ');

  expect(rowTexts()).toEqual(['Opaque text opaque pasted 1']);
  expect(textOf(details())).toMatch(/Not a JWT, which has three parts/);
});

test.each([
  ['  ', /Nothing to decode/],
  ['y'.repeat(70_000), /70,000 characters/],
])('what is no token at all is refused and kept in the field (%#)', async (text, error) => {
  await renderTokens(GALLERY.tokensSignedOut);
  type(text);

  expect(textOf(screen.getByRole('alert'))).toMatch(error);
  expect(field().getAttribute('aria-invalid')).toBe('true');
  expect(field().value).toBe(text);
  fireEvent.input(field(), { target: { value: 'a' } });
  expect(screen.queryByRole('alert')).toBeNull();
});
