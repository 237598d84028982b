import { authorizationOf } from '../../lib/tokens/authorization.ts';
import type { Jwt } from '../../lib/tokens/decode-token.ts';
import { useTools } from '../tools.ts';
import { Properties, Property } from '../values/property.tsx';
import { Value, Values } from '../values/value.tsx';

/** What a session token allows, by name, as Clerk's own reader decodes it. */
export function Allowed({ token }: { token: Jwt }) {
  const { t } = useTools();
  const allowed = authorizationOf(token);
  if (!allowed) return <p class="none tone-bad">{t('tokenAllowedUnreadable')}</p>;
  const { organization, permissions, features, plans } = allowed;
  if (!organization && isEmpty(features) && isEmpty(plans)) return <p class="none">{t('tokenAllowedNothing')}</p>;
  return (
    <Properties>
      <Property name={t('tokenOrganization')}>
        {organization ? <Value value={organization.slug ?? organization.id} /> : t('sessionPersonal')}
      </Property>
      {organization && (
        <>
          <Property name={t('tokenRole')}>
            <Value value={organization.role} />
          </Property>
          <Property name={t('tokenPermissions')} hint={t('tokenPermissionsHint')}>
            <Values values={unique(permissions)} />
          </Property>
          <Property name={t('tokenOrganizationFeatures')}>
            <Values values={unique(features.organization)} />
          </Property>
        </>
      )}
      <Property name={t('tokenUserFeatures')}>
        <Values values={unique(features.user)} />
      </Property>
      <Property name={t('tokenPlans')}>
        <Values
          values={unique([
            ...plans.organization.map((plan) => `org:${plan}`),
            ...plans.user.map((plan) => `user:${plan}`),
          ])}
        />
      </Property>
    </Properties>
  );
}

function isEmpty({
  organization,
  user,
}: {
  readonly organization: readonly string[];
  readonly user: readonly string[];
}) {
  return organization.length + user.length === 0;
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
