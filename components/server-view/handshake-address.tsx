import type { AddressParts } from '../../lib/verdict/address.ts';
import { useTools } from '../tools.ts';
import { CopyableValue } from '../values/copyable-value.tsx';

/** Where a handshake sends the browser, part by part and without credentials. */
export function HandshakeAddress({ url: { origin, path, parameters } }: { url: AddressParts }) {
  const { t } = useTools();
  return (
    <div class="server-half">
      <h3>{t('serverHandshakeTo')}</h3>
      <p>
        <CopyableValue value={`${origin}${path}`} />
      </p>
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
