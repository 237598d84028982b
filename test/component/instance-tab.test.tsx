import { screen } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import type { PanelView } from '../../lib/panel/panel-view.ts';
import { definition, openTab, renderPanel, textOf } from './render-panel.tsx';
import { environment } from './samples/environment.ts';
import { GALLERY } from './samples/gallery.ts';
import { clerk, withClerk } from './samples/views.ts';

/** The Instance tab of a view. */
function renderInstance(view: PanelView = GALLERY.connected) {
  const panel = renderPanel(view);
  const tab = openTab(/^Instance/);
  return { ...panel, tab, value: (name: string) => textOf(definition(name, tab)) };
}

describe('the instance', () => {
  test('is named by its key, its Frontend API and what runs in the page', () => {
    const { value } = renderInstance();

    expect(value('publishableKey')).toMatch(
      /^pk_test_\w+ ?Names the Frontend API happy-cat-12\.clerk\.accounts\.dev\.$/,
    );
    expect(value('instanceType')).toMatch(/^development/);
    expect(value('frontendApi')).toMatch(
      /^happy-cat-12\.clerk\.accounts\.dev ?The host that the publishable key names/,
    );
    expect(value('version')).toMatch(/^6\.40\.0/);
    expect(value('sdkMetadata')).toMatch(/^@clerk\/nextjs 7\.1\.0/);
    expect(value('applicationName')).toBe('Happy Cat');
    expect(value('signInUrl')).toBe('https://happy-cat-12.accounts.dev/sign-in');
    expect(value('afterSignOutUrl')).toBe('null');
  });

  test.each([
    [{ frontendApi: 'localhost:4000/__clerk', proxyUrl: '/__clerk' }, /Through the proxyUrl of the page/],
    [{ frontendApi: 'proxy.example.com', proxyUrl: 'https://proxy.example.com' }, /Through the proxyUrl of the page/],
    [{ frontendApi: 'clerk.satellite.com', domain: 'satellite.com' }, /By the domain of the page/],
    [{ frontendApi: null, publishableKey: 'nonsense' }, /^null$/],
  ])('says why its Frontend API is there: %o', (changes, why) => {
    const { value } = renderInstance(withClerk({ instance: { ...clerk().instance, ...changes } }));
    expect(value('frontendApi')).toMatch(why);
  });

  test('tells how the page reaches it', () => {
    const changes = { proxyUrl: '/__clerk', domain: 'satellite.com', isSatellite: true };
    const { value } = renderInstance(withClerk({ instance: { ...clerk().instance, ...changes } }));
    expect(value('proxyUrl')).toBe('/__clerk');
    expect(value('domain')).toBe('satellite.com');
    expect(value('isSatellite')).toMatch(/^true ?People sign in on the primary domain/);
  });

  test('cannot be told a satellite without a clerk-js', () => {
    renderInstance(GALLERY.directAbsent);
    expect(screen.queryByText('isSatellite')).toBeNull();
  });

  test.each([null, 'pk_test_', 'pk_test_%%%', `pk_live_${btoa('clerk.example.com')}`, 'sk_test_abc'])(
    'decodes no host of the key %s',
    (publishableKey) => {
      const { value } = renderInstance(withClerk({ instance: { ...clerk().instance, publishableKey } }));
      expect(value('publishableKey')).not.toContain('Names the Frontend API');
    },
  );
});

describe('the settings', () => {
  test('tell how people sign in', () => {
    const { value } = renderInstance();

    expect(value('identifiers')).toMatch(/^email_address ?username/);
    expect(value('firstFactors')).toMatch(/^password ?email_code ?passkey$/);
    expect(value('secondFactors')).toMatch(/^totp ?backup_code$/);
    expect(value('socialProviders')).toMatch(/^oauth_github GitHub ?oauth_notion Notion connecting only$/);
    expect(value('captcha')).toBe('true · turnstile · smart · not for oauth_google');
  });

  test('tell of sessions, cookies and organizations', () => {
    const { value } = renderInstance();

    expect(value('singleSessionMode')).toMatch(/^false ?A browser may hold several sessions/);
    expect(value('sessionMinter')).toMatch(/^false/);
    expect(value('partitionedCookies')).toMatch(/^true/);
    expect(value('maintenanceMode')).toBe('false');
    expect(value('enabled')).toBe('true');
    expect(value('forceOrganizationSelection')).toMatch(/^not told/);
    expect(value('maxAllowedMemberships')).toBe('5');
    expect(screen.queryByText('domains.enrollmentModes')).toBeNull();
  });

  test('tell what differs from the sample', () => {
    const { value } = renderInstance(
      withClerk({
        environment: {
          ...environment,
          singleSessionMode: true,
          secondFactorRequired: true,
          socialProviders: [],
          captcha: { ...environment.captcha, hasKeys: false, provider: null, widgetType: null, bypassedBy: [] },
          organizations: {
            ...environment.organizations,
            domains: { enabled: true, enrollmentModes: ['automatic_invitation'], defaultRole: 'org:member' },
          },
        },
      }),
    );

    expect(value('singleSessionMode')).toMatch(/refused with session_exists/);
    expect(value('secondFactors')).toMatch(/Every user must have one/);
    expect(value('socialProviders')).toBe('[]');
    expect(value('captcha')).toMatch(/^true ?clerk-js was not told its public keys/);
    expect(value('domains.enrollmentModes')).toBe('automatic_invitation');
    expect(value('domains.defaultRole')).toBe('org:member');
  });

  test('a captcha that is off is only that', () => {
    const captcha = { ...environment.captcha, enabled: false };
    const { value } = renderInstance(withClerk({ environment: { ...environment, captcha } }));
    expect(value('captcha')).toBe('false');
  });

  test.each([
    [GALLERY.oldVersion, /this clerk-js did not tell them/],
    [GALLERY.directAbsent, /read from clerk-js, and none lives in this page/],
  ])('that are not known say why (%#)', (view, why) => {
    expect(textOf(renderInstance(view).tab)).toMatch(why);
  });
});

describe('the options of Clerk.load()', () => {
  test('are listed as they were given', () => {
    const options = { signInUrl: '/login', touchSession: 'false' };
    const { tab, value } = renderInstance(withClerk({ options, environment: null }));

    expect(textOf(tab)).toContain('Options of Clerk.load()');
    expect(value('signInUrl')).toBe('/login');
    expect(value('touchSession')).toBe('false');
  });

  test('that are not known say since when they are', () => {
    expect(textOf(renderInstance(GALLERY.oldVersion).tab)).toMatch(
      /None known\. clerk-js tells them from version 5\.31 on/,
    );
  });

  test('are not there without a clerk-js', () => {
    expect(textOf(renderInstance(GALLERY.directAbsent).tab)).not.toContain('Clerk.load()');
  });
});

describe('other instances', () => {
  test('are named by host and cookie suffix, and that only one is shown', () => {
    const { tab } = renderInstance(GALLERY.otherInstances);

    expect(textOf(tab)).toMatch(/Other instances ?.* Only the one of window\.Clerk is shown and driven here/);
    expect(textOf(tab)).toMatch(/clerk\.other\.com ?The page also talks to it/);
    expect(textOf(tab)).toMatch(/_abcdefgh ?_Zx81_k-Q ?Ends of the names of its cookies/);
  });

  test('are not spoken of where there are no signs of any', () => {
    expect(textOf(renderInstance().tab)).not.toContain('Other instances');
  });
});
