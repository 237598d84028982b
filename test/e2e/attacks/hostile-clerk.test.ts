import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { click } from '../../browser/devtools.ts';
import { press, reports, shows } from '../reading.ts';
import { useBrowser } from '../support.ts';

const stage = useBrowser();

/** What the page's own listeners get to know of errors in it. */
async function errorsOf(page: Page): Promise<string[]> {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  return errors;
}

/** Puts a Clerk like the real one into the page, which has to be shown. */
async function putValidClerk(page: Page, version: string): Promise<void> {
  await page.evaluate((version) => {
    const client = { __internal_toSnapshot: () => ({ id: 'client_valid', sessions: [] }) };
    Object.assign(window, { Clerk: { load() {}, version, status: 'ready', client } });
    dispatchEvent(new Event('focus'));
  }, version);
}

describe('getters that throw', () => {
  it('in every way that an object has are no errors of the page, and its next Clerk is shown', async () => {
    const panel = await stage.newTab('/without-clerk');
    const errors = await errorsOf(panel.page);
    await shows(panel, 'No Clerk on this page');
    await panel.page.evaluate(() => {
      const fail = () => {
        throw new Error('on purpose');
      };
      const traps = Object.fromEntries(
        ['get', 'has', 'ownKeys', 'getPrototypeOf', 'getOwnPropertyDescriptor', 'set', 'defineProperty'].map((name) => [
          name,
          fail,
        ]),
      );
      const unspeakable = new Proxy({}, traps);
      const client = new Proxy({ __internal_toSnapshot: () => ({ toJSON: fail }) }, { has: fail });
      const Clerk = { load() {}, version: '0.0.2', status: 'ready', client, sdkMetadata: unspeakable };
      Object.assign(window, { Clerk });
    });
    await shows(panel, 'clerk-js 0.0.2', 'on purpose');
    await putValidClerk(panel.page, '0.0.3');
    await shows(panel, 'clerk-js 0.0.3', 'client_valid');
    expect(errors).toEqual([]);
  });

  it('when they are asked by an action fail the action', async () => {
    const panel = await stage.newTab('/without-clerk');
    const errors = await errorsOf(panel.page);
    await panel.page.evaluate(() => {
      let asked = 0;
      const client = {
        __internal_toSnapshot: () => ({ id: 'client_1', sessions: [{ id: 'sess_1', status: 'active' }] }),
      };
      const Clerk = {
        load() {},
        version: '0.0.4',
        status: 'ready',
        get client() {
          if (asked > 0) throw new Error('no client on purpose');
          return client;
        },
      };
      Object.assign(window, { Clerk, refuse: () => asked++ });
    });
    await shows(panel, 'clerk-js 0.0.4', '1 session');
    await panel.page.evaluate('refuse()');
    await click(panel, 'button', 'Remove sessions');
    await reports(panel, 'no client on purpose');
    await putValidClerk(panel.page, '0.0.5');
    await shows(panel, 'clerk-js 0.0.5', 'client_valid');
    expect(errors).toEqual([]);
  });
});

describe('getters that never end', () => {
  /** The same pages on another host, so that the browser gives them a process of their own. */
  const elsewhere = (path: string) => {
    const url = new URL(path, stage.playground.url);
    url.hostname = 'localhost';
    return url.href;
  };

  it('hang their own page, which is said, while other tabs go on; when it wakes up it is shown', async () => {
    const other = await stage.newTab();
    await shows(other, 'clerk-js 6.40.0 ready');
    const panel = await stage.newTab('about:blank');
    await panel.page.evaluateOnNewDocument(() => {
      let end = 0;
      Object.defineProperty(window, 'Clerk', {
        configurable: true,
        get() {
          // Longer than the panel waits, and for this test not for ever.
          end ||= performance.now() + 9_000;
          while (performance.now() < end);
          return { load() {}, version: '0.0.6', status: 'loading' };
        },
      });
    });
    const arrived = panel.page.goto(elsewhere('/without-clerk'));
    await shows(panel, 'The page does not answer');
    await other.page.bringToFront();
    await press(other.page, 'Sign in as Ada');
    await shows(other, 'Signed in as Ada Lovelace');
    await click(other, 'button', 'Remove sessions');
    await reports(other, '1 session removed');
    await arrived;
    await shows(panel, 'clerk-js 0.0.6');
  });

  it('leave the other tabs alone also when they really never end', async () => {
    const panel = await stage.newTab('about:blank');
    await panel.page.evaluateOnNewDocument(() => {
      Object.defineProperty(window, 'Clerk', {
        get() {
          for (;;);
        },
      });
    });
    // It never arrives.
    void panel.page.goto(elsewhere('/without-clerk')).catch(() => {});
    await shows(panel, 'The page does not answer');
    const other = await stage.newTab();
    await press(other.page, 'Sign in as Grace');
    await shows(other, 'Signed in as Grace Hopper');
    await shows(panel, 'The page does not answer');
    await panel.page.close();
  });
});
