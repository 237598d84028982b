import type { Totp, User } from '../entities.ts';

/** TOTPJSON. The secret is told only until it is verified. */
export function totpJson(totp: Totp, user: User) {
  const label = encodeURIComponent(`Playground:${user.email}`);
  return {
    object: 'totp',
    id: totp.id,
    secret: totp.verified ? null : totp.secret,
    uri: totp.verified ? null : `otpauth://totp/${label}?issuer=Playground&secret=${totp.secret}`,
    verified: totp.verified,
    backup_codes: null,
    created_at: totp.createdAt,
    updated_at: totp.createdAt,
  };
}
