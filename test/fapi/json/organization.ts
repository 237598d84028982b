import type { Membership, Organization, User } from '../entities.ts';
import { publicUserDataJson } from './user.ts';

const PERMISSIONS: Record<string, string[]> = {
  'org:admin': [
    'org:sys_profile:manage',
    'org:sys_profile:delete',
    'org:sys_memberships:read',
    'org:sys_memberships:manage',
  ],
  'org:member': ['org:sys_memberships:read'],
};

/** OrganizationJSON. */
function organizationJson(organization: Organization) {
  return {
    object: 'organization',
    id: organization.id,
    name: organization.name,
    slug: organization.slug,
    image_url: `https://img.clerk.com/${organization.id}`,
    has_image: false,
    public_metadata: {},
    members_count: 1,
    pending_invitations_count: 0,
    admin_delete_enabled: true,
    max_allowed_memberships: 5,
    created_at: organization.createdAt,
    updated_at: organization.updatedAt,
  };
}

/** OrganizationMembershipJSON with its organization inside: clerk-js resolves the active organization from it. */
export function membershipJson(membership: Membership, user: User) {
  return {
    object: 'organization_membership',
    id: membership.id,
    organization: organizationJson(membership.organization),
    permissions: PERMISSIONS[membership.role] ?? [],
    public_metadata: {},
    public_user_data: publicUserDataJson(user),
    role: membership.role,
    role_name: membership.role.replace(/^org:/, '').replace(/^./, (letter) => letter.toUpperCase()),
    created_at: membership.createdAt,
    updated_at: membership.createdAt,
  };
}
