import { expect, test } from 'vitest';
import { setUp } from './setup.ts';

const environmentOf = async ({ browser }: Awaited<ReturnType<typeof setUp>>) =>
  (await browser.call('GET', '/v1/environment')).body;

test('the environment says what the instance can do', async () => {
  expect(await environmentOf(await setUp())).toMatchObject({
    auth_config: { single_session_mode: false, session_minter: false, second_factors: ['totp'] },
    display_config: { instance_environment_type: 'development', captcha_public_key: null },
    user_settings: {
      attributes: { email_address: { enabled: true, first_factors: ['email_code'] }, phone_number: { enabled: false } },
      social: { oauth_google: { enabled: true, name: 'Google' } },
      sign_up: { captcha_enabled: false, mode: 'public' },
    },
    organization_settings: { enabled: true, force_organization_selection: false },
    commerce_settings: { billing: { user: { enabled: false }, organization: { enabled: false } } },
    maintenance_mode: false,
    partitioned_cookies: false,
  });
});

test('single-session mode is an option of the instance', async () => {
  const parts = await setUp({ type: 'production', singleSession: true });
  expect(await environmentOf(parts)).toMatchObject({
    auth_config: { single_session_mode: true },
    display_config: { instance_environment_type: 'production' },
  });
});

test('a test lays its own fields over it, at once and later', async () => {
  const parts = await setUp({ environment: { auth_config: { session_minter: true }, partitioned_cookies: true } });
  expect(await environmentOf(parts)).toMatchObject({
    auth_config: { object: 'auth_config', session_minter: true },
    partitioned_cookies: true,
  });
  parts.instance.environment = { maintenance_mode: true, user_settings: { social: null }, of_the_future: ['a'] };
  expect(await environmentOf(parts)).toMatchObject({
    auth_config: { session_minter: false },
    maintenance_mode: true,
    user_settings: { social: null, sign_up: { mode: 'public' } },
    of_the_future: ['a'],
  });
});

test('both verbs answer the same, bare', async () => {
  const { browser } = await setUp();
  const [get, patch] = await Promise.all(['GET', 'PATCH'].map((verb) => browser.call(verb, '/v1/environment')));
  expect(get?.body).toEqual(patch?.body);
  expect(get?.body).not.toHaveProperty('response');
});
