import type { SettingsReport } from '../protocol/observation.ts';
import { attempt, type ClerkLike } from './clerk.ts';
import { publicFields } from './public-fields.ts';

/** Options of `Clerk.load()` that decide how an app signs people in and out; the others are looks. */
const OPTIONS = [
  'afterMultiSessionSingleSignOutUrl',
  'afterSignOutUrl',
  'allowedRedirectOrigins',
  'allowedRedirectProtocols',
  'isSatellite',
  'newSubscriptionRedirectUrl',
  'polling',
  'satelliteAutoSync',
  'signInFallbackRedirectUrl',
  'signInForceRedirectUrl',
  'signInUrl',
  'signUpFallbackRedirectUrl',
  'signUpForceRedirectUrl',
  'signUpUrl',
  'standardBrowser',
  'supportEmail',
  'taskUrls',
  'telemetry',
  'touchSession',
  'waitlistUrl',
];

/** How the instance and the page's clerk-js are set up. They change rarely and are large, so they are told apart. */
export function describeSettings(clerk: ClerkLike): SettingsReport {
  return { kind: 'settings', environment: environmentOf(clerk), options: optionsOf(clerk) };
}

function environmentOf(clerk: ClerkLike): unknown {
  const json = attempt(() => {
    const environment = clerk.__internal_environment ?? clerk.__unstable__environment;
    const json = environment && (attempt(() => environment.__internal_toSnapshot?.()) ?? publicFields(environment));
    return JSON.parse(JSON.stringify(json ?? null));
  });
  return json ?? null;
}

function optionsOf(clerk: ClerkLike): Record<string, string> {
  const given = OPTIONS.flatMap((option) => {
    const value = attempt(() => clerk.__internal_getOption?.(option));
    return value === undefined || value === null ? [] : [[option, textOf(value)]];
  });
  return Object.fromEntries(given);
}

function textOf(value: unknown): string {
  if (typeof value === 'function') return 'function';
  if (Array.isArray(value)) return value.map(String).join(', ').slice(0, 2_000);
  return (typeof value === 'object' ? (attempt(() => JSON.stringify(value)) ?? '') : String(value)).slice(0, 2_000);
}
