import { describe, expect, it } from 'vitest';
import { compareClients } from '../differential/differential.ts';
import { loadTheirs } from '../differential/their-client.ts';
import { useBrowser } from './support.ts';

const stage = useBrowser();

describe('our Client object and that of the real clerk-js', () => {
  it('make the same of 1,000 clients, but for the listed differences, each of which is there', async () => {
    const theirs = await loadTheirs(await stage.newPage('/without-clerk'));
    expect(await compareClients(theirs, { count: 1000, seed: 20260301 })).toEqual([]);
  });

  it('differ in the cache that clearCache() clears: that of the page has its tokens from the server', async () => {
    const { development, url } = stage.playground;
    const client = development.addClient();
    const ada = development.userByEmail('ada+clerk_test@example.com');
    if (!ada) throw new Error('There is no Ada.');
    development.signIn(client, ada);
    const page = await stage.newPage(`${url}?__clerk_db_jwt=${client.devBrowser}`);
    await page.waitForFunction('globalThis.Clerk?.session?.lastActiveToken');
    const tokenCalls = () => development.requests.filter(({ path }) => path.endsWith('/tokens')).length;

    const before = tokenCalls();
    await page.evaluate('Clerk.session.getToken()');
    expect(tokenCalls()).toBe(before);
    await page.evaluate('Clerk.client.clearCache()');
    expect(await page.evaluate('Clerk.client.sessions[0].lastActiveToken.getRawString()')).toMatch(/^ey/);
    await page.evaluate('Clerk.session.getToken()');
    expect(tokenCalls()).toBeGreaterThan(before);
  });
});
