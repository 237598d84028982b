import type { OpenString } from '../client/open-string.ts';
import type { z } from '../client/wire.ts';
import type { organizationSettingsJSON } from './environment-json.ts';

/** Enrollment modes that are known; the public specification lacks `enterprise_sso`. */
export const enrollmentModes = [
  'manual_invitation',
  'automatic_invitation',
  'automatic_suggestion',
  'enterprise_sso',
] as const;

/** What the instance says of organizations. */
export interface OrganizationSettings {
  readonly enabled: boolean | null;
  /** True when users must choose one after signing in: there is no personal account. Not in a snapshot. */
  readonly forceSelection: boolean | null;
  /** Members an organization may have by default. */
  readonly maxAllowedMemberships: number | null;
  readonly domains: {
    readonly enabled: boolean | null;
    readonly enrollmentModes: readonly OpenString<(typeof enrollmentModes)[number]>[];
    /** Role of members that a domain enrolled, such as `org:member`. */
    readonly defaultRole: string | null;
  };
}

/** The settings; everything is unknown without them. */
export function readOrganizationSettings(json: z.output<typeof organizationSettingsJSON> | null): OrganizationSettings {
  return {
    enabled: json?.enabled ?? null,
    forceSelection: json?.force_organization_selection ?? null,
    maxAllowedMemberships: json?.max_allowed_memberships ?? null,
    domains: {
      enabled: json?.domains?.enabled ?? null,
      enrollmentModes: json?.domains?.enrollment_modes ?? [],
      defaultRole: json?.domains?.default_role ?? null,
    },
  };
}
