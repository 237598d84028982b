import type { Instance } from '../instance.ts';
import { userSettingsJson } from './user-settings.ts';

/**
 * EnvironmentJSON: what `userSettingsJson` says, organizations, no captcha, no billing; over that the instance's
 * `environment`.
 */
export function environmentJson(instance: Instance) {
  return overlay(
    {
      auth_config: authConfig(instance),
      display_config: displayConfig(instance),
      user_settings: userSettingsJson(),
      organization_settings: {
        enabled: true,
        max_allowed_memberships: 5,
        actions: { admin_delete: true },
        domains: { enabled: false, enrollment_modes: [], default_role: 'org:member' },
        slug: { disabled: false },
        force_organization_selection: false,
        organization_creation_defaults: { enabled: false },
      },
      commerce_settings: {
        billing: {
          stripe_publishable_key: null,
          user: { enabled: false, has_paid_plans: false },
          organization: { enabled: false, has_paid_plans: false },
        },
      },
      api_keys_settings: { user_api_keys_enabled: false, orgs_api_keys_enabled: false },
      maintenance_mode: false,
      partitioned_cookies: false,
      client_debug_mode: false,
    },
    instance.environment,
  );
}

function authConfig({ id, type, singleSession }: Instance) {
  return {
    object: 'auth_config',
    id: `aconf_${id}`,
    first_name: 'on',
    last_name: 'on',
    email_address: 'required',
    phone_number: 'off',
    username: 'off',
    password: 'required',
    identification_requirements: [['email_address']],
    identification_strategies: ['email_address'],
    first_factors: ['email_code', 'password'],
    second_factors: ['totp'],
    email_address_verification_strategies: ['email_code'],
    single_session_mode: singleSession,
    enhanced_email_deliverability: false,
    test_mode: type === 'development',
    cookieless_dev: true,
    url_based_session_syncing: true,
    claimed_at: null,
    reverification: true,
    session_minter: false,
    native_settings: null,
  };
}

/** All addresses are the page itself: the playground has no account portal. */
function displayConfig({ id, type }: Instance) {
  return {
    object: 'display_config',
    id: `display_config_${id}`,
    instance_environment_type: type,
    application_name: 'Playground',
    theme: {},
    preferred_sign_in_strategy: 'password',
    logo_image_url: '',
    favicon_image_url: '',
    home_url: '/',
    sign_in_url: '/',
    sign_up_url: '/',
    user_profile_url: '/',
    waitlist_url: '/',
    after_sign_in_url: '/',
    after_sign_up_url: '/',
    after_sign_out_one_url: '/',
    after_sign_out_all_url: '/',
    after_switch_session_url: '/',
    after_join_waitlist_url: '/',
    organization_profile_url: '/',
    create_organization_url: '/',
    after_leave_organization_url: '/',
    after_create_organization_url: '/',
    support_email: '',
    branded: false,
    clerk_js_version: '6',
    show_devmode_warning: type === 'development',
    privacy_policy_url: '',
    terms_url: '',
    captcha_public_key: null,
    captcha_public_key_invisible: null,
    captcha_widget_type: null,
    captcha_provider: null,
    captcha_oauth_bypass: [],
    captcha_heartbeat: false,
  };
}

/** Lays what a test set over the defaults: objects field by field, all else as a whole. */
function overlay<T extends object>(base: T, over: Record<string, unknown>): T {
  const merged: Record<string, unknown> = Object.fromEntries(Object.entries(base));
  for (const [name, value] of Object.entries(over)) {
    const old = merged[name];
    merged[name] = isFields(old) && isFields(value) ? overlay(old, value) : value;
  }
  return merged as T;
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
