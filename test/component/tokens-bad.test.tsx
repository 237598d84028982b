import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { definition, textOf } from './render-panel.tsx';
import { details, renderTokens, rows, rowTexts, section } from './render-tokens.ts';
import { GALLERY } from './samples/gallery.ts';

/** Shows one of the bad tokens. */
async function renderBad(row: number) {
  await renderTokens(GALLERY.tokensBad);
  fireEvent.click(rows()[row] as HTMLElement);
}

test('every bad token has a row', async () => {
  await renderTokens(GALLERY.tokensBad);

  expect(rowTexts().map((row) => row.replace(/ ?(?:Ada Lovelace )?__session$/, ''))).toEqual([
    'Unreadable token unreadable',
    'Unreadable token unreadable',
    'Unreadable token unreadable',
    'Session token no valid expiry',
    'Session token no valid expiry',
    'Session token 42s left',
    'Session token not valid yet',
  ]);
});

test.each([
  [0, /first part, the header, is not/],
  [1, /second part, the claims, is not/],
  [2, /not the three parts of a JWT/],
])('what cannot be read says where and what to do (%i)', async (row, why) => {
  await renderBad(row);
  const state = textOf(definition('State', details()));

  expect(state).toMatch(why);
  expect(state).toMatch(/copy it again, or, if it is a cookie, delete the cookie/);
  expect(textOf(definition('Signature', details()))).toMatch(/^cannot be checked/);
});

test('times that are none are shown as what they are', async () => {
  await renderBad(3);
  const claim = (name: string) => textOf(definition(name, section('Claims')));

  expect(claim('Expires at exp')).toMatch(/^1e\+300 ?Not a time/);
  expect(claim('Issued at iat')).toMatch(/^yesterday ?Not a time/);
  expect(claim('Not valid before nbf')).toMatch(/^-1e\+300 ?Not a time/);
  expect(textOf(definition('State', details()))).toMatch(/^no valid expiry ?It has no claim exp that is a time/);
});

describe('a token with names and texts of the page’s choice', () => {
  test('is shown as text', async () => {
    await renderBad(4);
    const claims = section('Claims');

    expect(textOf(definition(' <b>bold</b>', claims))).toMatch(/^<img src=x onerror=alert\(1\)> long/);
    expect(within(details()).queryByRole('img')).toBeNull();
    expect(details().querySelector('b')).toBeNull();
    expect(textOf(definition(' <b>bold</b>', claims)).length).toBeLessThan(200);
  });

  test('leaves prototypes alone', async () => {
    await renderBad(4);

    expect(textOf(definition(' __proto__.polluted', section('Claims')))).toBe('true');
    expect('polluted' in {}).toBe(false);
  });

  test('copies whole', async () => {
    const { actions } = await renderTokens(GALLERY.tokensBad);
    fireEvent.click(rows()[4] as HTMLElement);
    fireEvent.click(screen.getByRole('button', { name: 'Copy claims' }));

    expect(actions.copy.mock.calls[0]?.[0]).toContain('"__proto__": {');
    expect(actions.copy.mock.calls[0]?.[0].length).toBeGreaterThan(8_000);
  });
});

test('claims that Clerk’s own reader throws at are said to be so', async () => {
  await renderBad(5);

  expect(textOf(section('What it allows'))).toMatch(/Clerk's own reader throws at these claims/);
  expect(textOf(section('Ask has()'))).toMatch(/Everything is answered with false: Clerk's own reader throws/);
  expect(textOf(definition('Size', details()))).toMatch(/Too large for a cookie/);
});

test('a token from a clock that is ahead says so', async () => {
  await renderBad(6);
  expect(textOf(definition('State', details()))).toMatch(/^not valid yet ?of 1m ?It says that .* compare the clock/);
});
