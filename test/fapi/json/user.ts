import type { User } from '../entities.ts';
import { membershipJson } from './organization.ts';

/** UserJSON. */
export function userJson(user: User) {
  const totpEnabled = user.totp?.verified ?? false;
  return {
    object: 'user',
    id: user.id,
    external_id: null,
    username: null,
    first_name: user.firstName,
    last_name: user.lastName,
    image_url: imageUrl(user),
    has_image: false,
    primary_email_address_id: user.emailAddressId,
    primary_phone_number_id: null,
    primary_web3_wallet_id: null,
    email_addresses: [emailAddressJson(user)],
    phone_numbers: [],
    web3_wallets: [],
    passkeys: [],
    external_accounts: [],
    enterprise_accounts: [],
    saml_accounts: [],
    organization_memberships: user.memberships.map((membership) => membershipJson(membership, user)),
    password_enabled: user.password !== null,
    two_factor_enabled: totpEnabled,
    totp_enabled: totpEnabled,
    backup_code_enabled: false,
    public_metadata: {},
    unsafe_metadata: user.unsafeMetadata,
    banned: false,
    locked: false,
    create_organization_enabled: true,
    create_organizations_limit: null,
    delete_self_enabled: true,
    legal_accepted_at: null,
    timezone: null,
    last_sign_in_at: user.lastSignInAt,
    created_at: user.createdAt,
    updated_at: user.updatedAt,
  };
}

/** PublicUserDataJSON: what others may see. clerk-js cannot make a snapshot of a session without it. */
export function publicUserDataJson(user: User) {
  return {
    user_id: user.id,
    first_name: user.firstName,
    last_name: user.lastName,
    image_url: imageUrl(user),
    has_image: false,
    identifier: user.email,
  };
}

function emailAddressJson(user: User) {
  return {
    object: 'email_address',
    id: user.emailAddressId,
    email_address: user.email,
    reserved: false,
    verification: {
      object: 'verification_otp',
      status: 'verified',
      strategy: 'email_code',
      attempts: 1,
      expire_at: null,
    },
    linked_to: [],
    matches_sso_connection: false,
    created_at: user.createdAt,
    updated_at: user.createdAt,
  };
}

function imageUrl(user: User): string {
  return `https://img.clerk.com/${user.id}`;
}
