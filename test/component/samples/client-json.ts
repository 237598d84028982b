/** When all samples were taken: epoch milliseconds. */
export const NOW = Date.UTC(2026, 10, 23, 13, 2, 5);

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const ada = {
  id: 'user_2ada00000000000000000000001',
  first_name: 'Ada',
  last_name: 'Lovelace',
  username: 'ada',
  image_url: '',
  has_image: false,
  primary_email_address_id: 'idn_ada',
  email_addresses: [{ id: 'idn_ada', email_address: 'ada@example.com' }],
  organization_memberships: [
    {
      id: 'orgmem_1',
      role: 'org:admin',
      organization: { id: 'org_2acme', name: 'Acme Engines', slug: 'acme', image_url: '' },
    },
  ],
};

const grace = {
  id: 'user_2grace0000000000000000000002',
  first_name: 'Grace',
  last_name: 'Hopper',
  primary_email_address_id: 'idn_grace',
  email_addresses: [{ id: 'idn_grace', email_address: 'grace@example.com' }],
};

export const adaSession = {
  id: 'sess_2adaBQ7mGk3nZr8vTq1xYw5cLdE',
  status: 'active',
  expire_at: NOW + 7 * DAY,
  abandon_at: NOW + 30 * DAY,
  last_active_at: NOW - 2 * MINUTE,
  last_active_organization_id: 'org_2acme',
  actor: null,
  tasks: [],
  factor_verification_age: [12, -1],
  user: ada,
  public_user_data: { user_id: ada.id, first_name: 'Ada', last_name: 'Lovelace', identifier: 'ada@example.com' },
  created_at: NOW - 3 * HOUR,
  updated_at: NOW - 2 * MINUTE,
};

export const graceSession = {
  ...adaSession,
  id: 'sess_2grcHV4pSj9mXs2wUq7zAb6fNeK',
  status: 'pending',
  expire_at: NOW + 6 * DAY,
  last_active_at: NOW - 5 * HOUR,
  last_active_organization_id: null,
  actor: { sub: 'user_2support000000000000000009' },
  tasks: [{ key: 'choose-organization' }],
  factor_verification_age: null,
  user: grace,
  public_user_data: null,
};

/** A Client with two sessions, as the Frontend API sends it. */
export const clientJSON = {
  object: 'client',
  id: 'client_2adaXk5qLw8nYt3rMv6pZc1bHgJ',
  sessions: [adaSession, graceSession],
  sign_in: null,
  sign_up: null,
  last_active_session_id: adaSession.id,
  last_authentication_strategy: 'email_code',
  captcha_bypass: false,
  cookie_expires_at: NOW + 393 * DAY + 5 * HOUR,
  created_at: NOW - 7 * DAY,
  updated_at: NOW - 2 * MINUTE,
};

/** A sign-in that waits for its second factor, after the code of the first was wrong once. */
export const signInJSON = {
  object: 'sign_in',
  id: 'sia_2adaPq4rSt6uVw8xYz1aBc3dEfG',
  status: 'needs_second_factor',
  identifier: 'ada@example.com',
  supported_identifiers: ['email_address', 'username'],
  supported_first_factors: [
    { strategy: 'password' },
    { strategy: 'email_code', safe_identifier: 'a***@example.com', primary: true },
  ],
  supported_second_factors: [{ strategy: 'totp', default: true }, { strategy: 'backup_code' }],
  first_factor_verification: { status: 'verified', strategy: 'password', attempts: 2, expire_at: null },
  second_factor_verification: {
    status: 'failed',
    strategy: 'totp',
    attempts: 1,
    expire_at: NOW + 9 * MINUTE,
    error: { code: 'form_code_incorrect', message: 'is incorrect', long_message: 'Incorrect code' },
  },
  user_data: { first_name: 'Ada', last_name: 'Lovelace' },
  created_session_id: null,
};

/** A sign-up whose email address waits for its code and which lacks a name. */
export const signUpJSON = {
  object: 'sign_up_attempt',
  id: 'sua_2newCd5eFg7hIj9kLm1nOp3qRsT',
  status: 'missing_requirements',
  required_fields: ['email_address', 'password', 'first_name'],
  optional_fields: ['last_name'],
  missing_fields: ['first_name'],
  unverified_fields: ['email_address'],
  verifications: {
    email_address: {
      status: 'unverified',
      strategy: 'email_code',
      attempts: 0,
      expire_at: NOW + 10 * MINUTE,
      next_action: 'needs_attempt',
      supported_strategies: ['email_code'],
    },
  },
  email_address: 'new@example.com',
  password_enabled: true,
  abandon_at: NOW + DAY,
};
