import { fireEvent, screen, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { textOf } from './render-panel.tsx';
import { details, renderTokens, rows, section } from './render-tokens.ts';
import { adaSession } from './samples/client-json.ts';
import { cookie } from './samples/cookies.ts';
import { GALLERY } from './samples/gallery.ts';
import { withTokens } from './samples/token-views.ts';
import { ADA, OLDER_ADA } from './samples/tokens.ts';

const TWO = withTokens({
  tokens: [{ sessionId: adaSession.id, template: null, text: ADA }],
  cookies: [cookie('__session', OLDER_ADA), cookie('__clerk_db_jwt', 'dvb_1')],
});

const choice = () => screen.getByRole<HTMLSelectElement>('combobox', { name: 'Compare with' });

function compareWith(option: RegExp) {
  const found = within(choice()).getByRole<HTMLOptionElement>('option', { name: option });
  fireEvent.change(choice(), { target: { value: found.value } });
}

/** Name, change, and both values of each claim. */
function table(): readonly (readonly string[])[] {
  return within(section('Compare'))
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map((cell) => textOf(cell as HTMLElement)));
}

test('two tokens are compared claim by claim', async () => {
  await renderTokens(TWO);
  compareWith(/__session$/);
  const rowOf = (name: string) => table().find(([cell]) => cell === name);

  expect(rowOf('Session sid')).toEqual(['Session sid', 'same', 'sess_2adaBQ7…w5cLdE', 'sess_2adaBQ7…w5cLdE']);
  expect(rowOf('Plans pla')).toEqual(['Plans pla', 'changed', 'o:prou:free', 'u:free']);
  expect(rowOf('Role o.rol')).toEqual(['Role o.rol', 'removed', 'admin', '']);
  expect(rowOf('nickname')).toEqual(['nickname', 'added', '', 'Countess']);
  expect(rowOf('Signing key kid')?.[1]).toBe('same');
  expect(textOf(section('Compare'))).toMatch(/6 changed · 1 added · 7 removed · \d+ the same/);
});

test('what is the same can be hidden', async () => {
  await renderTokens(TWO);
  compareWith(/__session$/);
  fireEvent.click(screen.getByRole('checkbox', { name: 'Hide what is the same' }));

  expect(new Set(table().map(([, change]) => change))).toEqual(new Set(['changed', 'added', 'removed']));
});

test('secrets stay masked', async () => {
  await renderTokens(GALLERY.tokensProduction);
  compareWith(/^Client token/);

  expect(table().find(([name]) => name === 'Rotating token rotating_token')?.[3]).toBe('•••• Show');
  expect(document.body.innerHTML).not.toContain('rot_9f8e7d6c5b4a');
});

test('a token that can be read is needed', async () => {
  await renderTokens(withTokens({ tokens: [{ sessionId: adaSession.id, template: null, text: ADA }] }));
  expect(textOf(section('Compare'))).toMatch(/no other JWT.*paste one/);
});

test('one that is pasted can be compared with', async () => {
  await renderTokens(withTokens({ tokens: [{ sessionId: adaSession.id, template: null, text: ADA }] }));
  const field = screen.getByRole('textbox', { name: 'Paste any token' });
  fireEvent.paste(field, { clipboardData: { getData: () => OLDER_ADA } });
  fireEvent.click(rows()[1] as HTMLElement);
  compareWith(/pasted 1$/);

  expect(table().length).toBeGreaterThan(10);
  expect(details().getAttribute('aria-label')).toMatch(/Client$/);
});
