import type { Instance } from '../instance.ts';

/** EnvironmentJSON: email address and password, authenticator app as second factor, organizations; no captcha, no billing. */
export function environmentJson(instance: Instance) {
  return {
    auth_config: {
      object: 'auth_config',
      id: `aconf_${instance.id}`,
      single_session_mode: instance.singleSession,
      claimed_at: null,
      reverification: true,
    },
    display_config: {
      object: 'display_config',
      id: `display_config_${instance.id}`,
      instance_environment_type: instance.type,
      application_name: 'Playground',
      theme: {},
      home_url: '/',
      sign_in_url: '/',
      sign_up_url: '/',
      after_sign_in_url: '/',
      after_sign_up_url: '/',
      after_sign_out_one_url: '/',
      after_sign_out_all_url: '/',
      branded: false,
      captcha_public_key: null,
      captcha_public_key_invisible: null,
      captcha_widget_type: null,
      captcha_provider: null,
      captcha_oauth_bypass: [],
    },
    user_settings: {
      attributes: { email_address: emailAttribute, password: attribute(true), authenticator_app: attribute(false) },
      social: {},
      sign_in: { second_factor: { required: false } },
      sign_up: { captcha_enabled: false, mode: 'public', progressive: true, legal_consent_enabled: false },
      password_settings: { min_length: 8, max_length: 72 },
      actions: { delete_self: true, create_organization: true },
      attack_protection: {},
      passkey_settings: {},
    },
    organization_settings: {
      enabled: true,
      max_allowed_memberships: 5,
      actions: { admin_delete: true },
      domains: { enabled: false, enrollment_modes: [], default_role: 'org:member' },
      slug: { disabled: false },
      force_organization_selection: false,
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
  };
}

const emailAttribute = {
  ...attribute(true),
  used_for_first_factor: true,
  first_factors: ['email_code'],
  verifications: ['email_code'],
  verify_at_sign_up: true,
};

function attribute(required: boolean) {
  return {
    enabled: true,
    required,
    used_for_first_factor: false,
    first_factors: [],
    used_for_second_factor: false,
    second_factors: [],
    verifications: [],
    verify_at_sign_up: false,
  };
}
