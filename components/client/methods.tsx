import type { Client } from '../../lib/client/index.ts';
import type { View } from '../../lib/client/view.ts';
import type { ClerkInstance } from '../../lib/inspector/state.ts';
import type { PanelView } from '../../lib/panel/panel-view.ts';
import { useActing } from '../controls/use-acting.ts';
import { useTools } from '../tools.ts';
import { Properties, Property } from '../values/property.tsx';
import { Value } from '../values/value.tsx';
import { CalledMethod } from './called-method.tsx';
import { TouchEligibility } from './touch-eligibility.tsx';
import { TouchUrl } from './touch-url.tsx';
import { useMissing } from './use-missing.ts';

interface MethodsProps {
  readonly client: View<Client>;
  readonly clerk: ClerkInstance;
  readonly view: PanelView;
}

/** The methods of the Client: what those that answer would answer, and what those that act would do. */
export function Methods({ client, clerk, view }: MethodsProps) {
  const { t } = useTools();
  const acting = useActing(view);
  const missing = useMissing(clerk);
  const isNew = !client.id;
  return (
    <Properties>
      <Property name="isNew()" hint={t(isNew ? 'clientIsNew' : 'clientIsNotNew')}>
        <Value value={isNew} />
      </Property>
      <TouchEligibility clerk={clerk} cookieExpiresAt={client.cookieExpiresAt} />
      <Property name="buildTouchUrl()" hint={missing('buildTouchUrl', 'missingBuildTouchUrl')}>
        <TouchUrl frontendApiUrl={clerk.instance.frontendApiUrl} pageUrl={view.frame?.url ?? null} acting={acting} />
      </Property>
      <Property name="clearCache()" hint={missing('clearCache', 'missingClearCache') ?? t('clientClearCacheHint')}>
        <span class="muted">{t('clientNoCall')}</span>
      </Property>
      <Property
        name="removeSessions()"
        hint={missing('removeSessions', 'missingRemoveSessions') ?? t('clientRemoveSessionsHint')}
      >
        <code>DELETE /v1/client/sessions</code>
      </Property>
      <Property name="create()" hint={t('clientCreateHint')}>
        <CalledMethod
          action={{ name: 'createClient' }}
          call="PUT /v1/client"
          title={t('clientCreateHint')}
          acting={acting}
        >
          {t('clientCreate')}
        </CalledMethod>
      </Property>
      <Property name="destroy()" hint={t('clientDestroyHint')}>
        <CalledMethod
          action={{ name: 'destroyClient' }}
          call="DELETE /v1/client"
          title={t('clientDestroyHint')}
          acting={acting}
        >
          {t('clientDestroy')}
        </CalledMethod>
      </Property>
    </Properties>
  );
}
