import { act, fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, onTestFinished, test } from 'vitest';
import { definition, textOf } from './render-panel.tsx';
import { details, renderTokens, rows, rowTexts, section } from './render-tokens.ts';
import { adaSession, graceSession } from './samples/client-json.ts';
import { secrets } from './samples/cookies.ts';
import { GALLERY, type GalleryName } from './samples/gallery.ts';
import { withTokens } from './samples/token-views.ts';
import { ADA, ADA_CLAIMS, OLDER_ADA, sign, VERSION_1 } from './samples/tokens.ts';
import { attached, clerk } from './samples/views.ts';

const heldByAda = (text: string) => ({ tokens: [{ sessionId: adaSession.id, template: null, text }] });

const VERSION_3 = await sign({ ...ADA_CLAIMS, v: 3 });
const [HEADER, , SIGNATURE] = ADA.split('.');
/** Ada's token with claims that were not signed. */
const OTHER_CLAIMS = [HEADER, OLDER_ADA.split('.')[1], SIGNATURE].join('.');

describe('the list', () => {
  test('names each token once, with whose it is, how it stands and all places it is in', async () => {
    await renderTokens(GALLERY.tokens);

    expect(rowTexts()).toEqual([
      'Session token 42s left Ada Lovelace Client, __session, __session_XbPsHh4i',
      'Session token 42s left Grace Hopper · pending Client',
      'Template token 9m 12s left supabase · Ada Lovelace minted here',
      'Session token 42s left user_2other0…000007 __session_naoXFJnI',
      'Dev browser token opaque __clerk_db_jwt, __clerk_db_jwt_XbPsHh4i',
    ]);
  });

  test('has what only a production instance and a handshake have', async () => {
    await renderTokens(GALLERY.tokensProduction);

    expect(rowTexts().slice(1)).toEqual([
      'Client token no expiry client_2adaX…c1bHgJ __client',
      'Handshake no expiry __clerk_handshake',
      'Handshake nonce opaque __clerk_handshake_nonce',
      'Refresh token opaque __refresh_XbPsHh4i',
    ]);
  });

  test('counts down, and touches nothing but the times', async () => {
    const { tick } = await renderTokens(GALLERY.tokens);
    const changed: string[] = [];
    const observer = new MutationObserver((records) =>
      changed.push(...records.map(({ target }) => target.textContent ?? '')),
    );
    observer.observe(screen.getByRole('list', { name: 'Tokens' }), {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    tick(1_000);
    await act(() => Promise.resolve());
    observer.disconnect();

    expect(rowTexts()[0]).toContain('41s left');
    expect(changed.toSorted()).toEqual(['41s left', '41s left', '41s left', '9m 11s left']);
    tick(41_000);
    expect(rowTexts()[0]).toContain('expired');
  });

  test('shows the details of the row that is clicked, and of the next by an arrow', async () => {
    await renderTokens(GALLERY.tokens);
    expect(rows().map((row) => row.getAttribute('aria-current'))).toEqual(['true', null, null, null, null]);
    fireEvent.click(rows()[2] as HTMLElement);
    expect(details().getAttribute('aria-label')).toBe('Template token · supabase · Ada Lovelace · minted here');

    fireEvent.keyDown(rows()[2] as HTMLElement, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(rows()[3]);
    expect(rows()[3]?.getAttribute('aria-current')).toBe('true');
    fireEvent.keyDown(rows()[3] as HTMLElement, { key: 'End' });
    expect(details().getAttribute('aria-label')).toMatch(/^Dev browser token/);
    expect(rows().map(({ tabIndex }) => tabIndex)).toEqual([-1, -1, -1, -1, 0]);
  });

  test('begins with the session that the page shows', async () => {
    const { frame } = GALLERY.tokens;
    const page = attached(clerk({ activeSessionId: graceSession.id }));
    await renderTokens({ ...GALLERY.tokens, frame: frame && { ...frame, page } });

    expect(details().getAttribute('aria-label')).toBe('Session token · Grace Hopper · Client');
  });

  test('follows the place when its token is renewed', async () => {
    const { show } = await renderTokens(GALLERY.tokens);
    fireEvent.click(rows()[1] as HTMLElement);
    const renewed = await sign({ ...ADA_CLAIMS, sid: graceSession.id, sub: graceSession.user.id, jti: 'renewed' });
    show(withTokens({ tokens: [{ sessionId: graceSession.id, template: null, text: renewed }] }));

    expect(rows()).toHaveLength(1);
    expect(textOf(section('Claims'))).toContain('renewed');
  });
});

describe('in a narrow panel', () => {
  test('details open under their row, and close again', async () => {
    const { happyDOM } = window as unknown as { happyDOM: { setViewport(size: { width: number }): void } };
    const width = window.innerWidth;
    onTestFinished(() => happyDOM.setViewport({ width }));
    happyDOM.setViewport({ width: 479 });
    await renderTokens(GALLERY.tokens);
    expect(screen.queryByRole('region')).toBeNull();
    expect(rows().map((row) => row.getAttribute('aria-expanded'))).toEqual(Array(5).fill('false'));

    fireEvent.click(rows()[1] as HTMLElement);
    expect(rows()[1]?.getAttribute('aria-expanded')).toBe('true');
    expect(rows()[1]?.closest('li')?.contains(details())).toBe(true);
    fireEvent.keyDown(rows()[1] as HTMLElement, { key: 'ArrowUp' });
    expect(rows()[0]?.getAttribute('aria-expanded')).toBe('true');
    fireEvent.click(rows()[0] as HTMLElement);
    expect(screen.queryByRole('region')).toBeNull();
  });
});

describe('the details', () => {
  test('name header fields and claims in words beside their real names', async () => {
    await renderTokens(GALLERY.tokens);
    const claims = section('Claims');

    expect(textOf(definition('Session sid', claims))).toBe('sess_2adaBQ7…w5cLdE');
    expect(textOf(definition('Expires at exp', claims))).toMatch(/^Nov 23, 2026, .* ?in 42 seconds$/);
    expect(textOf(definition('Age of factors fva', claims))).toBe(
      'first factor: verified 12 minutes before it was issued · second factor: never verified',
    );
    expect(textOf(definition('Role o.rol', claims))).toMatch(/^admin ?Without the org:/);
    expect(textOf(definition(' metadata.theme', claims))).toBe('dark');
    expect(textOf(definition('Category cat', section('Header')))).toMatch(/^cl_B7d4PD111AAA ?Session token/);
    expect(textOf(definition('Signing key kid', section('Header')))).toMatch(/^ins_2happyCa/);
  });

  test('tell the size of each claim and of the whole', async () => {
    await renderTokens(GALLERY.tokens);
    const sid = definition('Session sid', section('Claims')).nextElementSibling as HTMLElement;

    expect(textOf(sid)).toBe(String(`"sid":"${adaSession.id}"`.length));
    expect(textOf(definition('Size', details()))).toMatch(
      /^1,\d{3} bytes · 44 bytes of custom claims before encoding · 2\d% of what a cookie can hold$/,
    );
  });

  test('warn near and beyond what a cookie can hold', async () => {
    const { show } = await renderTokens(withTokens(heldByAda(await sign({ ...ADA_CLAIMS, bio: 'y'.repeat(2_100) }))));
    expect(textOf(definition('Size', details()))).toMatch(/A few claims more, and the browser drops its cookie/);

    show(withTokens(heldByAda(await sign({ ...ADA_CLAIMS, bio: 'y'.repeat(2_600) }))));
    expect(textOf(definition('Size', details()))).toMatch(/Too large for a cookie of 4,096 bytes/);
  });

  test('decode permissions, features and plans by name', async () => {
    await renderTokens(GALLERY.tokens);
    const allowed = section('What it allows');
    const names = (label: string) =>
      within(definition(label, allowed))
        .getAllByRole('button')
        .map(({ title }) => title);

    expect(names('Permissions')).toEqual(['org:dashboard:manage', 'org:dashboard:read', 'org:teams:read']);
    expect(names('Features of the organization')).toEqual(['dashboard', 'teams']);
    expect(names('Features of the user')).toEqual(['export']);
    expect(names('Plans')).toEqual(['org:pro', 'user:free']);
  });

  test.each([
    ['Version 2', ADA, /organization stands in o,/],
    ['Version 1', VERSION_1, /older form, without a claim v/],
    ['Unknown version', VERSION_3, /reads such a token as version 1/],
  ])('%s is explained', async (name, text, hint) => {
    await renderTokens(withTokens(heldByAda(text)));
    expect(textOf(definition('Claims', details()))).toMatch(hint);
    expect(textOf(definition('Claims', details()))).toContain(name);
  });

  test('say where the token was found', async () => {
    await renderTokens(GALLERY.tokensProduction);
    fireEvent.click(rows()[1] as HTMLElement);

    expect(textOf(definition('Found in', details()))).toBe('cookie __client · .clerk.example.com/ · HttpOnly');
  });

  test('take a handshake apart', async () => {
    await renderTokens(GALLERY.tokensProduction);
    fireEvent.click(rows()[2] as HTMLElement);
    const sets = section('Cookies it sets');

    expect(textOf(definition('__session', sets))).toMatch(
      /expires in 42 seconds ••••.{4} Show ?Path=\/; SameSite=Lax$/,
    );
    expect(textOf(definition('__client_uat', sets))).toMatch(/Domain=localhost/);
    expect(textOf(definition('__clerk_db_jwt', sets))).toMatch(/^is removed/);
    expect(screen.queryByRole('heading', { name: 'Ask has()' })).toBeNull();
  });

  test('of an opaque token say that it is one', async () => {
    await renderTokens(GALLERY.tokens);
    fireEvent.click(rows()[4] as HTMLElement);

    expect(textOf(details())).toContain("only Clerk's servers can read it");
    expect(textOf(definition('Signature', details()))).toMatch(/^cannot be checked ?It is opaque/);
    expect(screen.queryByRole('heading', { name: 'Claims' })).toBeNull();
  });
});

describe('secrets', () => {
  const shown = (text: string) => document.body.innerHTML.includes(text);

  test('are masked until they are asked for, and stay shown', async () => {
    await renderTokens(GALLERY.tokens);
    expect(shown(ADA)).toBe(false);
    fireEvent.click(screen.getByRole('button', { name: 'Show: Token' }));
    expect(details().textContent).toContain(ADA);

    fireEvent.click(rows()[1] as HTMLElement);
    expect(shown(ADA)).toBe(false);
    fireEvent.click(rows()[0] as HTMLElement);
    expect(details().textContent).toContain(ADA);
    fireEvent.click(screen.getByRole('button', { name: 'Show: Token' }));
    expect(shown(ADA)).toBe(false);
  });

  test('among the claims are masked too', async () => {
    await renderTokens(GALLERY.tokensProduction);
    fireEvent.click(rows()[1] as HTMLElement);
    expect(shown('rot_9f8e7d6c5b4a')).toBe(false);
    fireEvent.click(screen.getByRole('button', { name: 'Show: Rotating token' }));
    expect(shown('rot_9f8e7d6c5b4a')).toBe(true);
  });

  test('are copied whole', async () => {
    const { actions } = await renderTokens(GALLERY.tokens);
    fireEvent.click(screen.getByRole('button', { name: 'Copy token' }));
    fireEvent.click(screen.getByRole('button', { name: 'Copy claims' }));

    const [[token], [claims]] = actions.copy.mock.calls as [[string], [string]];
    expect(token).toBe(ADA);
    expect(JSON.parse(claims)).toMatchObject({ ...ADA_CLAIMS, metadata: { onboarded: true, theme: 'dark' } });
  });
});

describe('a fresh token', () => {
  test.each([
    [0, { name: 'getToken', sessionId: adaSession.id, template: null }],
    [2, { name: 'getToken', sessionId: adaSession.id, template: 'supabase' }],
  ])('is minted of the same kind (row %i)', async (row, action) => {
    const { actions } = await renderTokens(GALLERY.tokens);
    fireEvent.click(rows()[row] as HTMLElement);
    fireEvent.click(screen.getByRole('button', { name: 'Fresh token' }));

    expect(actions.act.mock.calls).toEqual([[action]]);
  });

  test('is not to be had of a cookie', async () => {
    await renderTokens(GALLERY.tokens);
    fireEvent.click(rows()[3] as HTMLElement);
    expect(within(details()).queryByRole('button', { name: 'Fresh token' })).toBeNull();
  });
});

describe('the signature', () => {
  const signature = () => screen.findByText(/^(?:valid|wrong key|invalid|cannot be checked|not checked yet)$/);

  test.each([
    ['valid', ADA, /Signed with a key of this page's instance/],
    ['invalid', `${ADA.slice(0, -8)}AAAAAAAA`, /was changed since.*Copy it again/],
    ['invalid', OTHER_CLAIMS, /changed/],
  ])('is %s', async (word, text, reason) => {
    await renderTokens(withTokens(heldByAda(text)));
    await screen.findByText(word);
    expect(textOf(definition('Signature', details()))).toMatch(reason);
  });

  test('of another instance has the wrong key', async () => {
    await renderTokens(GALLERY.tokens);
    fireEvent.click(rows()[3] as HTMLElement);
    await screen.findByText('wrong key');
    await screen.findByText(/Issued by/);

    expect(textOf(definition('Signature', details()))).toMatch(
      /does not publish.*Issued by clerk\.other\.com; the instance of this page is happy-cat-12\.clerk\.accounts\.dev\. Check that/,
    );
  });

  test.each([
    ['tokensKeysRefused', 'cannot be checked', /could not be had: timeout .* Reload the page/],
    ['tokensKeysPending', 'not checked yet', /is being asked/],
    ['tokensWithoutClerk', 'cannot be checked', /No Clerk instance is known/],
  ] as const)('%s: %s, and why', async (name, word, reason) => {
    await renderTokens(GALLERY[name]);

    expect((await signature()).textContent).toBe(word);
    expect(textOf(definition('Signature', details()))).toMatch(reason);
  });

  test.each([
    ['algorithm', { alg: 'HS256' }, undefined, /signing key of its own/],
    ['no-keys', {}, { keys: [] }, /holds no RSA key/],
    ['unusable-key', {}, { keys: [{ kty: 'RSA', kid: 'ins_2happyCat0000000000000000001' }] }, /broken or too short/],
  ])('cannot be checked: %s', async (_, header, jwks, reason) => {
    const [first = '', ...rest] = ADA.split('.');
    const fields = { ...JSON.parse(atob(first)), ...header };
    const text = [btoa(JSON.stringify(fields)).replace(/=+$/, ''), ...rest].join('.');
    await renderTokens(withTokens(heldByAda(text), jwks && { signingKeys: { kind: 'known', jwks } }));
    await screen.findByText('cannot be checked');

    expect(textOf(definition('Signature', details()))).toMatch(reason);
  });
});

describe('without a token it is said why, and what to do:', () => {
  const read = (name: GalleryName) => ({ ...GALLERY[name], secrets: secrets([]) });

  test.each([
    ['nobody is signed in', GALLERY.tokensSignedOut, /^Nobody is signed in ?Without a session .* Sign in on the page/],
    ['the sessions hold none', GALLERY.tokensNoneHeld, /^No tokens ?The sessions have none .* press Fresh token/],
    ['they were not read yet', GALLERY.connected, /^Not read yet/],
    ['no Clerk', read('noClerk'), /^No tokens ?There is no Clerk on this page.* Open a page that uses Clerk/],
    ['Clerk is loading', read('clerkLoading'), /^Clerk is loading ?Tokens are shown when/],
    ['its script has not run', read('scriptPending'), /^Clerk is loading/],
    ['no access', GALLERY.accessIncomplete, /Cookies of some hosts cannot be read.* grant it in the notice/],
    ['no Client', read('clientUnreadable'), /^No tokens ?There is no Client .* the Client tab says why/],
  ])('%s', async (_, view, words) => {
    await renderTokens(view);

    expect(screen.queryByRole('list', { name: 'Tokens' })).toBeNull();
    expect(textOf(screen.getByRole('tabpanel', { name: 'Tokens' })).replace(/^Decode ?/, '')).toMatch(words);
  });
});
