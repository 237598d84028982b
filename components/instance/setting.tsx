import { useTools } from '../tools.ts';
import { Value } from '../values/value.tsx';

/** A setting of the instance; null is one that was not told, and no answer. */
export function Setting({ value }: { value: string | number | boolean | null }) {
  const { t } = useTools();
  return value === null ? <span class="muted">{t('instanceNotTold')}</span> : <Value value={value} />;
}
