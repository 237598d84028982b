import type { SignInFactor } from '../../lib/client/index.ts';
import type { View } from '../../lib/client/view.ts';
import { useTools } from '../tools.ts';
import { CopyableValue } from '../values/copyable-value.tsx';
import { ForeignText } from '../values/foreign-text.tsx';
import { Nothing } from '../values/value.tsx';

/** The ways to go on with a sign-in, each with where its code would go. */
export function Factors({ factors }: { factors: readonly View<SignInFactor>[] }) {
  const { t } = useTools();
  if (factors.length === 0) return <Nothing>[]</Nothing>;
  return (
    <ul class="value-list">
      {factors.map((factor) => (
        <li key={`${factor.strategy} ${factor.safeIdentifier}`}>
          <CopyableValue value={factor.strategy} />{' '}
          {factor.safeIdentifier !== null && <ForeignText text={factor.safeIdentifier} />}{' '}
          {factor.primary && <span class="mark">{t('factorPrimary')}</span>}{' '}
          {factor.default && <span class="mark">{t('factorDefault')}</span>}
        </li>
      ))}
    </ul>
  );
}
