/**
 * UserSettingsJSON: email address and password, authenticator app as second factor, two social providers. The providers
 * are there to be seen; no sign-in by them works here.
 */
export function userSettingsJson() {
  const email = {
    used_for_first_factor: true,
    first_factors: ['email_code'],
    verifications: ['email_code'],
    verify_at_sign_up: true,
  };
  const enterprise = { enabled: false, self_serve_sso: false };
  return {
    attributes: {
      email_address: attribute({ enabled: true, required: true, ...email }),
      phone_number: attribute(),
      username: attribute(),
      web3_wallet: attribute(),
      first_name: attribute({ enabled: true }),
      last_name: attribute({ enabled: true }),
      password: attribute({ enabled: true, required: true }),
      authenticator_app: attribute({ enabled: true, used_for_second_factor: true, second_factors: ['totp'] }),
      ticket: attribute({ enabled: true }),
      backup_code: attribute(),
      passkey: attribute(),
    },
    social: { oauth_google: social('oauth_google', 'Google'), oauth_github: social('oauth_github', 'GitHub') },
    saml: enterprise,
    enterprise_sso: enterprise,
    sign_in: { second_factor: { required: false } },
    sign_up: {
      captcha_enabled: false,
      captcha_widget_type: 'smart',
      custom_action_required: false,
      progressive: true,
      mode: 'public',
      legal_consent_enabled: false,
    },
    restrictions: {
      allowlist: { enabled: false },
      blocklist: { enabled: false },
      allowlist_blocklist_disabled_on_sign_in: { enabled: false },
      block_email_subaddresses: { enabled: false },
      block_disposable_email_domains: { enabled: false },
    },
    password_settings: {
      disable_hibp: true,
      disable_password_reverification: false,
      min_length: 8,
      max_length: 72,
      require_special_char: false,
      require_numbers: false,
      require_uppercase: false,
      require_lowercase: false,
      show_zxcvbn: false,
      min_zxcvbn_strength: 0,
      enforce_hibp_on_sign_in: false,
      allowed_special_characters: '',
    },
    username_settings: {
      min_length: 4,
      max_length: 64,
      allow_extended_special_characters: false,
      allow_numeric_usernames: false,
    },
    actions: { delete_self: true, create_organization: true, create_organizations_limit: false },
    attack_protection: {
      user_lockout: { enabled: true, max_attempts: 100, duration_in_minutes: 60 },
      pii: { enabled: true },
      email_link: { require_same_client: true },
      enumeration_protection: { enabled: false },
    },
    passkey_settings: { allow_autofill: true, show_sign_in_button: true, satisfies_second_factor: false },
  };
}

function attribute(more: Partial<typeof DISABLED> = {}) {
  return { ...DISABLED, ...more };
}

const DISABLED = {
  enabled: false,
  required: false,
  used_for_first_factor: false,
  first_factors: [] as string[],
  used_for_second_factor: false,
  second_factors: [] as string[],
  verifications: [] as string[],
  verify_at_sign_up: false,
  immutable: false,
};

function social(strategy: string, name: string) {
  return {
    enabled: true,
    required: false,
    authenticatable: true,
    block_email_subaddresses: false,
    strategy,
    not_selectable: false,
    deprecated: false,
    name,
    logo_url: `https://img.clerk.com/static/${name.toLowerCase()}.png`,
  };
}
