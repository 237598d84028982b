import { describe, expect, it } from 'vitest';
import { click } from '../../browser/devtools.ts';
import { watchSight } from '../../browser/page-sight.ts';
import { until } from '../../browser/until.ts';
import { chooseTab, press, reports, shows } from '../reading.ts';
import { useBrowser } from '../support.ts';

const stage = useBrowser();

/** What a page has caught in the functions that it has put in place of the browser's own. */
interface Caught {
  readonly caught: { readonly by: string; readonly text: string }[];
}

/** Puts a recorder in place of everything that a hook may use to speak, to listen and to build messages. */
function patchEverything(): void {
  const caught: Caught['caught'] = [];
  Object.assign(window, { caught });
  const { apply } = Reflect;
  const textOf = (value: unknown) => {
    try {
      return typeof value === 'object' ? (apply(stringify, JSON, [value]) ?? '') : String(value);
    } catch {
      return '';
    }
  };
  const { stringify } = JSON;
  const patch = (owner: object, name: string) => {
    const original = (owner as Record<string, (...parameters: unknown[]) => unknown>)[name];
    if (!original) return;
    const patched = function (this: unknown, ...parameters: unknown[]) {
      const result = apply(original, this, parameters);
      caught[caught.length] = { by: name, text: `${parameters.map(textOf).join(' ')} ${textOf(result)}` };
      return result;
    };
    Object.defineProperty(owner, name, { configurable: true, writable: true, value: patched });
  };
  for (const name of ['addEventListener', 'dispatchEvent', 'removeEventListener']) patch(EventTarget.prototype, name);
  for (const name of ['postMessage', 'start', 'close']) patch(MessagePort.prototype, name);
  for (const name of ['parse', 'stringify']) patch(JSON, name);
  for (const name of ['setTimeout', 'postMessage', 'structuredClone']) patch(window, name);
  for (const name of ['defineProperty', 'getOwnPropertyDescriptor']) patch(Object, name);
  const onmessage = Object.getOwnPropertyDescriptor(MessagePort.prototype, 'onmessage');
  Object.defineProperty(MessagePort.prototype, 'onmessage', {
    ...onmessage,
    set(listener: (event: MessageEvent) => void) {
      onmessage?.set?.call(this, (event: MessageEvent) => {
        caught[caught.length] = { by: 'onmessage', text: textOf(event.data) };
        listener(event);
      });
    },
  });
  const constructors = ['Event', 'MessageEvent', 'CustomEvent', 'MessageChannel', 'AbortController'] as const;
  for (const name of constructors) {
    const Original = window[name] as new (...parameters: unknown[]) => object;
    const Patched = class extends Original {
      constructor(...parameters: unknown[]) {
        super(...parameters);
        caught[caught.length] = { by: name, text: parameters.map(textOf).join(' ') };
      }
    };
    Object.defineProperty(window, name, { configurable: true, writable: true, value: Patched });
  }
}

describe('a page that patched everything before the hook came', () => {
  it('sees the hook speak, and of the extension nothing that it did not have', async () => {
    const { playground, browser } = stage;
    const other = await stage.newTab(new URL('/', playground.url.replace('127.0.0.1', 'localhost')).href);
    await press(other.page, 'Sign in as Grace');
    await shows(other, 'Signed in as Grace Hopper');
    const session = await other.page.evaluate('Clerk.session.id');

    const panel = await stage.newTab('about:blank');
    const sight = await watchSight(panel.page);
    await panel.page.evaluateOnNewDocument(patchEverything);
    await browser.setCookie(
      { name: '__client', value: 'CANARY-http-only', domain: '127.0.0.1', httpOnly: true },
      { name: '__session', value: 'CANARY-other-site', domain: 'happy-cat-12.clerk.accounts.dev', secure: true },
    );
    await panel.page.goto(playground.url);
    await press(panel.page, 'Sign in as Ada');
    await shows(panel, 'Signed in as Ada Lovelace · 1 session');
    for (const tab of ['Sessions', 'Cookies', 'Instance']) await chooseTab(panel, tab);
    await click(panel, 'button', 'Clear cache');
    await reports(panel, 'Token cache cleared');

    const caught = await panel.page.evaluate(() => (window as unknown as Caught).caught);
    // It does catch the hook at work: else this test would see nothing because it looks at the wrong place.
    expect(caught.some(({ by, text }) => by === 'postMessage' && text.includes('"kind":"page"'))).toBe(true);
    expect(caught.some(({ by, text }) => by === 'onmessage' && text.includes('clearCache'))).toBe(true);
    const all = JSON.stringify(caught);
    for (const secret of ['CANARY', session, 'chrome-extension']) expect(all).not.toContain(secret);
    expect(await sight.placesOf('CANARY-http-only', 'CANARY-other-site', String(session))).toEqual([]);

    await click(panel, 'button', 'Remove sessions');
    await reports(panel, 'DELETE /v1/client/sessions: 1 session removed');
    await shows(other, 'Signed in as Grace Hopper');
  });

  it('gets another name of the channel with each document, in no list and of no script', async () => {
    const panel = await stage.newTab('about:blank');
    await panel.page.evaluateOnNewDocument(patchEverything);
    const channels: string[] = [];
    for (const path of ['/', '/without-clerk', '/']) {
      await panel.page.goto(new URL(path, stage.playground.url).href);
      const name = await until('the channel of the document', () =>
        panel.page.evaluate(() => {
          const { caught } = window as unknown as Caught;
          return caught.find(({ by, text }) => by === 'MessageEvent' && /^[\da-f]{8}-/.test(text))?.text.split(' ')[0];
        }),
      );
      channels.push(name);
      const scripts = await panel.page.evaluate(() => document.documentElement.outerHTML);
      expect(scripts).not.toContain(name);
    }
    expect(new Set(channels).size).toBe(3);
    for (const name of channels)
      expect(name).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  });
});
