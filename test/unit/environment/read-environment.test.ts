import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EnvironmentJSONError, readEnvironment } from '../../../lib/environment/index.ts';
import { clerkJSEnvironment } from '../client/fixtures/clerk-js.ts';
import { wireEnvironment } from './fixtures/environment.ts';

const environment = readEnvironment(wireEnvironment);

describe('the JSON of the Frontend API', () => {
  test('gives the settings', () => {
    expect(environment).toEqual({
      type: 'development',
      applicationName: 'Acme Rockets',
      homeUrl: 'https://acme.test',
      signInUrl: 'https://accounts.acme.test/sign-in',
      signUpUrl: 'https://accounts.acme.test/sign-up',
      afterSignOutUrl: 'https://acme.test/bye',
      supportEmail: 'help@acme.test',
      maintenanceMode: false,
      debugMode: false,
      singleSessionMode: true,
      sessionMinter: true,
      partitionedCookies: true,
      reverification: true,
      claimedAt: new Date(1_700_000_000_000),
      identifiers: ['email_address', 'phone_number', 'passkey'],
      firstFactors: ['email_code', 'email_link', 'phone_code', 'password', 'passkey'],
      secondFactors: ['phone_code', 'totp'],
      secondFactorRequired: true,
      socialProviders: [
        { strategy: 'oauth_apple', name: 'Apple', authenticatable: false },
        { strategy: 'oauth_google', name: 'Google', authenticatable: true },
      ],
      enterpriseSSO: true,
      signUpMode: 'waitlist',
      legalConsent: true,
      captcha: {
        enabled: true,
        hasKeys: true,
        provider: 'turnstile',
        widgetType: 'smart',
        bypassedBy: ['oauth_google'],
        heartbeat: false,
      },
      organizations: {
        enabled: true,
        forceSelection: true,
        maxAllowedMemberships: 5,
        domains: { enabled: true, enrollmentModes: ['automatic_invitation'], defaultRole: 'org:member' },
      },
    });
  });

  test('names the factors and providers that clerk-js names', async () => {
    const { userSettings } = await clerkJSEnvironment(wireEnvironment);
    expect(environment.socialProviders.map(({ strategy }) => strategy)).toEqual(userSettings.socialProviderStrategies);
    expect(
      environment.socialProviders.filter(({ authenticatable }) => authenticatable).map(({ strategy }) => strategy),
    ).toEqual(userSettings.authenticatableSocialStrategies);
    expect(environment.firstFactors.includes('password')).toBe(userSettings.instanceIsPasswordBased);
  });

  test('lets what is new pass', () => {
    const { display_config, user_settings } = wireEnvironment;
    const json = {
      ...wireEnvironment,
      display_config: { ...display_config, instance_environment_type: 'sandbox', captcha_provider: 'hcaptcha' },
      user_settings: { ...user_settings, attributes: { ...user_settings.attributes, iris: { enabled: true } } },
      invented_settings: {},
    };
    expect(readEnvironment(json)).toMatchObject({ type: 'sandbox', captcha: { provider: 'hcaptcha' } });
  });

  test('has the captcha widget in the sign-up settings where the display settings do not tell', () => {
    const display_config = { ...wireEnvironment.display_config, captcha_widget_type: null };
    expect(readEnvironment({ ...wireEnvironment, display_config }).captcha.widgetType).toBe('invisible');
  });

  test('tells no captcha keys where one of the two is missing', () => {
    const display_config = { ...wireEnvironment.display_config, captcha_public_key_invisible: null };
    expect(readEnvironment({ ...wireEnvironment, display_config }).captcha.hasKeys).toBe(false);
  });

  test('names a provider without strategy by its key', () => {
    const json = { user_settings: { social: { oauth_custom_acme: { enabled: true }, oauth_none: null } } };
    expect(readEnvironment(json).socialProviders).toEqual([
      { strategy: 'oauth_custom_acme', name: null, authenticatable: false },
    ]);
  });
});

test('a snapshot of the real clerk-js gives the same, but for what clerk-js drops', async () => {
  const snapshot = (await clerkJSEnvironment(wireEnvironment)).__internal_toSnapshot();
  expect(readEnvironment(snapshot)).toEqual({
    ...environment,
    enterpriseSSO: null,
    organizations: { ...environment.organizations, forceSelection: null },
  });
});

test('an empty environment tells nothing, and claims nothing', () => {
  expect(readEnvironment({})).toEqual({
    ...Object.fromEntries(Object.keys(environment).map((name) => [name, null])),
    identifiers: [],
    firstFactors: [],
    secondFactors: [],
    socialProviders: [],
    captcha: { enabled: null, hasKeys: false, provider: null, widgetType: null, bypassedBy: [], heartbeat: null },
    organizations: {
      enabled: null,
      forceSelection: null,
      maxAllowedMemberships: null,
      domains: { enabled: null, enrollmentModes: [], defaultRole: null },
    },
  });
});

describe('a JSON that is no environment', () => {
  test.each([
    ['null', null, '', 'expected object, received null'],
    ['a list', [], '', 'expected object, received array'],
    ['HTML', '<html>', '', 'expected object, received string'],
    [
      'a mode that is a text',
      { auth_config: { single_session_mode: 'yes' } },
      'auth_config.single_session_mode',
      'expected boolean, received string',
    ],
    [
      'an attribute that is a list',
      { user_settings: { attributes: { password: [] } } },
      'user_settings.attributes.password',
      'expected object, received array',
    ],
  ])('%s', (_, json, path, message) => {
    const said = [path, 'Invalid input', message].filter(Boolean).join(': ');
    expect(() => readEnvironment(json)).toThrow(
      expect.objectContaining({ name: 'EnvironmentJSONError', path, message: said }),
    );
  });

  test('throws nothing but an EnvironmentJSONError, whatever it is', () => {
    const keys = [
      ...Object.keys(wireEnvironment),
      ...Object.keys(wireEnvironment.user_settings),
      'password',
      'enabled',
    ];
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(fc.jsonValue(), fc.dictionary(fc.constantFrom(...keys), tie('tree'))),
    }));
    fc.assert(
      fc.property(tree, (json) => {
        try {
          expect(readEnvironment(json)).toHaveProperty('captcha');
        } catch (error) {
          expect(error).toBeInstanceOf(EnvironmentJSONError);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
