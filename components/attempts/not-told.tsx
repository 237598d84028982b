import { useTools } from '../tools.ts';

/** A value that clerk-js does not keep, before the Frontend API told it; its title says why. */
export function NotTold({ why }: { why: string }) {
  const { t } = useTools();
  return (
    <span class="not-told" title={why}>
      {t('valueNotTold')}
    </span>
  );
}
