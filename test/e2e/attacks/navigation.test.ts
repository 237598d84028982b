import { afterEach, describe, expect, it } from 'vitest';
import { click, openPanel, panelText } from '../../browser/devtools.ts';
import { evaluateInServiceWorker, stopServiceWorker } from '../../browser/service-worker.ts';
import { until } from '../../browser/until.ts';
import { press, reports, shows } from '../reading.ts';
import { useBrowser } from '../support.ts';

const stage = useBrowser();

afterEach(() => evaluateInServiceWorker(stage.browser, 'globalThis.release?.()'));

const deletions = () => stage.playground.development.requests.filter(({ method }) => method === 'DELETE');

async function signedIn() {
  const panel = await stage.newTab();
  await press(panel.page, 'Sign in as Ada');
  await shows(panel, 'Signed in as Ada Lovelace · 1 session');
  stage.playground.development.requests.length = 0;
  return panel;
}

/** Holds back what the worker writes, and with it every action, which is saved before it begins, until `release()`. */
const HOLD = `{
  const { session } = chrome.storage;
  const set = session.set.bind(session);
  let held = new Promise((resolve) => { globalThis.release = resolve; });
  session.set = async (items) => { await held; return set(items); };
  release = ((open) => () => { open(); session.set = set; })(release);
}`;

describe('a page that leaves between click and execution', () => {
  it.each(['/', '/without-clerk'])('takes the command with it: %s does not get it', async (path) => {
    const panel = await signedIn();
    await evaluateInServiceWorker(stage.browser, HOLD);
    await click(panel, 'button', 'Remove sessions');
    await until('the action under way', async () =>
      panel.frame.$$eval('button[aria-busy="true"]', ({ length }) => length > 0),
    );
    await panel.page.goto(new URL(path, stage.playground.url).href);
    await evaluateInServiceWorker(stage.browser, 'globalThis.release()');
    await reports(panel, 'Remove sessions failed', 'the page went away before it answered');
    expect(deletions()).toEqual([]);

    await panel.page.goto(stage.playground.url);
    await shows(panel, 'Signed in as Ada Lovelace · 1 session');
    await click(panel, 'button', 'Remove sessions');
    await reports(panel, 'DELETE /v1/client/sessions: 1 session removed');
    expect(deletions()).toHaveLength(1);
  });

  it('takes it with it also while the worker is stopped', async () => {
    const panel = await signedIn();
    await panel.page.evaluate(() => {
      setTimeout(() => {
        const end = performance.now() + 3_000;
        while (performance.now() < end);
      });
    });
    await click(panel, 'button', 'Remove sessions');
    const arrived = panel.page.goto(new URL('/without-clerk', stage.playground.url).href);
    await stopServiceWorker(stage.browser);
    await arrived;
    await shows(panel, 'No Clerk on this page');
    // Whether the old document still got it is a matter of chance; the next one of the same origin must not.
    const before = deletions().length;
    await panel.page.goto(stage.playground.url);
    await shows(panel, before === 0 ? 'Signed in as Ada Lovelace · 1 session' : 'Signed out');
    expect(deletions()).toHaveLength(before);
  });
});

describe('a tab id that was used before', () => {
  it('brings back nothing of the other tab, and nothing that was to be done in it', async () => {
    const { origin } = new URL(stage.playground.url);
    const page = await stage.newPage();
    await press(page, 'Sign in as Ada');
    stage.playground.development.requests.length = 0;
    await evaluateInServiceWorker(
      stage.browser,
      `(async () => {
        const [tab] = await chrome.tabs.query({ url: '${new URL(origin).protocol}//127.0.0.1/*' });
        const clerk = { kind: 'foreign' };
        const document = { documentId: 'GONE', focused: true, online: true, clerk, otherInstances: { hosts: [], suffixes: [] } };
        const frame = {
          frameId: 0, documentId: 'GONE', url: 'https://victim.example/', access: { needed: [], missing: [] },
          page: { kind: 'attached', document },
        };
        const request = { id: 'old', documentId: 'GONE', action: { name: 'removeSessions' } };
        const state = { frames: [frame], running: request.action, lastResult: null, updateWaiting: null, serverAnswers: [] };
        const running = { request, sessions: 1, way: 'page' };
        await chrome.storage.session.set({ ['inspector:' + tab.id]: { state, running, accepted: 'old' } });
      })()`,
    );
    await stopServiceWorker(stage.browser);
    const panel = await openPanel(page);
    await shows(panel, 'Signed in as Ada Lovelace · 1 session', 'the page went away before it answered');
    expect(await panelText(panel)).not.toContain('victim');
    expect(deletions()).toEqual([]);
    await click(panel, 'button', 'Remove sessions');
    await reports(panel, 'DELETE /v1/client/sessions: 1 session removed');
  });
});
