import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { textOf } from './render-panel.tsx';
import { renderTokens, rows, section } from './render-tokens.ts';
import { GALLERY } from './samples/gallery.ts';

/** Fills in the form; gives what is answered. */
function ask(query: Readonly<Record<string, string>>): string {
  const form = section('Ask has()');
  for (const [name, value] of Object.entries(query)) {
    const control = within(form).getByRole('combobox', { name });
    if (name === 'reverification') fireEvent.change(control, { target: { value } });
    else fireEvent.input(control, { target: { value } });
  }
  return textOf(form.querySelector('.has-answer') as HTMLElement);
}

describe('has() is answered by Clerk’s own code, with the claim that decided', () => {
  test.each([
    [{ role: 'org:admin' }, /^has\(\{ role: 'org:admin' \}\) true ?role holds, by o\.rol: "admin"$/],
    [{ role: "it's" }, /^has\(\{ role: 'it\\'s' \}\) false/],
    [{ permission: 'org:teams:read' }, /true ?permission holds, by fea: .* · o\.per: "manage,read" · o\.fpm: "3,2"$/],
    [{ permission: 'org:sys_memberships:read' }, /false ?permission never holds on a server/],
    [{ feature: 'org:export' }, /false ?feature does not hold, by fea:/],
    [{ plan: 'planet:pro' }, /false ?plan does not hold: no such scope/],
    [{ reverification: 'strict' }, /false ?reverification does not hold, by fva: \[12,-1\]/],
    [{ reverification: 'moderate' }, /true ?reverification holds, by fva/],
  ])('%j', async (query, answer) => {
    await renderTokens(GALLERY.tokens);
    expect(ask(query)).toMatch(answer);
  });

  test('all that is asked must hold', async () => {
    await renderTokens(GALLERY.tokens);

    expect(ask({ role: 'org:admin', plan: 'gold' })).toMatch(
      /^has\(\{ role: 'org:admin', plan: 'gold' \}\) false ?role holds, .* ?plan does not hold, by pla/,
    );
    expect(ask({ role: ' ', plan: '' })).toBe('Enter what to ask for.');
  });
});

test('what the token says yes to is proposed', async () => {
  await renderTokens(GALLERY.tokens);
  const field = within(section('Ask has()')).getByRole<HTMLInputElement>('combobox', { name: 'permission' });
  const proposed = [...(field.list?.options ?? [])].map(({ value }) => value);

  expect(proposed).toEqual(['org:dashboard:manage', 'org:dashboard:read', 'org:teams:read']);
});

test('a pending session is told to be taken for signed out, and how not', async () => {
  await renderTokens(GALLERY.tokens);
  fireEvent.click(rows()[1] as HTMLElement);

  expect(ask({ role: 'org:member' })).toMatch(
    /false ?Everything is answered with false: the session is pending .* ?With \{ treatPendingAsSignedOut: false \} the server would answer true, by these claims: ?role holds, by o\.rol: "member"/,
  );
});

test('an expired token would not be asked', async () => {
  const { tick } = await renderTokens(GALLERY.tokens);
  expect(ask({ role: 'org:admin' })).not.toContain('expired');
  tick(42_000);
  expect(textOf(section('Ask has()'))).toMatch(/The token has expired: a server would not come to ask it\.$/);
});

test('version 1 names the claims of its own', async () => {
  await renderTokens(GALLERY.tokensProduction);

  expect(ask({ permission: 'org:teams:read', feature: 'teams' })).toMatch(
    /permission holds, by org_permissions: .* ?feature does not hold: the token has no fea$/,
  );
});

test('tokens of other kinds are not asked', async () => {
  await renderTokens(GALLERY.tokens);
  fireEvent.click(rows()[2] as HTMLElement);
  expect(screen.queryByRole('heading', { name: 'Ask has()' })).toBeNull();
});
