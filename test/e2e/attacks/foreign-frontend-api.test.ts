import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chooseTab, press, shows } from '../reading.ts';
import { useBrowser } from '../support.ts';
import { type WatchedWorker, watchWorker } from './watch-worker.ts';

/** Access is there, so that only the rule of whose Frontend API may be called stands between page and victim. */
const stage = useBrowser({
  hosts: ['https://app.example.com/*', 'https://*.example.com/*', 'https://*.example.org/*'],
});

let worker: WatchedWorker;

beforeEach(async () => {
  await stage.newTab('/without-clerk');
  worker = await watchWorker(stage.browser);
  stage.playground.production.requests.length = 0;
});
afterEach(() => worker.stop());

/** How a page on app.example.org may name the instance of app.example.com, whose user is signed in in this browser. */
const NAMES: Record<string, { proxyUrl?: string; domain?: string }> = {
  'its key': {},
  'its key and a proxy': { proxyUrl: 'https://clerk.example.com/' },
  'a proxy without scheme': { proxyUrl: '//clerk.example.com/__clerk' },
  'a proxy with a user': { proxyUrl: 'https://app.example.org@clerk.example.com/' },
  'a proxy that ends like its own host': { proxyUrl: 'https://clerk.example.com:443/app.example.org' },
  'a domain': { domain: 'example.com' },
  'a domain with a path': { domain: 'clerk.example.com/app.example.org' },
  'a proxy with an asterisk': { proxyUrl: 'https://*.example.com/' },
};

describe('a page without clerk-js that names the Frontend API of another site', () => {
  it.each(Object.entries(NAMES))('by %s gets nothing called', async (_, { proxyUrl, domain }) => {
    const { production, productionUrl, developmentUrl, development } = stage.playground;
    const victim = await stage.newPage(productionUrl);
    await press(victim, 'Sign in as Ada');
    await victim.close();
    production.requests.length = 0;

    const panel = await stage.newTab('about:blank');
    const { identifier } = await panel.page.evaluateOnNewDocument((names) => Object.assign(window, names), {
      __clerk_publishable_key: production.publishableKey,
      ...(proxyUrl && { __clerk_proxy_url: proxyUrl }),
      ...(domain && { __clerk_domain: domain }),
    });
    await panel.page.goto(new URL('/without-clerk', developmentUrl).href);
    await shows(panel, 'the extension may not call this Frontend API');
    expect(production.requests).toEqual([]);
    expect(worker.requests.filter((url) => new URL(url).host.endsWith('example.com'))).toEqual([]);

    await panel.page.removeScriptToEvaluateOnNewDocument(identifier);
    await panel.page.goto(new URL('/server-rendered', developmentUrl).href);
    await shows(panel, development.frontendApi);
    await expect.poll(() => worker.requests.map((url) => new URL(url).host)).toContain(development.frontendApi);
  });
});

describe('a fake window.Clerk', () => {
  it('that names the Frontend API of another site is shown, and nothing goes there', async () => {
    const { production, developmentUrl } = stage.playground;
    const panel = await stage.newTab('about:blank');
    await panel.page.evaluateOnNewDocument((publishableKey) => {
      const buildUrl = () => new URL('https://clerk.example.com/v1/client?_clerk_js_version=0.0.1');
      const client = { __internal_toSnapshot: () => ({ id: 'client_fake', sessions: [] }) };
      const Clerk = {
        load() {},
        version: '0.0.1',
        status: location.hash === '#failed' ? 'error' : 'ready',
        publishableKey,
        proxyUrl: 'https://clerk.example.com/',
        client,
        getFapiClient: () => ({ buildUrl, onAfterResponse() {} }),
      };
      Object.assign(window, { Clerk });
    }, production.publishableKey);
    await panel.page.goto(new URL('/without-clerk', developmentUrl).href);
    await shows(panel, 'clerk-js 0.0.1', 'client_fake');
    await chooseTab(panel, 'Instance');
    await shows(panel, 'clerk.example.com');

    await chooseTab(panel, 'Client');
    await panel.page.goto(new URL('/without-clerk?again#failed', developmentUrl).href);
    await shows(panel, 'the extension may not call this Frontend API');
    expect(production.requests).toEqual([]);
    expect(worker.requests.filter((url) => new URL(url).host.endsWith('example.com'))).toEqual([]);
  });
});
