import { afterEach, describe, expect, it } from 'vitest';
import { click, openPanel, type Panel } from '../../browser/devtools.ts';
import type { Fault, Instance } from '../../fapi/index.ts';
import { press, reports, shows } from '../reading.ts';
import { useBrowser } from '../support.ts';
import { clientOf, headerFor } from './session-script.ts';

const REMOVE = { method: 'DELETE', path: '/v1/client/sessions' };

const stage = useBrowser({ hosts: ['com', 'edu', 'net', 'org'].map((domain) => `https://*.example.${domain}/*`) });

afterEach(() => {
  stage.playground.development.faults.clear();
  stage.playground.production.faults.clear();
});

async function signedIn(): Promise<Panel> {
  const panel = await stage.newTab();
  await press(panel.page, 'Sign in as Ada');
  await shows(panel, 'Signed in as Ada Lovelace · 1 session');
  stage.playground.development.requests.length = 0;
  return panel;
}

function removals({ requests }: Instance): number {
  return requests.filter(({ method, path }) => method === REMOVE.method && path === REMOVE.path).length;
}

describe('a Frontend API', () => {
  it('that is slow is waited for: the panel says what runs, and does it once', async () => {
    const { development } = stage.playground;
    const panel = await signedIn();
    const release = development.faults.always(REMOVE, { hang: true });
    await click(panel, 'button', 'Remove sessions');
    await panel.frame.waitForSelector('button[aria-busy="true"]');
    // Other things go on meanwhile.
    await press(panel.page, 'Sign in as Grace');
    await shows(panel, 'Signed in as Grace Hopper · 2 sessions');
    release();
    await reports(panel, 'removed');
    await shows(panel, headerFor(await clientOf(panel.page)), 'Connected');
    expect(removals(development)).toBe(1);
  });

  it('that fails every other time is shown as it is, call by call', async () => {
    const { development } = stage.playground;
    const panel = await signedIn();
    const faults: readonly Fault[] = [{ status: 500 }, { drop: true }, { status: 503 }, { status: 502, html: '<p>' }];
    for (const fault of faults) {
      development.requests.length = 0;
      development.faults.next(REMOVE, fault);
      await click(panel, 'button', 'Remove sessions');
      await reports(panel, 'Remove sessions failed');
      await shows(panel, headerFor(await clientOf(panel.page)));
      expect(removals(development), JSON.stringify(fault)).toBe(1);
      await click(panel, 'button', 'Remove sessions');
      await reports(panel, '1 session removed');
      await shows(panel, 'Signed out');
      expect(removals(development), JSON.stringify(fault)).toBe(2);
      await press(panel.page, 'Sign in as Ada');
      await shows(panel, 'Signed in as Ada Lovelace · 1 session');
    }
  });

  it('that is cut off in the middle of its answer to the page fails the action, which is not repeated', async () => {
    const { development } = stage.playground;
    const panel = await signedIn();
    development.faults.next(REMOVE, { cut: true });
    await click(panel, 'button', 'Remove sessions');
    await reports(panel, 'Remove sessions failed', 'DELETE /v1/client/sessions');
    expect(removals(development)).toBe(1);
    // The page has not heard that it was done, and the panel says what the page has.
    await shows(panel, headerFor(await clientOf(panel.page)), 'Connected');
    await panel.page.reload();
    await shows(panel, 'Signed out');
  });

  it('that is cut off in the middle of a direct answer fails the action, which is not repeated', async () => {
    const { production, topologies } = stage.playground;
    const page = await stage.newPage(topologies['production-direct'].url);
    await press(page, 'Sign in as Ada');
    await page.goto(`${topologies['production-direct'].url}server-rendered`);
    const panel = await openPanel(page);
    await shows(panel, 'Last active: Ada Lovelace');
    production.requests.length = 0;
    production.faults.next(REMOVE, { cut: true });
    await click(panel, 'button', 'Remove sessions');
    await reports(panel, 'Remove sessions failed', 'DELETE /v1/client/sessions', 'directly');
    expect(removals(production)).toBe(1);
  });

  it('that is cut off while the page loads is shown as a Clerk that failed, until the page is loaded again', async () => {
    const { development } = stage.playground;
    const panel = await signedIn();
    const end = development.faults.always({ path: '/v1/environment' }, { cut: true });
    await panel.page.reload();
    await shows(panel, /degraded|failed|stand-in/i);
    end();
    await panel.page.reload();
    await shows(panel, 'clerk-js 6.40.0 ready', 'Signed in as Ada Lovelace');
  });
});
