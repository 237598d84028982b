import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import type { PanelView } from '../../lib/panel/panel-view.ts';
import { NOTHING_SUPPOSED } from '../../lib/panel/server-view-state.ts';
import { definition, openTab, renderPanel, textOf } from './render-panel.tsx';
import { GALLERY } from './samples/gallery.ts';
import { answer, withServer } from './samples/server-gallery.ts';
import { failing, HANDSHAKE, judged, SIGNED_IN, verdicts } from './samples/server-views.ts';

const TAB = /^Server’s view/;

/** Opens the tab, whose views are loaded late. */
async function open(view: PanelView) {
  const panel = renderPanel(view);
  const tab = openTab(TAB);
  await waitFor(() => expect(tab.childElementCount).toBeGreaterThan(0));
  const half = (name: string) => within(tab).getByRole('article', { name });
  return {
    ...panel,
    tab,
    half,
    pageLoad: () => textOf(half('Page load')),
    call: () => textOf(half('fetch() from the page')),
  };
}

describe('the verdicts', () => {
  test('of a server that agrees', async () => {
    const { tab, pageLoad, call } = await open(GALLERY.serverSignedIn);
    expect(textOf(tab)).toContain('clerk-js and the server agree: signed in.');
    expect(textOf(tab)).toMatch(/For http:\/\/localhost:3000\/dashboard\?tab=1 at [\d:]+ \(now\).*Nothing was sent\./);
    expect(pageLoad()).toMatch(/^Page load ?Signed in/);
    expect(call()).toMatch(/^fetch\(\) from the page ?Signed in/);
  });

  test('differ where only a page can be sent to a handshake', async () => {
    const { pageLoad, call, tab } = await open(GALLERY.serverHandshake);
    expect(pageLoad()).toMatch(
      /Handshake.*session-token-expired-refresh.*has expired.*no __refresh cookie.*What to do:/,
    );
    expect(pageLoad()).toMatch(/Clerk’s message: JWT is expired/);
    expect(pageLoad()).toContain('The Client has a session, so it would come back signed in.');
    expect(call()).toMatch(
      /Signed out.*session-token-expired-refresh.*cannot be sent to a handshake.*page works and its API answers 401/,
    );
    expect(textOf(tab)).toContain('The server would send a page load to Clerk first');
  });

  test('tell where a handshake goes, without credentials', async () => {
    const { tab } = await open(GALLERY.serverHandshake);
    expect(textOf(tab)).toContain('https://happy-cat-12.clerk.accounts.dev/v1/client/handshake');
    expect(textOf(definition('redirect_url', tab))).toBe('http://localhost:3000/dashboard?tab=1');
    expect(textOf(definition('suffixed_cookies', tab))).toBe('true');
    expect(textOf(definition('__session', tab))).toBe('•••• left out');
    expect(textOf(definition('__clerk_db_jwt', tab))).toBe('•••• left out');
  });

  test('copy their reason with a click', async () => {
    const { half, actions } = await open(GALLERY.serverRefuses);
    fireEvent.click(within(half('Page load')).getByRole('button', { name: 'Copy token-invalid-signature' }));
    expect(actions.copy).toHaveBeenCalledWith('token-invalid-signature');
  });

  test('say in one place what both have in common', async () => {
    const { pageLoad, call } = await open(GALLERY.serverRefuses);
    expect(pageLoad()).toContain('does not fit the key');
    expect(call()).toContain('For the same reason.');
    expect(call()).not.toContain('does not fit the key');
  });

  test('say so when page and server disagree', async () => {
    expect(textOf((await open(GALLERY.serverRefuses)).tab)).toContain(
      'clerk-js has a session in use, but the server would take its user for signed out.',
    );
  });

  test('agree about nobody', async () => {
    expect(textOf((await open(GALLERY.serverSignedOut)).tab)).toContain(
      'clerk-js and the server agree: nobody is signed in.',
    );
  });

  test('tell which cookies they rest on, and by which rule', async () => {
    expect(textOf((await open(GALLERY.serverSessionOfOther)).tab)).toMatch(
      /with this instance’s suffix ?__session was issued by another instance.*unsuffixed-session-of-other-instance/,
    );
  });

  test.each([
    ['serverPendingSession', /Signed in, pending.*auth\(\) and getAuth\(\) take the user for signed out/],
    ['serverGaveUp', /Signed out.*there were three in a row already/],
    ['serverAsksClerk', /Handshake.*first asks Clerk for a new token.*not asked from here/],
    ['serverFails', /Error.*Missing domain and proxyUrl/],
  ] as const)('tell what is special: %s', async (name, words) => {
    expect((await open(GALLERY[name])).pageLoad()).toMatch(words);
  });

  test('do not guess why Clerk was not reached where it was not asked', async () => {
    expect((await open(GALLERY.serverAsksClerk)).pageLoad()).not.toContain('got no answer.');
  });

  test('name hosts whose cookies cannot be seen', async () => {
    expect(textOf((await open(GALLERY.serverUnseenHosts)).tab)).toContain('Cookies of example.com cannot be seen');
  });

  test('show long messages whole, and endless ones in their title', async () => {
    const long = `The server says: ${'so '.repeat(120)}`.trim();
    const { half, show } = await open(withServer(judged({ judgements: failing(long) })));
    expect(textOf(half('Page load'))).toContain(long);
    const endless = `${long} ${'x'.repeat(1_000)}`;
    show(withServer(judged({ judgements: failing(endless) })));
    expect(within(half('Page load')).getByTitle(endless).textContent).toBe(`${endless.slice(0, 400)}…`);
  });

  test('know no words for a reason that is new', async () => {
    const view = withServer(
      judged({ judgements: verdicts({ ...SIGNED_IN, status: 'signed-out', reason: 'brand-new' }) }),
    );
    expect((await open(view)).pageLoad()).toMatch(/brand-new.*knows no words for this reason/);
  });
});

describe('without verdicts', () => {
  test.each([
    ['serverPending', /Asking the instance for its public keys/],
    [
      'serverKeysRefused',
      /cannot be told.*could not be had.*GET \/\.well-known\/jwks\.json.*Enter the public key as jwtKey/,
    ],
    ['serverKeysUnreadable', /cannot be used.*no RSA key/],
    ['serverNoInstance', /names no Clerk instance/],
  ] as const)('the tab says why: %s', async (name, words) => {
    expect(textOf((await open(GALLERY[name])).tab)).toMatch(words);
  });

  test('the key can be entered that a server would have, where there is an instance', async () => {
    const { show } = await open(GALLERY.serverKeysRefused);
    expect(screen.getByRole('textbox', { name: 'jwtKey' })).toBeTruthy();
    show(GALLERY.serverNoInstance);
    expect(screen.queryByRole('textbox', { name: 'jwtKey' })).toBeNull();
  });
});

describe('what the server really said', () => {
  test('stands beside, and is as expected', async () => {
    const { pageLoad, call } = await open(GALLERY.serverHandshake);
    expect(pageLoad()).toMatch(/really said last ?Handshake.*HTTP 307 at [\d:]+ \(20 seconds ago\).*As it was to be/);
    expect(call()).toContain('Nothing seen yet');
  });

  test('is pointed out when it is something else, with the likely causes', async () => {
    const { half } = await open(GALLERY.serverDiffers);
    const call = half('fetch() from the page');
    expect(textOf(within(call).getByRole('note'))).toMatch(/was to be signed in\..*keys, options or clock are others/);
    const causes = within(call).getAllByRole('listitem').map(textOf);
    expect(causes).toEqual([
      expect.stringMatching(
        /^The server’s secret key or JWT key is that of another instance\. Compare CLERK_SECRET_KEY/,
      ),
      expect.stringMatching(/^Something else answers\./),
    ]);
    expect(textOf(call)).toContain("matches the kid='ins_2'");
  });

  test('names the reason that was expected', async () => {
    const expected = { status: 'handshake', reason: 'session-token-nbf' };
    const { half } = await open(withServer(judged(), [answer({ authStatus: 'signed-in', expected })]));
    expect(textOf(within(half('Page load')).getByRole('note'))).toContain('was to be handshake, session-token-nbf.');
  });

  test('is of this page’s origin alone, the newest first', async () => {
    const other = answer({ url: 'https://other.example/', authStatus: 'signed-out', authReason: 'token-invalid' });
    const expected = { status: 'signed-in', reason: null };
    const older = answer({ at: 1, authStatus: 'signed-out', authReason: 'older', expected });
    const { pageLoad, half } = await open(withServer(judged(), [other, older, answer({ authStatus: 'signed-in' })]));
    expect(pageLoad()).not.toContain('token-invalid');
    expect(pageLoad()).toMatch(/really said last ?Signed in.*Signed out ?older/);
    expect(within(half('Page load')).queryByRole('note')).toBeNull();
  });

  test('may be a status that is not known here, or none', async () => {
    const { pageLoad } = await open(
      withServer(judged(), [answer({ authStatus: 'sideways' }), answer({ at: 1, authReason: 'because' })]),
    );
    expect(pageLoad()).toMatch(/sideways.*Status not told/);
  });
});

describe('what the server was told', () => {
  const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
  const type = (name: string, value: string) => fireEvent.input(field(name), { target: { value } });

  test('is read from the page or assumed, and says so', async () => {
    const { tab } = await open(GALLERY.serverSignedIn);
    expect(field('signInUrl').value).toBe('/sign-in');
    expect(textOf(definition('signInUrl', tab))).toContain('as in the page');
    expect(field('clockSkewInMs').value).toBe('5000');
    expect(textOf(definition('clockSkewInMs', tab))).toContain('assumed');
  });

  test('is what the user says instead, together with what was said before', async () => {
    const { actions } = await open(GALLERY.serverSupposed);
    expect(field('authorizedParties').value).toBe('https://app.example.com, http://localhost:3000');
    type('clockSkewInMs', '1000');
    const said = { authorizedParties: ['https://app.example.com', 'http://localhost:3000'] };
    expect(actions.assume).toHaveBeenLastCalledWith({ ...said, clockSkewInMs: 1000 });
    fireEvent.click(screen.getByRole('checkbox', { name: 'isSatellite' }));
    expect(actions.assume).toHaveBeenLastCalledWith({ ...said, isSatellite: true });
    fireEvent.click(within(definition('authorizedParties')).getByRole('button', { name: 'As by default' }));
    expect(actions.assume).toHaveBeenLastCalledWith({});
  });

  test('is not changed by what cannot be read, which says what is wrong', async () => {
    const { actions } = await open(GALLERY.serverSignedIn);
    type('authorizedParties', 'https://app.example.com/');
    expect(actions.assume).not.toHaveBeenCalled();
    expect(field('authorizedParties').value).toBe('https://app.example.com/');
    expect(field('authorizedParties').getAttribute('aria-invalid')).toBe('true');
    const problem = within(definition('authorizedParties')).getByRole('alert');
    expect(textOf(problem)).toContain('“https://app.example.com/” is no origin');
    expect(field('authorizedParties').getAttribute('aria-describedby')).toBe(problem.id);
    fireEvent.blur(field('authorizedParties'));
    expect(field('authorizedParties').value).toBe('https://app.example.com/');
  });

  test('is written in its own way once the field is left', async () => {
    const { show } = await open(GALLERY.serverSignedIn);
    type('audience', 'a,b');
    show({ ...GALLERY.serverSignedIn, server: { ...judged(), user: { audience: ['a', 'b'] } } });
    expect(field('audience').value).toBe('a,b');
    fireEvent.blur(field('audience'));
    expect(field('audience').value).toBe('a, b');
  });
});

describe('what if', () => {
  const result = () => textOf(screen.getByRole('status', { name: 'Verdicts under the supposition' }));

  test('nothing is supposed at first', async () => {
    await open(GALLERY.serverSignedIn);
    expect(result()).toContain('The browser stays as it is');
    expect(screen.queryByRole('button', { name: 'Back to the real state' })).toBeNull();
  });

  test('shows what would be said beside what is said, and the way back', async () => {
    const { actions, half } = await open(GALLERY.serverSupposed);
    expect(textOf(half('Supposed: Page load'))).toMatch(/supposed ?Handshake.*has expired.*Now: ?Signed in/);
    expect(textOf(half('Supposed: fetch() from the page'))).toMatch(/Signed out.*cannot be sent.*Now: ?Signed in/);
    fireEvent.click(screen.getByRole('button', { name: 'Back to the real state' }));
    expect(actions.suppose).toHaveBeenCalledWith(NOTHING_SUPPOSED);
  });

  test('says when nothing would change', async () => {
    const view = withServer({
      ...judged({ supposed: verdicts(SIGNED_IN) }),
      supposition: { ...NOTHING_SUPPOSED, clock: 1 },
    });
    expect(textOf((await open(view)).half('Supposed: Page load'))).toContain('No change.');
  });

  test('leaves a cookie out and takes it back', async () => {
    const { actions } = await open(GALLERY.serverSupposed);
    const box = (name: RegExp) => screen.getByRole<HTMLInputElement>('checkbox', { name });
    expect(box(/^__session localhost\/$/).checked).toBe(false);
    fireEvent.click(box(/^__session localhost\/$/));
    expect(actions.suppose).toHaveBeenLastCalledWith(expect.objectContaining({ without: [], clock: 300 }));
    fireEvent.click(box(/^__client_uat_Qm3dE7xZ$/));
    expect(actions.suppose).toHaveBeenLastCalledWith(expect.objectContaining({ without: ['session', 'uat'] }));
  });

  test('ages a token that is sent', async () => {
    const { actions } = await open(GALLERY.serverSupposed);
    const ages = screen.getAllByRole<HTMLInputElement>('textbox', { name: /^Seconds by which __session/ });
    // The one that is not sent has no age.
    expect(ages.map(({ value }) => value)).toEqual(['90', '0']);
    fireEvent.input(ages[1] ?? document.body, { target: { value: '-30' } });
    expect(actions.suppose).toHaveBeenLastCalledWith(expect.objectContaining({ aged: { own: 90, doubled: -30 } }));
  });

  test('moves the clock, by a preset and by seconds, and not by what are none', async () => {
    const { actions } = await open(GALLERY.serverSupposed);
    fireEvent.click(screen.getByRole('button', { name: '+1 h' }));
    expect(actions.suppose).toHaveBeenLastCalledWith(expect.objectContaining({ clock: 3600 }));
    fireEvent.click(screen.getByRole('button', { name: '+5 min', pressed: true }));
    expect(actions.suppose).toHaveBeenLastCalledWith(expect.objectContaining({ clock: 0 }));
    const clock = screen.getByRole('textbox', { name: 'Seconds by which the server’s clock is ahead' });
    fireEvent.input(clock, { target: { value: 'soon' } });
    expect(actions.suppose).toHaveBeenCalledTimes(2);
    expect(screen.getByRole('alert').textContent).toContain('Enter whole seconds');
  });

  test('gives the server another publishable key, and not what is none', async () => {
    const { actions } = await open(GALLERY.serverSignedIn);
    const key = screen.getByRole<HTMLInputElement>('textbox', { name: 'The server’s publishable key' });
    fireEvent.input(key, { target: { value: ' pk_live_Y2xlcmsuZXhhbXBsZS5jb20k ' } });
    expect(actions.suppose).toHaveBeenLastCalledWith({
      ...NOTHING_SUPPOSED,
      publishableKey: 'pk_live_Y2xlcmsuZXhhbXBsZS5jb20k',
    });
    fireEvent.input(key, { target: { value: 'sk_test_1' } });
    expect(actions.suppose).toHaveBeenCalledTimes(1);
    expect(screen.getByRole('alert').textContent).toContain('no publishable key');
    fireEvent.input(key, { target: { value: judged().publishableKey } });
    expect(actions.suppose).toHaveBeenLastCalledWith(NOTHING_SUPPOSED);
  });
});

describe('in the header', () => {
  const line = () => screen.getByRole('button', { name: /^server would say:/ });

  test.each([
    ['serverSignedIn', 'signed in'],
    ['serverHandshake', 'handshake'],
    ['serverRefuses', 'signed out'],
    ['serverPendingSession', 'signed in, pending'],
    ['serverFails', 'an error'],
    ['serverPending', '…'],
    ['serverKeysRefused', 'cannot be told'],
  ] as const)('the verdict stands in a word or two: %s', (name, words) => {
    renderPanel(GALLERY[name]);
    expect(textOf(line())).toBe(`server would say: ${words}`);
  });

  test('the reason is in its title', () => {
    renderPanel(GALLERY.serverRefuses);
    expect(line().title).toContain('token-invalid-signature');
  });

  test('a click leads to the tab', () => {
    renderPanel(withServer(judged({ judgements: HANDSHAKE })));
    fireEvent.click(line());
    expect(screen.getByRole('tab', { selected: true }).textContent).toMatch(TAB);
  });

  test('it is not there where no instance is', () => {
    renderPanel(GALLERY.noClerk);
    expect(screen.queryByRole('button', { name: /^server would say:/ })).toBeNull();
  });
});
