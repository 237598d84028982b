import type { Client } from '../../lib/client/index.ts';
import type { View } from '../../lib/client/view.ts';
import type { ActionName } from '../../lib/inspector/state.ts';
import { useTools } from '../tools.ts';
import { Properties, Property } from '../values/property.tsx';
import { Value } from '../values/value.tsx';
import { TouchEligibility } from './touch-eligibility.tsx';
import { TouchUrl } from './touch-url.tsx';

interface MethodsProps {
  readonly client: View<Client>;
  readonly frontendApiUrl: string | null;
  readonly pageUrl: string | null;
  /** Why the page cannot be sent anywhere now, or null when it can. */
  readonly unavailable: string | null;
  /** The action that runs now. */
  readonly running: ActionName | null;
}

/** The methods of the Client: what those that answer would answer, and what those that act would do. */
export function Methods({ client, frontendApiUrl, pageUrl, unavailable, running }: MethodsProps) {
  const { t } = useTools();
  const isNew = !client.id;
  return (
    <Properties>
      <Property name="isNew()" hint={t(isNew ? 'clientIsNew' : 'clientIsNotNew')}>
        <Value value={isNew} />
      </Property>
      <TouchEligibility cookieExpiresAt={client.cookieExpiresAt} />
      <Property name="buildTouchUrl()">
        <TouchUrl
          frontendApiUrl={frontendApiUrl}
          pageUrl={pageUrl}
          unavailable={unavailable}
          running={running === 'openTouchUrl'}
        />
      </Property>
      <Property name="clearCache()" hint={t('clientClearCacheHint')}>
        <span class="muted">{t('clientNoCall')}</span>
      </Property>
      <Property name="removeSessions()" hint={t('clientRemoveSessionsHint')}>
        <code>DELETE /v1/client/sessions</code>
      </Property>
      <Property name="create()" hint={t('clientCreateHint')}>
        <code>PUT /v1/client</code>
      </Property>
      <Property name="destroy()" hint={t('clientDestroyHint')}>
        <code>DELETE /v1/client</code>
      </Property>
    </Properties>
  );
}
