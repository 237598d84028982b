import { act, fireEvent, screen, within } from '@testing-library/preact';
import { options } from 'preact';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { ServerView } from '../../lib/panel/server-view-state.ts';
import { cellsOf, openCookies, openDetails, rowButton, rowButtons, rowNames } from './open-cookies.tsx';
import { definition, renderPanel, textOf } from './render-panel.tsx';
import { cookie, DEVELOPMENT, FIFTY, jwt, SUFFIX, secrets, sessionToken } from './samples/cookies.ts';
import { GALLERY } from './samples/gallery.ts';
import { failing, judged, NOBODY, verdicts } from './samples/server-views.ts';
import { attached, clerk, withPage } from './samples/views.ts';

const own = (name: string) => `${name}_${SUFFIX}`;

/** A panel on some cookies of the development instance. */
const withCookies = (...cookies: Parameters<typeof secrets>[0]) => ({ ...GALLERY.cookies, secrets: secrets(cookies) });

describe('the table', () => {
  test('has a row for each cookie, by base name, the instance’s own first', async () => {
    await openCookies(GALLERY.cookies);

    expect(rowNames()).toEqual([
      own('__session'),
      '__session',
      own('__client_uat'),
      '__client_uat',
      own('__clerk_db_jwt'),
      '__clerk_db_jwt',
      'clerk_active_context',
    ]);
    expect(screen.getByRole('tab', { name: 'Cookies 7' })).toBeTruthy();
    expect(screen.getByRole('rowheader', { name: /^__client_uat When the Client last changed/ })).toBeTruthy();
  });

  test('sets the suffix apart', async () => {
    await openCookies(GALLERY.cookies);

    expect(rowButton(own('__session')).querySelector('.cookie-suffix')?.textContent).toBe(`_${SUFFIX}`);
  });

  test('tells everything of a cookie', async () => {
    await openCookies(GALLERY.cookies);

    expect(cellsOf(own('__session'))).toMatchObject({
      Content: 'user_…000001 · expires in 40 seconds',
      Value: '••••cGxlCopy',
      'Read by': 'clerk-js, server',
      Instance: 'this one',
      Domain: 'localhost host-only',
      Expires: 'in 365 days',
      Path: '/',
      SameSite: 'Lax',
      Secure: 'no',
      HttpOnly: 'no',
      Partition: 'none',
      Marks: '',
    });
    expect(cellsOf('clerk_active_context')).toMatchObject({
      Content: 'sess_…w5cLdE · org_2acme',
      'Read by': 'clerk-js',
      Instance: 'any',
      Expires: 'on close',
      SameSite: 'not set',
    });
  });

  test('has those of the Frontend API, of domains above and of partitions', async () => {
    await openCookies(GALLERY.cookiesProduction);

    expect(cellsOf('__client')).toMatchObject({
      Content: 'client_…Z0cHfJ',
      'Read by': 'Frontend API',
      Domain: '.clerk.example.com',
      HttpOnly: 'yes',
    });
    expect(cellsOf('__refresh_naoXFJnI')).toMatchObject({ 'Read by': 'server', Instance: 'this one' });
    expect(cellsOf('__session_naoXFJnI app.example.com/ https://example.com')).toMatchObject({
      Partition: 'https://example.com',
      SameSite: 'None',
    });
  });

  test.each<[string, ServerView, string, string]>([
    ['those with suffixes', judged(), 'clerk-js, server', 'none'],
    ['those without', judged({ judgements: verdicts(NOBODY) }), 'clerk-js', 'server'],
    ['unknown ones', judged({ judgements: failing('no key') }), 'clerk-js, server?', 'server?'],
  ])('says which copies the server takes: %s', async (_, server, suffixed, plain) => {
    await openCookies({ ...GALLERY.cookies, server });

    expect(cellsOf(own('__session'))['Read by']).toBe(suffixed);
    expect(cellsOf('__session')['Read by']).toBe(plain);
    // Another set of rules.
    expect(cellsOf('clerk_active_context')['Read by']).toBe('clerk-js');
  });

  test('says whose a suffix is', async () => {
    await openCookies(GALLERY.cookiesTroubled);

    expect(cellsOf('__clerk_db_jwt_naoXFJnI')).toMatchObject({ Instance: 'another', 'Read by': 'none' });
  });

  test('keeps time', async () => {
    const { tick } = await openCookies(GALLERY.cookies);
    tick(60_000);

    expect(cellsOf('__session').Content).toBe('user_…000001 · expired 20 seconds ago');
  });

  test('renders nothing again each second but the texts that show a time', async () => {
    const { tick } = await openCookies(GALLERY.cookies);
    openDetails('__session');
    const rendered = new Set<string>();
    const before = options.diffed;
    onTestFinished(() => {
      if (before) options.diffed = before;
      else delete options.diffed;
    });
    options.diffed = (vnode) => {
      if (typeof vnode.type === 'function') rendered.add(vnode.type.name);
      before?.(vnode);
    };
    tick(1_000);

    expect(rendered).toContain('TokenExpiry');
    for (const name of ['CookiesTab', 'CookieTable', 'CookieRow', 'CookieDetails'])
      expect(rendered).not.toContain(name);
  });

  test('shows fifty cookies of one name, each under a name of its own', async () => {
    await openCookies(GALLERY.cookiesFifty);

    expect(new Set(rowNames()).size).toBe(FIFTY.length);
    expect(screen.getAllByRole('button', { name: 'duplicate' })).toHaveLength(FIFTY.length);
    const [taken = '', passedOver = ''] = rowNames().toReversed();
    expect(cellsOf(taken)).toMatchObject({ Path: `/${'a/'.repeat(49)}`, 'Read by': 'clerk-js' });
    expect(cellsOf(passedOver)).toMatchObject({ 'Read by': 'none' });
  });

  test('shows only those with marks on demand', async () => {
    await openCookies(GALLERY.cookiesTroubled);
    const all = rowNames().length;
    fireEvent.click(screen.getByRole('checkbox', { name: 'Only marked (12)' }));

    expect(rowNames()).toHaveLength(12);
    expect(rowNames()).not.toContain('__clerk_redirect_count');
    fireEvent.click(screen.getByRole('checkbox'));
    expect(rowNames()).toHaveLength(all);
  });
});

describe('marks', () => {
  test.each([
    ['__session localhost/app', 'unreadable', /Delete it/],
    ['__session localhost/', 'foreign token', /Another instance has issued.*reset Clerk's state/],
    ['__session localhost/', 'copies differ', /may see different people/],
    [own('__session'), 'nearly too large', /Take claims out/],
    ['__session_naoXFJnI', 'too large', /browsers drop such a cookie/],
    ['__client_uat_naoXFJnI', 'another instance', /Nothing to do/],
    ['__clerk_handshake', 'left over', /try it again/],
    ['__clerk_test_etld', 'left over', /within a millisecond/],
  ])('of %s: %s', async (name, word, explanation) => {
    await openCookies(GALLERY.cookiesTroubled);
    const row = rowButton(name).closest('tr');
    const mark = within(row as HTMLElement).getByRole('button', { name: word });

    expect(mark.title).toMatch(explanation);
    expect(document.getElementById(mark.getAttribute('aria-describedby') ?? '')?.textContent).toBe(mark.title);
    fireEvent.click(mark);
    expect(textOf(screen.getByRole('region', { name: /^Details/ }))).toContain(`${word} `);
  });

  test('of a session token and a dev browser that nobody needs', async () => {
    const signedOut = clerk({ client: null });
    await openCookies({
      ...withPage(attached(signedOut)),
      secrets: secrets([cookie('__session', sessionToken()), cookie('__client_uat', '0')]),
    });

    expect(cellsOf('__session').Marks).toMatch(/^left over/);
  });
});

describe('the rows', () => {
  const focused = () => document.activeElement?.getAttribute('aria-label');
  const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });

  test('are moved between by arrows, Home and End, with one of them in the tab order', async () => {
    await openCookies(GALLERY.cookies);
    const inOrder = () => rowButtons().filter(({ tabIndex }) => tabIndex === 0);
    expect(inOrder()).toEqual([rowButton(own('__session'))]);

    act(() => rowButton(own('__session')).focus());
    press('ArrowUp');
    expect(focused()).toBe(own('__session'));
    press('ArrowDown');
    expect(focused()).toBe('__session');
    press('End');
    expect(focused()).toBe('clerk_active_context');
    press('ArrowDown');
    expect(focused()).toBe('clerk_active_context');
    expect(inOrder()).toEqual([rowButton('clerk_active_context')]);
    press('Home');
    expect(focused()).toBe(own('__session'));
    expect(screen.queryByRole('region', { name: /^Details/ })).toBeNull();
  });

  test('take the open details along', async () => {
    await openCookies(GALLERY.cookies);
    openDetails(own('__session'));
    press('ArrowDown');

    expect(screen.getByRole('region', { name: 'Details of __session' })).toBeTruthy();
    expect(rowButton('__session').getAttribute('aria-expanded')).toBe('true');
  });

  test('close the details by a second click, by Escape and by their button, and keep the focus', async () => {
    await openCookies(GALLERY.cookies);
    const isClosed = () => screen.queryByRole('region', { name: /^Details/ }) === null;

    openDetails('__session');
    fireEvent.click(rowButton('__session'));
    expect(isClosed()).toBe(true);

    const details = openDetails('__session');
    act(() => within(details).getByRole('button', { name: 'Copy' }).focus());
    const reached: string[] = [];
    const hear = ({ key }: KeyboardEvent) => void reached.push(key);
    document.addEventListener('keydown', hear);
    onTestFinished(() => document.removeEventListener('keydown', hear));
    press('Escape');
    expect(isClosed()).toBe(true);
    expect(focused()).toBe('__session');
    expect(reached).toEqual([]);
    press('Escape');
    // With nothing to close it is for DevTools.
    expect(reached).toEqual(['Escape']);

    fireEvent.click(within(openDetails('__session')).getByRole('button', { name: 'Close' }));
    expect(isClosed()).toBe(true);
    expect(focused()).toBe('__session');
  });

  test('have their details beside them, and in a narrow panel under them', async () => {
    const { happyDOM } = window as unknown as { happyDOM: { setViewport(size: { width: number }): void } };
    const width = window.innerWidth;
    onTestFinished(() => happyDOM.setViewport({ width }));
    await openCookies(GALLERY.cookies);
    openDetails('__session');
    const details = () => screen.getByRole('region', { name: 'Details of __session' });
    const table = screen.getByRole('table', { name: 'Cookies' });

    expect(table.contains(details())).toBe(false);
    act(() => happyDOM.setViewport({ width: 479 }));
    expect(rowButton('__session').closest('tr')?.nextElementSibling?.contains(details())).toBe(true);
    act(() => happyDOM.setViewport({ width: 480 }));
    expect(table.contains(details())).toBe(false);
  });
});

describe('the details', () => {
  test('have every attribute, and who reads the cookie', async () => {
    await openCookies({ ...GALLERY.cookies, server: judged({ judgements: failing('no key') }) });
    const details = openDetails('__session');

    expect(textOf(definition('Instance', details))).toBe('anyNo suffix: all instances on these hosts share this name.');
    expect(textOf(definition('clerk-js', details))).toBe('takes another copy');
    expect(textOf(definition('server', details))).toMatch(/^not known.*with suffix or those without/);
    expect(textOf(definition('Sent to', details))).toBe("the page's server");
    expect(textOf(definition('Domain', details))).toBe('localhostSent to localhost and to no host below it.');
    expect(textOf(definition('Size', details))).toMatch(/^\d+ bytes of at most 4096$/);
  });

  test('of a partitioned cookie name the site', async () => {
    await openCookies(
      withCookies(
        cookie('__session', 'x', {
          partitionKey: { topLevelSite: 'https://example.com', hasCrossSiteAncestor: true },
          expirationDate: undefined as never,
        }),
      ),
    );

    const details = openDetails('__session');
    expect(textOf(definition('Partition', details))).toBe('https://example.com, in a frame of another site');
  });

  test('of a session token have user, session, organization and times', async () => {
    await openCookies(GALLERY.cookies);
    const details = openDetails('__session');

    expect(textOf(definition('User', details))).toContain('user_2ada');
    expect(textOf(definition('Session', details))).toContain('sess_2ada');
    expect(textOf(definition('Organization', details))).toBe('org_2acme');
    expect(textOf(definition('Issued', details))).toContain('20 seconds ago');
    expect(within(details).getAllByText('in 40 seconds')).toHaveLength(1);
  });

  test.each<[string, ReturnType<typeof cookie>, RegExp]>([
    ['client_uat', cookie('__client_uat', '1700000000'), /Client changed.*Nov 14, 2023/],
    ['signed-out client_uat', cookie('__client_uat', '0'), /Signed out/],
    ['active context', cookie('clerk_active_context', 'sess_1:'), /Session ?sess_1 ?Organization ?null/],
    ['redirect count', cookie('__clerk_redirect_count', '2'), /2 handshakes in a row/],
    ['dev browser', cookie('__clerk_db_jwt', 'dvb_1'), /Means something to Clerk's servers alone/],
    [
      'client token',
      cookie('__client', jwt({ id: 'client_1', rotating_token: 'secret' })),
      /Client token ?Client ?client_1/,
    ],
    ['template token', cookie('__session', jwt({}, { alg: 'RS256', cat: 'cl_B7d4PD222AAA' })), /Token of a template/],
    ['opaque session', cookie('__session', 'firebase'), /Not a JWT/],
    ['odd base64 in the header', cookie('__session', '=.e30.x'), /JWT whose header cannot be read/],
    [
      'odd base64 in the claims',
      cookie('__session', `${btoa('{"alg":"RS256"}').replace(/=/g, '')}.%%.x`),
      /JWT whose claims cannot be read/,
    ],
    ['number that is none', cookie('__client_uat', 'now'), /Not of the form that its name promises/],
    ['probe', cookie('__clerk_test_etld', '1'), /Normally gone within a millisecond/],
  ])('say what is in a %s', async (_, shown, content) => {
    await openCookies(withCookies(shown));

    const [, text = ''] = textOf(openDetails(shown.name)).split('Content');
    expect(text).toMatch(content);
  });

  test('of a handshake list the cookies that it sets', async () => {
    await openCookies(GALLERY.cookiesTroubled);
    const items = within(openDetails('__clerk_handshake')).getAllByRole('listitem').map(textOf);

    expect(items).toContain('__session user_…000001 · expires in 40 seconds ••••cGxl; Path=/; SameSite=Lax');
    expect(items).toContain('__clerk_db_jwt Removes it Path=/; Max-Age=0');
  });
});

describe('what a page may put into a cookie', () => {
  test('stays text', async () => {
    await openCookies(GALLERY.cookiesTroubled);
    fireEvent.click(within(openDetails('__clerk_keys_4a2f')).getByRole('button', { name: 'Reveal' }));

    expect(screen.getAllByText(/<img src=x onerror/).length).toBeGreaterThan(0);
    expect(document.querySelector('img, script')).toBeNull();
  });

  test.each(['a=b=c', 'dvb_%E0%A4%A', '%', '"quoted"', ''])('is shown and copied as it is: %j', async (value) => {
    const { actions } = await openCookies(withCookies(cookie('__clerk_db_jwt', value)));
    const details = openDetails('__clerk_db_jwt');
    fireEvent.click(within(details).getByRole('button', { name: 'Copy' }));

    expect(actions.copy.mock.calls).toEqual([[value]]);
  });
});

describe('without cookies to show', () => {
  test('says what that means and what to do', async () => {
    const { tab } = await openCookies(GALLERY.cookiesNone);

    expect(textOf(tab)).toMatch(/No Clerk cookies.*never been here.*allow them/);
    expect(screen.queryByRole('table')).toBeNull();
  });

  test('says that they are being read while they are', () => {
    renderPanel(GALLERY.connected);
    fireEvent.click(screen.getByRole('tab', { name: 'Cookies' }));

    expect(screen.getByText('Reading the cookies…')).toBeTruthy();
  });

  test('says of which hosts they cannot be seen', async () => {
    const { tab } = await openCookies(GALLERY.cookiesMissingAccess);

    expect(textOf(tab)).toContain('4 cookies of app.example.com');
    expect(textOf(tab)).toContain('Those of example.com, clerk.example.com cannot be seen');
    expect(screen.getByRole('button', { name: 'Grant access' })).toBeTruthy();
  });
});

test('without a Clerk on the page the cookies are there all the same, and nobody’s', async () => {
  await openCookies(GALLERY.cookiesWithoutClerk);

  expect(rowNames()).toHaveLength(DEVELOPMENT.length);
  expect(cellsOf(own('__session'))).toMatchObject({ Instance: 'not known', 'Read by': 'not known' });
});

test('the details follow a cookie that changes', async () => {
  const { show } = await openCookies(GALLERY.cookies);
  openDetails('__session');
  const renewed = DEVELOPMENT.map((kept) =>
    kept.name === '__session' ? { ...kept, value: sessionToken({ sid: 'sess_new' }) } : kept,
  );
  show({ ...GALLERY.cookies, secrets: secrets(renewed) });

  expect(textOf(definition('Session', screen.getByRole('region', { name: /^Details/ })))).toBe('sess_new');
});
