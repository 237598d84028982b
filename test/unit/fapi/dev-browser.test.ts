import { expect, test } from 'vitest';
import { createFrontendApi } from '../../fapi/index.ts';
import { Browser } from './browser.ts';
import { ADA, refusal, setUp } from './setup.ts';

test('a dev browser token opens a development instance', async () => {
  const { browser } = await setUp();
  expect(browser.devBrowser).toMatch(/^dvb_/);
  expect(await browser.call('GET', '/v1/client')).toMatchObject({ status: 200 });
});

test.each(['/v1/client', '/v1/environment'])('%s without a token, or with an unknown one, is refused', async (path) => {
  const { browser } = await setUp();
  browser.devBrowser = null;
  expect(await browser.call('GET', path)).toMatchObject(refusal(401, 'dev_browser_unauthenticated'));
  browser.devBrowser = 'dvb_unknown';
  expect(await browser.call('GET', path)).toMatchObject(refusal(401, 'dev_browser_unauthenticated'));
});

test('a token of another instance is refused', async () => {
  const { frontendApi, browser } = await setUp();
  const other = await frontendApi.addInstance({ type: 'development', frontendApi: 'calm-dog-7.clerk.accounts.dev' });
  const stranger = new Browser(frontendApi, other);
  stranger.devBrowser = browser.devBrowser;
  expect(await stranger.call('GET', '/v1/client')).toMatchObject(refusal(401, 'dev_browser_unauthenticated'));
});

test('the name that clerk-js 4 gives the token is understood', async () => {
  const { browser } = await setUp();
  const token = browser.devBrowser ?? '';
  browser.devBrowser = null;
  expect(await browser.call('GET', '/v1/client', {}, { __dev_session: token })).toMatchObject({ status: 200 });
});

test('a new token goes by the names that clerk-js 4 and later versions read', async () => {
  const { browser } = await setUp();
  const { body } = await browser.call<{ id: string; token: string }>('POST', '/v1/dev_browser');
  expect(body.id).toMatch(/^dvb_/);
  expect(body.token).toBe(body.id);
});

test('a production instance gives no dev browser', async () => {
  const { browser } = await setUp({ type: 'production' });
  expect(await browser.call('POST', '/v1/dev_browser')).toMatchObject(refusal(400, 'instance_type_invalid'));
});

test('a client made by the test is found under its own token', async () => {
  const { instance, browser, ada } = await setUp();
  const client = instance.addClient();
  const session = instance.signIn(client, ada);
  browser.devBrowser = client.devBrowser;
  expect((await browser.call('GET', '/v1/client')).body).toMatchObject({
    response: { id: client.id, last_active_session_id: session.id, sessions: [{ id: session.id, status: 'active' }] },
  });
});

test('instances keep apart what they hold', async () => {
  const { frontendApi, instance, browser } = await setUp();
  const other = await frontendApi.addInstance({ type: 'development', frontendApi: 'calm-dog-7.clerk.accounts.dev' });
  await browser.signIn(ADA.email, ADA.password);
  expect([instance.clients.size, other.clients.size]).toEqual([1, 0]);
  expect(instance.publishableKey).not.toBe(other.publishableKey);
});

test('a host without instance is refused', async () => {
  const response = await createFrontendApi().app.request('https://clerk.example.com/v1/client');
  expect({ status: response.status, body: await response.json() }).toMatchObject(refusal(400, 'host_invalid'));
});

test('publishable keys are those that clerk-js knows', async () => {
  const { instance } = await setUp({ frontendApi: 'foo-bar-13.clerk.accounts.dev' });
  expect(instance.publishableKey).toBe('pk_test_Zm9vLWJhci0xMy5jbGVyay5hY2NvdW50cy5kZXYk');
  expect(instance.cookieSuffix).toBe('nx2hSE6I');
});
