import { expect, it } from 'vitest';
import { byRole, click, openPanel, type Panel, panelText, setPanelSize } from '../browser/devtools.ts';
import { evaluateInServiceWorker, stopServiceWorker } from '../browser/service-worker.ts';
import { until } from '../browser/until.ts';
import { chooseTab, press, property, reports, shows } from './reading.ts';
import { useBrowser } from './support.ts';

const stage = useBrowser();

/** The lines of the timeline that are drawn: kind, subject and outcome. */
function events({ frame }: Panel): Promise<readonly string[]> {
  return frame.$$eval('[role="option"].event', (rows) =>
    rows.map((row) => [...row.children].map(({ textContent }) => textContent).join(' | ')),
  );
}

/** Clicks the event of which the line is like this. */
async function select(panel: Panel, pattern: RegExp): Promise<void> {
  await event(panel, pattern);
  await until(`a click on ${pattern}`, async () => {
    for (const row of await panel.frame.$$('[role="option"]')) {
      const line = await row.evaluate(({ children }) => [...children].map((cell) => cell.textContent).join(' | '));
      if (!pattern.test(line)) continue;
      await row.click();
      return row.evaluate(({ ariaSelected }) => ariaSelected === 'true');
    }
    return false;
  });
}

function event(panel: Panel, pattern: RegExp): Promise<string> {
  return until(`an event ${pattern}`, async () => (await events(panel)).find((line) => pattern.test(line)));
}

/** The place of the newest change of the Client among all events: not all of them are drawn. */
function newestOfClient({ frame }: Panel): Promise<number> {
  return frame.$$eval('[role="option"].event-client', (rows) => Number(rows.at(-1)?.ariaPosInSet ?? 0));
}

it('records calls, cookies, tokens and changes of the Client, across page loads and a stop of the worker', async () => {
  const panel = await stage.newTab();
  await shows(panel, 'clerk-js 6.40.0 ready');
  // So high that every event of the test is drawn: what came a moment ago may be out of sight already.
  await setPanelSize(panel, { width: 1000, height: 3000 });
  await chooseTab(panel, 'Timeline');
  await press(panel.page, 'Sign in as Ada');
  await event(panel, /Frontend API \| POST \/v1\/client\/sign_ins \| 200/);
  await event(panel, /Cookie \| __session\S* \| added/);
  await event(panel, /Client \| .*sessions/);
  await event(panel, /Verdict \| document \| signed-in/);

  await panel.page.reload();
  await event(panel, /Navigated \| http/);
  await stopServiceWorker(stage.browser);
  await shows(panel, 'clerk-js 6.40.0 ready');
  const before = await newestOfClient(panel);
  await click(panel, 'button', 'Remove sessions');
  await reports(panel, '1 session removed');
  await event(panel, /Action \| removeSessions \| sessions-removed/);
  await event(panel, /Frontend API \| DELETE \/v1\/client\/sessions \| 200/);
  await event(panel, /Cookie \| __session\S* \| removed/);
  await until('a later change of the Client', async () => (await newestOfClient(panel)) > before);
});

it('records the call for a dev browser, and shows its body masked until DevTools let go of it', async () => {
  const panel = await stage.newTab();
  await chooseTab(panel, 'Timeline');
  await shows(panel, 'The page was there before recording began');
  await click(panel, 'button', 'Reload to record from the start');
  await event(panel, /Navigated \| http/);
  await stage.browser.deleteCookie(...(await stage.browser.cookies()));
  await panel.page.reload();
  await select(panel, /Frontend API \| POST \/v1\/dev_browser \| 200/);
  await click(panel, 'button', 'Show body');
  const body = await until('the body', () => panel.frame.$(byRole('region', 'Body of the answer')));
  const text = await body.evaluate(({ textContent }) => textContent);
  expect(JSON.parse(text ?? '')).toEqual({ object: 'dev_browser', id: '***', token: '***' });

  await panel.page.goto(new URL('/without-clerk', stage.playground.url).href);
  await event(panel, /Navigated \| \S*without-clerk/);
  await select(panel, /Frontend API \| GET \/v1\/client \| 200/);
  await click(panel, 'button', 'Show body');
  await shows(panel, 'The body is gone');
});

it('shows every tab as of the selected moment, until Escape', async () => {
  const panel = await stage.newTab();
  await press(panel.page, 'Sign in as Ada');
  await shows(panel, 'Signed in as Ada', 'server would say: signed in');
  await press(panel.page, 'Sign out all');
  await shows(panel, 'Signed out');
  await chooseTab(panel, 'Timeline');

  await select(panel, /Verdict \| fetch \| signed-in/);
  await shows(panel, 'The past:', 'Signed in as name-', 'server would say: signed in');
  await chooseTab(panel, 'Client');
  await until('the Client of then', async () => (await property(panel, 'signedInSessions')).startsWith('sess_'));
  await chooseTab(panel, 'Sessions');
  await shows(panel, 'active', '@example.invalid');
  await chooseTab(panel, 'Cookies');
  await shows(panel, /__session_\w+/);
  await chooseTab(panel, 'Server’s view');
  await shows(panel, 'What the server would have said then', 'The session token in the cookie holds');
  await chooseTab(panel, 'Tokens');
  await shows(panel, 'sess_');
  expect(await panel.frame.$(byRole('button', 'Remove sessions'))).not.toBeNull();
  expect(await panelText(panel)).not.toMatch(/Lovelace|ada\+clerk_test/);
  await panel.devtools.keyboard.press('Escape');
  await until('the present', async () => !(await panelText(panel)).includes('The past:'));
  await shows(panel, 'Signed out');
});

it('leads through the events by keys, and compares any two', async () => {
  const panel = await stage.newTab();
  await press(panel.page, 'Sign in as Ada');
  await shows(panel, 'Signed in as Ada');
  await chooseTab(panel, 'Timeline');
  await select(panel, /Cookie \| __client_uat\S* \| added|Cookie \| __client_uat\S* \| changed/);
  const chosen = () =>
    panel.frame.$eval('[role="option"][aria-selected="true"]', ({ ariaPosInSet }) => Number(ariaPosInSet));
  const first = await chosen();
  for (const [key, position] of [
    ['ArrowUp', first - 1],
    ['ArrowDown', first],
    ['Home', 1],
    ['ArrowUp', 1],
    ['ArrowDown', 2],
  ] as const) {
    await panel.devtools.keyboard.press(key);
    await until(`event ${position} by ${key}`, async () => (await chosen()) === position);
  }
  await panel.devtools.keyboard.press('End');
  await until('changes', async () => (await panel.frame.$('.event-details')) !== null);
  const compare = await panel.frame.waitForSelector(byRole('combobox', 'Compared with'));
  const earliest = await compare?.evaluate((list) => (list as HTMLSelectElement).options[2]?.value ?? '');
  await compare?.select(earliest ?? '');
  await shows(panel, 'client.sessions');
});

it('goes on when DevTools are closed and opened again', async () => {
  const panel = await stage.newTab();
  await press(panel.page, 'Sign in as Ada');
  await shows(panel, 'Signed in as Ada');
  await chooseTab(panel, 'Timeline');
  await event(panel, /Frontend API \| POST \/v1\/client\/sign_ins \| 200/);
  await panel.devtools.close();
  const again = await openPanel(panel.page);
  await shows(again, 'Signed in as Ada');
  await chooseTab(again, 'Timeline');
  await event(again, /Frontend API \| POST \/v1\/client\/sign_ins \| 200/);
  expect((await events(again)).filter((line) => line.includes('Recording began'))).toHaveLength(1);
});

it('pauses, clears, and forgets at each navigation when asked to', async () => {
  const panel = await stage.newTab();
  await shows(panel, 'clerk-js 6.40.0 ready');
  await chooseTab(panel, 'Timeline');
  await event(panel, /Client \|/);
  await click(panel, 'button', 'Pause');
  await shows(panel, 'Paused');
  await press(panel.page, 'Sign in as Ada');
  await shows(panel, 'Signed in as Ada');
  await click(panel, 'button', 'Go on');
  await event(panel, /Not recorded \| paused/);
  expect((await events(panel)).join()).not.toContain('sign_ins');
  const cleared = await events(panel);
  await click(panel, 'button', 'Clear');
  // What happens after it is recorded already.
  await until('a new record', async () => (await events(panel))[0]?.includes('Recording began'));
  const kept = new Set(await events(panel));
  expect(cleared.filter((line) => kept.has(line))).toEqual([]);

  await panel.page.reload();
  await event(panel, /Navigated/);
  await event(panel, /Frontend API \| GET \/v1\/client/);
  await click(panel, 'checkbox', 'Clear on navigation');
  await until('the option', () => panel.frame.$eval('.check input', (box) => (box as HTMLInputElement).checked));
  await panel.page.reload();
  await until('the first events of the page', async () =>
    /^\S+ \| Recording began.*\n.*Navigated/.test((await events(panel)).join('\n')),
  );
});

it('keeps no credential and no name, and forgets the tab when it is closed', async () => {
  const panel = await stage.newTab();
  await press(panel.page, 'Sign in as Ada');
  await shows(panel, 'Signed in as Ada');
  await chooseTab(panel, 'Timeline');
  await event(panel, /Cookie \| __session\S* \| added/);
  const stored = () =>
    evaluateInServiceWorker(
      stage.browser,
      `new Promise((resolve, reject) => {
        const opening = indexedDB.open('timeline');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction('events').objectStore('events').getAll();
          all.onsuccess = () => { opening.result.close(); resolve(all.result.join('\\n')); };
        };
      })`,
    ) as Promise<string>;
  const cookies = await stage.browser.cookies();
  // That one has ids alone, which the record is full of.
  const credentials = cookies.filter(({ name }) => name !== 'clerk_active_context');
  const secrets = credentials.map(({ value }) => value).filter((value) => value.length > 20);
  expect(secrets.length).toBeGreaterThan(1);
  const text = await stored();
  expect(text).toContain('/v1/client/sign_ins');
  for (const secret of secrets) expect(text).not.toContain(secret);
  expect(text).not.toMatch(/Lovelace|ada\+clerk_test/);

  const other = await stage.browser.newPage();
  await panel.page.close();
  await until('an empty store', async () => (await stored()) === '');
  await other.close();
});
