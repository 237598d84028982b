import type { z } from '../client/wire.ts';
import type { attributeJSON, socialProviderJSON } from './environment-json.ts';

/** A social provider that users may connect. */
export interface SocialProvider {
  /** Such as `oauth_google`. */
  readonly strategy: string;
  /** Name for people, such as `Google`. */
  readonly name: string | null;
  /** True when users may sign in with it; false when they may only connect it to their account. */
  readonly authenticatable: boolean;
}

type Attributes = Readonly<Record<string, z.output<typeof attributeJSON> | null>>;
type Social = Readonly<Record<string, z.output<typeof socialProviderJSON> | null>>;

function enabled(attributes: Attributes) {
  return Object.entries(attributes).flatMap(([name, attribute]) =>
    attribute?.enabled ? [{ name, ...attribute }] : [],
  );
}

/** Names of the attributes that a sign-in may begin with. */
export function readIdentifiers(attributes: Attributes): readonly string[] {
  return enabled(attributes).flatMap(({ name, used_for_first_factor }) => (used_for_first_factor ? [name] : []));
}

/** Strategies of first factors. The password is one by itself: its attribute lists none, nor is it used for one. */
export function readFirstFactors(attributes: Attributes): readonly string[] {
  const listed = enabled(attributes).flatMap(({ name, used_for_first_factor, first_factors }) =>
    name === 'password' ? ['password'] : used_for_first_factor ? first_factors : [],
  );
  return [...new Set(listed)];
}

/** Strategies of second factors. */
export function readSecondFactors(attributes: Attributes): readonly string[] {
  const listed = enabled(attributes).flatMap(({ used_for_second_factor, second_factors }) =>
    used_for_second_factor ? second_factors : [],
  );
  return [...new Set(listed)];
}

/** The enabled social providers; one without strategy goes by its key. */
export function readSocialProviders(social: Social): readonly SocialProvider[] {
  return Object.entries(social)
    .flatMap(([key, provider]) =>
      provider?.enabled
        ? [{ strategy: provider.strategy ?? key, name: provider.name, authenticatable: provider.authenticatable }]
        : [],
    )
    .sort((a, b) => (a.strategy < b.strategy ? -1 : 1));
}
