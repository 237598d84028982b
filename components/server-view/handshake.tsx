import type { MessageKey } from '../../lib/i18n/translate.ts';
import type { PanelView } from '../../lib/panel/panel-view.ts';
import type { AddressParts } from '../../lib/verdict/address.ts';
import { instanceOf } from '../state.ts';
import { useTools } from '../tools.ts';
import { CopyableValue } from '../values/copyable-value.tsx';

/** Where a handshake sends the browser, part by part, and what comes of it. */
export function Handshake({ url: { origin, path, parameters }, view }: { url: AddressParts; view: PanelView }) {
  const { t } = useTools();
  return (
    <div class="server-handshake">
      <p>{t(whatFollows(path, view))}</p>
      <h4>{t('serverHandshakeTo')}</h4>
      <CopyableValue value={`${origin}${path}`} />
      <dl class="server-parameters" aria-label={t('serverParameters')}>
        {parameters.map(({ name, value }, index) => (
          <div key={index}>
            <dt>{name}</dt>
            <dd>{value === null ? <Secret /> : <CopyableValue value={value} />}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Secret() {
  const { t } = useTools();
  return (
    <span class="muted" title={t('serverSecretHint')}>
      •••• {t('serverSecret')}
    </span>
  );
}

/** A handshake with the Frontend API ends by what that knows of this browser; others sync satellite and primary domain. */
function whatFollows(path: string, { frame }: PanelView): MessageKey {
  if (!path.endsWith('/v1/client/handshake')) return 'serverNextSync';
  const client = instanceOf(frame)?.client;
  if (!client) return 'serverNext';
  return client.signedInSessions.length > 0 ? 'serverNextIn' : 'serverNextOut';
}
