import type { OtherInstances as Others } from '../../lib/inspector/state.ts';
import { useTools } from '../tools.ts';
import { Properties, Property } from '../values/property.tsx';
import { Values } from '../values/value.tsx';

/** Signs of further instances in the page's traffic and cookies, which the panel names and does not drive. */
export function OtherInstances({ others: { hosts, suffixes } }: { others: Others }) {
  const { t } = useTools();
  if (hosts.length === 0 && suffixes.length === 0) return null;
  return (
    <section>
      <h2>{t('instanceOthers')}</h2>
      <p class="none">{t('instanceOthersHint')}</p>
      <Properties>
        {hosts.length > 0 && (
          <Property name="frontendApi" hint={t('instanceOthersHosts')}>
            <Values values={hosts} />
          </Property>
        )}
        {suffixes.length > 0 && (
          <Property name="cookies" hint={t('instanceOthersSuffixes')}>
            <Values values={suffixes.map((suffix) => `_${suffix}`)} />
          </Property>
        )}
      </Properties>
    </section>
  );
}
