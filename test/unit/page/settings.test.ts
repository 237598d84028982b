import { expect, test } from 'vitest';
import type { ClerkLike } from '../../../lib/page/clerk.ts';
import { publicFields } from '../../../lib/page/public-fields.ts';
import { describeSettings } from '../../../lib/page/settings.ts';

function clerk(more: Partial<ClerkLike>): ClerkLike {
  return { load() {}, ...more };
}

test('are the environment and the options that were given', () => {
  const given: Record<string, unknown> = {
    signInUrl: '/sign-in',
    isSatellite: false,
    allowedRedirectOrigins: ['a', /b/],
  };
  const settings = describeSettings(
    clerk({
      __internal_environment: { __internal_toSnapshot: () => ({ maintenance_mode: true }) },
      __internal_getOption: (name) => given[name],
    }),
    publicFields,
  );
  expect(settings).toEqual({
    kind: 'settings',
    environment: { maintenance_mode: true },
    options: { signInUrl: '/sign-in', isSatellite: 'false', allowedRedirectOrigins: 'a, /b/' },
  });
});

test('tell that an application waits to be claimed, and not by which address', () => {
  const settings = describeSettings(
    clerk({
      __internal_getOption: (name) =>
        name === '__internal_keyless_claimKeylessApplicationUrl'
          ? 'https://dashboard.clerk.com/claim?token=x'
          : undefined,
    }),
    publicFields,
  );
  expect(settings.options).toEqual({ __internal_keyless_claimKeylessApplicationUrl: 'set' });
});

test('are rebuilt from public fields where there is no snapshot', () => {
  const environment = { maintenanceMode: true, authConfig: { singleSessionMode: true }, fetch() {} };
  const { environment: json } = describeSettings(
    clerk({ __unstable__environment: environment as object }),
    publicFields,
  );
  expect(json).toEqual({ maintenance_mode: true, auth_config: { single_session_mode: true } });
});

test('are none where clerk-js tells none, or throws', () => {
  const none = { kind: 'settings', environment: null, options: {} };
  expect(describeSettings(clerk({}), publicFields)).toEqual(none);
  const getOption = () => {
    throw new Error('no');
  };
  expect(describeSettings(clerk({ __internal_getOption: getOption }), publicFields)).toEqual(none);
});
