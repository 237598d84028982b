import type { ClerkInstance } from '../../lib/inspector/state.ts';
import { useTools } from '../tools.ts';
import { CopyableValue } from '../values/copyable-value.tsx';
import { ForeignText } from '../values/foreign-text.tsx';
import { Nothing } from '../values/value.tsx';

type Providers = NonNullable<ClerkInstance['environment']>['socialProviders'];

/** The enabled social providers; those that are only for connecting say so. */
export function SocialProviders({ providers }: { providers: Providers }) {
  const { t } = useTools();
  if (providers.length === 0) return <Nothing>[]</Nothing>;
  return (
    <ul class="value-list">
      {providers.map(({ strategy, name, authenticatable }) => (
        <li key={strategy}>
          <CopyableValue value={strategy} /> {name !== null && <ForeignText text={name} />}{' '}
          {!authenticatable && <span class="mark">{t('instanceConnectOnly')}</span>}
        </li>
      ))}
    </ul>
  );
}
