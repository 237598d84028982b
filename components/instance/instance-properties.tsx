import { hostOfKey } from '../../lib/frontend-api/instance-host.ts';
import type { MessageKey } from '../../lib/i18n/translate.ts';
import type { ClerkInstance, InstanceState } from '../../lib/inspector/state.ts';
import { useTools } from '../tools.ts';
import { ForeignText } from '../values/foreign-text.tsx';
import { Properties, Property } from '../values/property.tsx';
import { Sentence } from '../values/sentence.tsx';
import { Value } from '../values/value.tsx';

/** Which instance it is, where its Frontend API is, and what runs in the page. */
export function InstanceProperties({ clerk: { instance, environment, status } }: { clerk: ClerkInstance }) {
  const { t } = useTools();
  const host = hostOfKey(instance.publishableKey);
  return (
    <Properties>
      <Property
        name="publishableKey"
        hint={host !== null && <Sentence of="instanceKeyHost" parts={[<ForeignText key="host" text={host} />]} />}
      >
        <Value value={instance.publishableKey} />
      </Property>
      <Property name="instanceType" hint={instance.type && t(TYPE_HINTS[instance.type])}>
        <Value value={instance.type} />
      </Property>
      <Property name="frontendApi" hint={instance.frontendApi !== null && t(whyThisHost(instance, host))}>
        <Value value={instance.frontendApi} />
      </Property>
      <Property name="proxyUrl">
        <Value value={instance.proxyUrl} />
      </Property>
      <Property name="domain">
        <Value value={instance.domain} />
      </Property>
      {status !== null && (
        <>
          <Property name="isSatellite" hint={instance.isSatellite === true && t('instanceIsSatellite')}>
            <Value value={instance.isSatellite} />
          </Property>
          <Property name="version" hint={t('instanceVersion')}>
            <Value value={instance.version} />
          </Property>
          <Property name="sdkMetadata" hint={instance.sdk && t('headerSdkHint')}>
            <Value value={instance.sdk && `${instance.sdk.name} ${instance.sdk.version}`} />
          </Property>
        </>
      )}
      {environment && (
        <>
          <Property name="applicationName">
            <Value value={environment.applicationName} />
          </Property>
          {URLS.map((name) => (
            <Property key={name} name={name}>
              <Value value={environment[name]} />
            </Property>
          ))}
        </>
      )}
    </Properties>
  );
}

const URLS = ['homeUrl', 'signInUrl', 'signUpUrl', 'afterSignOutUrl'] as const;

const TYPE_HINTS: Readonly<Record<NonNullable<InstanceState['type']>, MessageKey>> = {
  development: 'headerDevelopmentHint',
  production: 'headerProductionHint',
};

/** The order is that of clerk-js; a development instance has no use for a domain. */
function whyThisHost({ frontendApi, proxyUrl }: InstanceState, hostOfKey: string | null): MessageKey {
  if (proxyUrl !== null) return 'instanceHostOfProxy';
  return frontendApi === hostOfKey ? 'instanceHostOfKey' : 'instanceHostOfDomain';
}
