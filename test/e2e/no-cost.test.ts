import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { click, openPanel, type Panel } from '../browser/devtools.ts';
import { evaluateInServiceWorker } from '../browser/service-worker.ts';
import { press, reports, shows } from './reading.ts';
import { useBrowser } from './support.ts';

const stage = useBrowser();

/** What a page has of the extension, counted since the count began. */
interface Presence {
  /** Script worlds of extensions. */
  readonly worlds: number;
  /** Scripts that were put in by name of nobody: those of pages have an address, those of the tests a name. */
  readonly scripts: number;
}

/** Counts what is in a page now. */
async function presenceIn(page: Page): Promise<Presence> {
  const session = await page.createCDPSession();
  const presence = { worlds: 0, scripts: 0 };
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension://')) presence.worlds++;
  });
  session.on('Debugger.scriptParsed', ({ url }) => {
    if (url === '' || url.startsWith('chrome-extension://')) presence.scripts++;
  });
  await session.send('Runtime.enable');
  await session.send('Debugger.enable');
  await session.detach();
  return presence;
}

type Counting = Window & { messages: string[] };

/** Writes down every message and every event that is dispatched by a script, from the next document on. */
async function countMessages(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    const messages: string[] = [];
    Object.assign(window, { messages });
    for (const target of [window, document]) {
      target.addEventListener('message', ({ type }) => messages.push(`event ${type}`), { capture: true });
    }
    for (const channel of ['clerk', 'panel', 'bridge']) {
      new BroadcastChannel(channel).onmessage = () => messages.push(`broadcast on ${channel}`);
    }
    const { dispatchEvent } = EventTarget.prototype;
    EventTarget.prototype.dispatchEvent = function (event) {
      if (event instanceof MessageEvent) messages.push('dispatched');
      return dispatchEvent.call(this, event);
    };
    const { postMessage } = MessagePort.prototype;
    MessagePort.prototype.postMessage = function (...message: unknown[]) {
      messages.push('posted on a port');
      return Reflect.apply(postMessage, this, message);
    };
  });
}

const messagesIn = (page: Page) => page.evaluate(() => (window as unknown as Counting).messages);

/** Notes the tabs that the worker puts scripts into. */
const NOTE_TABS = `{
  const { scripting } = chrome;
  const executeScript = scripting.executeScript.bind(scripting);
  globalThis.entered = [];
  scripting.executeScript = (injection) => {
    entered.push(injection.target.tabId);
    return executeScript(injection);
  };
}`;

/** A page with this policy whose Clerk does what the panel asks of it, and which notes all that goes wrong in it. */
async function openStrict({ page }: Panel, policy: string): Promise<void> {
  const address = new URL('/strict', stage.playground.url).href;
  const body = `<!doctype html><title>Strict</title><script nonce="page">
    window.problems = [];
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      // DevTools itself looks for a project's settings.
      if (!blockedURI.endsWith('/com.chrome.devtools.json')) problems.push(violatedDirective + ' ' + blockedURI);
    });
    addEventListener('error', ({ message }) => problems.push(message));
    addEventListener('unhandledrejection', ({ reason }) => problems.push(String(reason)));
    const client = { sessions: [{ id: 'sess_1' }], clearCache() {}, __internal_toSnapshot: () => (
      { id: 'client_strict', sessions: [{ id: 'sess_1', status: 'active' }] }
    ) };
    window.Clerk = { load() {}, version: '0.0.9', status: 'ready', client };
  </script>`;
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (request.url() !== address) return request.continue();
    return request.respond({ contentType: 'text/html', headers: { 'content-security-policy': policy }, body });
  });
  await page.goto(address);
}

describe('a page without a panel', () => {
  it('gets no script, no world and no message, not even beside one of the same origin that has one', async () => {
    const bystander = await stage.newPage('about:blank');
    await countMessages(bystander);
    await bystander.goto(stage.playground.url);
    // The scripts of this test are among them.
    const without = await presenceIn(bystander);
    const watched = await stage.newPage('about:blank');
    await countMessages(watched);
    await evaluateInServiceWorker(stage.browser, NOTE_TABS);
    const panel = await openPanel(watched);
    await panel.page.goto(stage.playground.url);
    await shows(panel, 'clerk-js 6.40.0 ready');
    await press(panel.page, 'Sign in as Ada');
    await shows(panel, 'Signed in as Ada');
    await click(panel, 'button', 'Clear cache');
    await reports(panel, 'Token cache cleared');
    const before = await messagesIn(bystander);
    await bystander.reload();

    expect(before).toEqual([]);
    expect(await messagesIn(bystander)).toEqual([]);
    expect(without.worlds).toBe(0);
    expect(await presenceIn(bystander)).toEqual(without);
    const tabId = await panel.frame.evaluate(() => chrome.devtools.inspectedWindow.tabId);
    const entered = (await evaluateInServiceWorker(stage.browser, 'entered')) as number[];
    expect(new Set(entered)).toEqual(new Set([tabId]));
    // The same counts do count something where there is something.
    const inspected = await presenceIn(panel.page);
    expect(inspected.worlds).toBe(1);
    expect(inspected.scripts).toBeGreaterThan(without.scripts);
    expect(await messagesIn(panel.page)).toEqual(expect.arrayContaining(['dispatched', 'posted on a port']));
  });
});

describe('a page with a panel', () => {
  it('finds nothing that it could list, and one name that it could ask for', async () => {
    const bystander = await stage.newPage('/without-clerk');
    const names = () => Object.getOwnPropertyNames(window).sort();
    const before = await bystander.evaluate(names);
    const panel = await stage.newTab('/without-clerk');
    await shows(panel, 'No Clerk on this page');
    const keys = await panel.page.evaluate(() => Object.keys(window));
    expect(keys).not.toContain('Clerk');
    expect((await panel.page.evaluate(names)).filter((name) => !before.includes(name))).toEqual(['Clerk']);
  });

  it('hears nothing with its own listeners for messages', async () => {
    const panel = await stage.newTab('about:blank');
    await countMessages(panel.page);
    await panel.page.goto(stage.playground.url);
    await press(panel.page, 'Sign in as Ada');
    await shows(panel, 'Signed in as Ada');
    await click(panel, 'button', 'Clear cache');
    await reports(panel, 'Token cache cleared');
    expect((await messagesIn(panel.page)).filter((message) => /event|broadcast/.test(message))).toEqual([]);
  });

  it.each([
    ['a strict policy', "default-src 'none'; script-src 'nonce-page'; base-uri 'none'"],
    ['Trusted Types', "require-trusted-types-for 'script'; trusted-types 'none'"],
    [
      'both in a sandbox',
      "default-src 'none'; script-src 'nonce-page'; require-trusted-types-for 'script'; sandbox allow-scripts allow-same-origin",
    ],
  ])('and %s is read and acted on, and nothing breaks in it', async (_, policy) => {
    const panel = await stage.newTab('about:blank');
    await openStrict(panel, policy);
    await shows(panel, 'clerk-js 0.0.9', '1 session');
    await click(panel, 'button', 'Clear cache');
    await reports(panel, 'Token cache cleared');
    expect(await panel.page.evaluate('problems')).toEqual([]);
  });
});
