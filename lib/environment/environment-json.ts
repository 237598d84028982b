import { count, flag, list, optional, text, time, z } from '../client/wire.ts';

/** A yes or no, null when it was not told: a default in its place would be taken for a setting of the instance. */
const setting = z.pipe(
  z.nullish(z.boolean()),
  z.transform((value) => value ?? null),
);

/** Objects by name, such as the attributes of users. */
function byName<Shape extends z.core.$ZodType>(shape: Shape) {
  return z.pipe(
    z.nullish(z.record(z.string(), optional(shape))),
    z.transform((value) => value ?? {}),
  );
}

/** What users have, and what it is good for: an email address, a password, an authenticator app. */
export const attributeJSON = z.object({
  enabled: flag,
  required: flag,
  used_for_first_factor: flag,
  first_factors: list(z.string()),
  used_for_second_factor: flag,
  second_factors: list(z.string()),
});

/** A social provider. */
export const socialProviderJSON = z.object({
  enabled: flag,
  authenticatable: flag,
  strategy: text,
  name: text,
});

/** How sessions work. The public specification has no `session_minter`. */
const authConfigJSON = z.object({
  single_session_mode: setting,
  session_minter: setting,
  reverification: setting,
  claimed_at: time,
});

/** What the instance is called, where its pages are, and its captcha. */
export const displayConfigJSON = z.object({
  instance_environment_type: text,
  application_name: text,
  home_url: text,
  sign_in_url: text,
  sign_up_url: text,
  after_sign_out_all_url: text,
  support_email: text,
  captcha_provider: text,
  captcha_widget_type: text,
  captcha_public_key: text,
  captcha_public_key_invisible: text,
  captcha_oauth_bypass: list(z.string()),
  captcha_heartbeat: setting,
});

/** How users sign in and up. */
export const userSettingsJSON = z.object({
  attributes: byName(attributeJSON),
  social: byName(socialProviderJSON),
  enterprise_sso: optional(z.object({ enabled: setting })),
  sign_in: optional(z.object({ second_factor: optional(z.object({ required: setting })) })),
  sign_up: optional(
    z.object({
      captcha_enabled: setting,
      // Only the specification knows it; clerk-js reads the type from the display configuration.
      captcha_widget_type: text,
      mode: text,
      legal_consent_enabled: setting,
    }),
  ),
});

/** Organizations. The snapshot of clerk-js leaves out `force_organization_selection`, the specification too. */
export const organizationSettingsJSON = z.object({
  enabled: setting,
  force_organization_selection: setting,
  max_allowed_memberships: count,
  domains: optional(z.object({ enabled: setting, enrollment_modes: list(z.string()), default_role: text })),
});

/**
 * An environment as the Frontend API sends it, or as the snapshot of clerk-js 5.42 and later writes it. Nothing is
 * required: clerk-js loads with `{}` too.
 */
export const environmentJSON = z.object({
  auth_config: optional(authConfigJSON),
  display_config: optional(displayConfigJSON),
  user_settings: optional(userSettingsJSON),
  organization_settings: optional(organizationSettingsJSON),
  partitioned_cookies: setting,
  maintenance_mode: setting,
  client_debug_mode: setting,
});
