import { count, flag, list, optional, text, time, z } from './wire.ts';

/** An organization as the Frontend API sends it within a membership. */
export const organizationJSON = z.object({
  id: z.string(),
  name: text,
  slug: text,
  image_url: text,
  has_image: flag,
  members_count: count,
  created_at: time,
  updated_at: time,
});

/** A membership as the Frontend API sends it within a user. */
export const membershipJSON = z.object({
  id: z.string(),
  role: text,
  role_name: text,
  permissions: list(z.string()),
  organization: optional(organizationJSON),
  created_at: time,
  updated_at: time,
});

/** A user as the Frontend API sends it within a session. */
export const userJSON = z.object({
  id: text,
  first_name: text,
  last_name: text,
  username: text,
  image_url: text,
  has_image: flag,
  primary_email_address_id: text,
  primary_phone_number_id: text,
  email_addresses: list(z.object({ id: text, email_address: text })),
  phone_numbers: list(z.object({ id: text, phone_number: text })),
  organization_memberships: list(membershipJSON),
  external_id: text,
  password_enabled: flag,
  two_factor_enabled: flag,
  totp_enabled: flag,
  backup_code_enabled: flag,
  last_sign_in_at: time,
  legal_accepted_at: time,
  created_at: time,
  updated_at: time,
});

/** A membership of the user in an organization. */
export interface OrganizationMembership {
  readonly id: string;
  /** Key of the role, such as `org:admin`. */
  readonly role: string | null;
  /** The role's name for people, such as `Admin`. */
  readonly roleName: string | null;
  /** Keys of what the member may do, such as `org:sys_memberships:manage`. */
  readonly permissions: readonly string[];
  /** Null when the Frontend API left it out, as some mocks do. */
  readonly organization: Organization | null;
  readonly createdAt: Date | null;
  readonly updatedAt: Date | null;
}

/** An organization, as much of it as names it. */
export interface Organization {
  readonly id: string;
  readonly name: string | null;
  readonly slug: string | null;
  readonly imageUrl: string | null;
  readonly hasImage: boolean;
  readonly membersCount: number | null;
  readonly createdAt: Date | null;
  readonly updatedAt: Date | null;
}

/**
 * The user of a session: as much of Clerk's User as names the person and tells how they may sign in, and the
 * organizations they belong to.
 */
export class User {
  readonly id: string;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly username: string | null;
  /** Address of the picture, or of the generated one when `hasImage` is false. */
  readonly imageUrl: string | null;
  /** True when the user uploaded a picture. */
  readonly hasImage: boolean;
  /** The address itself, where clerk-js has an object. */
  readonly primaryEmailAddress: string | null;
  /** The number itself in E.164 form, where clerk-js has an object. */
  readonly primaryPhoneNumber: string | null;
  readonly organizationMemberships: readonly OrganizationMembership[];
  /** The id that the application gave. */
  readonly externalId: string | null;
  readonly passwordEnabled: boolean;
  /** True when any second factor is set up. */
  readonly twoFactorEnabled: boolean;
  /** True when an authenticator app is set up. */
  readonly totpEnabled: boolean;
  readonly backupCodeEnabled: boolean;
  readonly lastSignInAt: Date | null;
  /** When the user accepted the legal terms. */
  readonly legalAcceptedAt: Date | null;
  readonly createdAt: Date | null;
  readonly updatedAt: Date | null;

  private constructor(id: string, json: z.output<typeof userJSON>) {
    const email = json.email_addresses.find(({ id }) => id !== null && id === json.primary_email_address_id);
    const phone = json.phone_numbers.find(({ id }) => id !== null && id === json.primary_phone_number_id);
    this.id = id;
    this.firstName = json.first_name;
    this.lastName = json.last_name;
    this.username = json.username;
    this.imageUrl = json.image_url;
    this.hasImage = json.has_image;
    this.primaryEmailAddress = email?.email_address ?? null;
    this.primaryPhoneNumber = phone?.phone_number ?? null;
    this.organizationMemberships = json.organization_memberships.map(readMembership);
    this.externalId = json.external_id;
    this.passwordEnabled = json.password_enabled;
    this.twoFactorEnabled = json.two_factor_enabled;
    this.totpEnabled = json.totp_enabled;
    this.backupCodeEnabled = json.backup_code_enabled;
    this.lastSignInAt = json.last_sign_in_at;
    this.legalAcceptedAt = json.legal_accepted_at;
    this.createdAt = json.created_at;
    this.updatedAt = json.updated_at;
  }

  /** The user, or null when there is none: clerk-js makes a user with an empty id out of none. */
  static from(json: z.output<typeof userJSON> | null): User | null {
    return json?.id ? new User(json.id, json) : null;
  }
}

function readMembership(json: z.output<typeof membershipJSON>): OrganizationMembership {
  return {
    id: json.id,
    role: json.role,
    roleName: json.role_name,
    permissions: json.permissions,
    organization: json.organization && readOrganization(json.organization),
    createdAt: json.created_at,
    updatedAt: json.updated_at,
  };
}

function readOrganization(json: z.output<typeof organizationJSON>): Organization {
  return {
    id: json.id,
    name: json.name,
    slug: json.slug,
    imageUrl: json.image_url,
    hasImage: json.has_image,
    membersCount: json.members_count,
    createdAt: json.created_at,
    updatedAt: json.updated_at,
  };
}
