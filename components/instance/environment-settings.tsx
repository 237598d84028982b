import type { InstanceInFrame } from '../state.ts';
import { useTools } from '../tools.ts';
import { Properties, Property } from '../values/property.tsx';
import { Value, Values } from '../values/value.tsx';
import { Captcha } from './captcha.tsx';
import { Setting } from './setting.tsx';
import { SocialProviders } from './social-providers.tsx';

/** How the instance is set up, as clerk-js holds it. */
export function EnvironmentSettings({ clerk: { kind, environment } }: { clerk: InstanceInFrame }) {
  const { t } = useTools();
  if (!environment) {
    return (
      <section>
        <h2>{t('instanceSettings')}</h2>
        <p class="none">{t(kind === 'direct' ? 'instanceSettingsDirect' : 'instanceSettingsUnknown')}</p>
      </section>
    );
  }
  const { organizations } = environment;
  return (
    <>
      <section>
        <h2>{t('tabAttempts')}</h2>
        <Properties>
          <Property name="identifiers" hint={t('instanceIdentifiers')}>
            <Values values={environment.identifiers} />
          </Property>
          <Property name="firstFactors">
            <Values values={environment.firstFactors} />
          </Property>
          <Property
            name="secondFactors"
            hint={environment.secondFactorRequired === true && t('instanceSecondFactorRequired')}
          >
            <Values values={environment.secondFactors} />
          </Property>
          <Property name="socialProviders">
            <SocialProviders providers={environment.socialProviders} />
          </Property>
          <Property name="enterpriseSSO">
            <Setting value={environment.enterpriseSSO} />
          </Property>
          <Property name="signUpMode">
            <Setting value={environment.signUpMode} />
          </Property>
          <Property name="legalConsent">
            <Setting value={environment.legalConsent} />
          </Property>
          <Captcha captcha={environment.captcha} />
          <Property name="reverification" hint={t('instanceReverification')}>
            <Setting value={environment.reverification} />
          </Property>
        </Properties>
      </section>
      <section>
        <h2>{t('instanceSessions')}</h2>
        <Properties>
          <Property
            name="singleSessionMode"
            hint={t(environment.singleSessionMode ? 'instanceSingleSession' : 'instanceMultiSession')}
          >
            <Setting value={environment.singleSessionMode} />
          </Property>
          <Property name="sessionMinter" hint={t('instanceSessionMinter')}>
            <Setting value={environment.sessionMinter} />
          </Property>
          <Property name="partitionedCookies" hint={t('instancePartitionedCookies')}>
            <Setting value={environment.partitionedCookies} />
          </Property>
          <Property name="maintenanceMode">
            <Setting value={environment.maintenanceMode} />
          </Property>
        </Properties>
      </section>
      <section>
        <h2>{t('instanceOrganizations')}</h2>
        <Properties>
          <Property name="enabled">
            <Setting value={organizations.enabled} />
          </Property>
          <Property name="forceOrganizationSelection" hint={t('instanceForceSelection')}>
            <Setting value={organizations.forceSelection} />
          </Property>
          <Property name="maxAllowedMemberships">
            <Setting value={organizations.maxAllowedMemberships} />
          </Property>
          <Property name="domains.enabled">
            <Setting value={organizations.domains.enabled} />
          </Property>
          {organizations.domains.enabled && (
            <>
              <Property name="domains.enrollmentModes">
                <Values values={organizations.domains.enrollmentModes} />
              </Property>
              <Property name="domains.defaultRole">
                <Value value={organizations.domains.defaultRole} />
              </Property>
            </>
          )}
        </Properties>
      </section>
    </>
  );
}
