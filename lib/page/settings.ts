import type { SettingsReport } from '../protocol/observation.ts';
import { attempt, type ClerkLike, type ReadFields, words } from './clerk.ts';

/** Options of `Clerk.load()` that decide how an app signs people in and out; the others are looks. */
const OPTIONS = words(
  `afterMultiSessionSingleSignOutUrl afterSignOutUrl allowedRedirectOrigins allowedRedirectProtocols
  isSatellite newSubscriptionRedirectUrl polling satelliteAutoSync signInFallbackRedirectUrl
  signInForceRedirectUrl signInUrl signUpFallbackRedirectUrl signUpForceRedirectUrl signUpUrl
  standardBrowser supportEmail taskUrls telemetry touchSession waitlistUrl
  __internal_keyless_claimKeylessApplicationUrl`,
);

/** How the instance and the page's clerk-js are set up. They change rarely and are large, so they are told apart. */
export function describeSettings(clerk: ClerkLike, publicFields: ReadFields): SettingsReport {
  return { kind: 'settings', environment: environmentOf(clerk, publicFields), options: optionsOf(clerk) };
}

function environmentOf(clerk: ClerkLike, publicFields: ReadFields): unknown {
  const json = attempt(() => {
    const environment = clerk.__internal_environment ?? clerk.__unstable__environment;
    return environment && (attempt(() => environment.__internal_toSnapshot?.()) ?? publicFields(environment));
  });
  return json ?? null;
}

function optionsOf(clerk: ClerkLike): Record<string, string> {
  // The internal one lets whoever has it claim the application: only that it is set is told.
  const given = OPTIONS.flatMap((option) => {
    const text = attempt(() => textOf(clerk.__internal_getOption?.(option)));
    return text === undefined ? [] : [[option, option[0] === '_' ? 'set' : text.slice(0, 2_000)]];
  });
  return Object.fromEntries(given);
}

function textOf(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'function') return 'function';
  if (Array.isArray(value)) return value.map(String).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
