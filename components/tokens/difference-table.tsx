import type { MessageKey } from '../../lib/i18n/translate.ts';
import type { ClaimDifference } from '../../lib/tokens/compare-tokens.ts';
import { useTools } from '../tools.ts';
import { Dotted } from '../values/dotted.tsx';
import { ForeignText } from '../values/foreign-text.tsx';
import { ClaimValue } from './claim-value.tsx';
import { CLAIM_WORDS } from './claim-words.ts';

type Change = ClaimDifference['change'];

/** Each change in a word, and in a sentence by number. */
const CHANGES: Readonly<Record<Change, { readonly word: MessageKey; readonly count: MessageKey }>> = {
  changed: { word: 'tokenChanged', count: 'tokenChangedCount' },
  added: { word: 'tokenAdded', count: 'tokenAddedCount' },
  removed: { word: 'tokenRemoved', count: 'tokenRemovedCount' },
  same: { word: 'tokenSame', count: 'tokenSameCount' },
};

interface DifferenceTableProps {
  /** Names the table among all secrets of the tab. */
  readonly id: string;
  readonly differences: readonly ClaimDifference[];
  readonly hidesSame: boolean;
}

/** Header fields and claims of two tokens beside each other, those that differ marked by a word. */
export function DifferenceTable({ id, differences, hidesSame }: DifferenceTableProps) {
  const { t } = useTools();
  const rows = differences.filter(({ change }) => !hidesSame || change !== 'same');
  return (
    <>
      <p class="comparison-summary">
        <Dotted
          items={Object.entries(CHANGES).map(([change, { count }]) => {
            const found = differences.filter((difference) => difference.change === change).length;
            return found > 0 && t(count, found);
          })}
        />
      </p>
      {rows.length > 0 && (
        <table class="difference-table">
          <thead>
            <tr>
              <th scope="col">{t('tokenCompareClaim')}</th>
              <th scope="col" class="difference-word">
                {t('tokenCompareChange')}
              </th>
              <th scope="col">{t('tokenCompareThis')}</th>
              <th scope="col">{t('tokenCompareOther')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((difference) => (
              <DifferenceRow key={JSON.stringify([difference.part, difference.path])} id={id} difference={difference} />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function DifferenceRow({ id, difference }: { id: string; difference: ClaimDifference }) {
  const { t } = useTools();
  const { part, path, change } = difference;
  const claim = 'before' in difference ? difference.before : difference.after;
  const place = `${id} ${JSON.stringify([part, path])}`;
  return (
    <tr class={`difference-${change}`}>
      <th scope="row">
        <span class="claim-label">{claim.label === null ? null : t(CLAIM_WORDS[claim.label])}</span>{' '}
        <code>
          <ForeignText text={path.join('.')} />
        </code>
      </th>
      <td class="difference-word">{t(CHANGES[change].word)}</td>
      <td data-label={t('tokenCompareThis')}>
        {'before' in difference && <ClaimValue id={`${place} this`} claim={difference.before} />}
      </td>
      <td data-label={t('tokenCompareOther')}>
        {'after' in difference && <ClaimValue id={`${place} other`} claim={difference.after} />}
      </td>
    </tr>
  );
}
