import { flag, list, optional, text, z } from './wire.ts';

/** An organization as it comes inside a membership. */
const organizationJSON = z.object({ id: z.string(), name: text, slug: text, image_url: text });

const membershipJSON = z.object({ id: z.string(), role: text, organization: optional(organizationJSON) });

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
});

/** A membership of the user in an organization. */
export interface OrganizationMembership {
  readonly id: string;
  /** Key of the role, such as `org:admin`. */
  readonly role: string | null;
  /** Null when the Frontend API left it out, as some mocks do. */
  readonly organization: Organization | null;
}

/** An organization, as much of it as names it. */
export interface Organization {
  readonly id: string;
  readonly name: string | null;
  readonly slug: string | null;
  readonly imageUrl: string | null;
}

/** The user of a session: as much of Clerk's User as names the person, and the organizations they belong to. */
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
  }

  /** The user, or null when there is none: clerk-js makes a user with an empty id out of none. */
  static from(json: z.output<typeof userJSON> | null): User | null {
    return json?.id ? new User(json.id, json) : null;
  }
}

function readMembership({ id, role, organization }: z.output<typeof membershipJSON>): OrganizationMembership {
  return { id, role, organization: organization && readOrganization(organization) };
}

function readOrganization({ id, name, slug, image_url }: z.output<typeof organizationJSON>): Organization {
  return { id, name, slug, imageUrl: image_url };
}
