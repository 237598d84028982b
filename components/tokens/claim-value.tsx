import { plural, type Translate } from '../../lib/i18n/translate.ts';
import type { Claim } from '../../lib/tokens/claim.ts';
import { useTools } from '../tools.ts';
import { CopyableValue } from '../values/copyable-value.tsx';
import { DateValue } from '../values/date-value.tsx';
import { Dotted } from '../values/dotted.tsx';
import { Nothing, Value } from '../values/value.tsx';
import { CLAIM_WORDS } from './claim-words.ts';
import { Secret } from './secret.tsx';

/** The value of a claim by its nature; a secret one masked. The id names its place among all secrets of the tab. */
export function ClaimValue({ id, claim }: { id: string; claim: Claim }) {
  const { t } = useTools();
  if (claim.secret) {
    const label = claim.label === null ? claim.path.join('.') : t(CLAIM_WORDS[claim.label]);
    return <Secret id={id} label={label} text={asText(claim.value)} />;
  }
  switch (claim.kind) {
    case 'time':
      return <DateValue at={claim.at} />;
    case 'id':
    case 'text':
      return <Value value={claim.text} />;
    case 'list':
      return <List items={claim.items} />;
    case 'ages':
      return <Dotted items={claim.minutes.map((minutes, index) => ageInWords(t, minutes, index))} />;
    case 'claims':
      return <span class="muted">{plural(t, 'tokenParts', claim.claims.length)}</span>;
    case 'json':
      return claim.value === null ? <Nothing /> : <CopyableValue value={asText(claim.value)} />;
  }
}

/** As `Values`, for items of which two may be the same. */
function List({ items }: { items: readonly string[] }) {
  if (items.length === 0) return <Nothing>[]</Nothing>;
  return (
    <ul class="inline-list">
      {items.map((item, index) => (
        <li key={index}>
          <Value value={item} />
        </li>
      ))}
    </ul>
  );
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function ageInWords(t: Translate, minutes: number | null, index: number): string {
  const age = minutes === null ? t('sessionFactorNever') : plural(t, 'tokenFactorAge', minutes);
  if (index > 1) return age;
  return t(index === 0 ? 'sessionFirstFactor' : 'sessionSecondFactor', age);
}
