import type { ClerkInstance } from '../../lib/inspector/state.ts';
import { useTools } from '../tools.ts';
import { Properties, Property } from '../values/property.tsx';
import { Value } from '../values/value.tsx';

/** What `Clerk.load()` was given. */
export function LoadOptions({ options }: { options: ClerkInstance['options'] }) {
  const { t } = useTools();
  const given = Object.entries(options);
  if (given.length === 0) return <p class="none">{t('instanceNoOptions')}</p>;
  return (
    <Properties>
      {given.map(([name, value]) => (
        <Property key={name} name={name}>
          <Value value={value} />
        </Property>
      ))}
    </Properties>
  );
}
