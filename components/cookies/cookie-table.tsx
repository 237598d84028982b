import type { ComponentChildren } from 'preact';
import { Fragment } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { CookieGroup } from '../../lib/cookies/inventory.ts';
import { nextRow } from '../controls/next-row.ts';
import { useTools } from '../tools.ts';
import { COLUMNS } from './columns.tsx';
import { CookieRow } from './cookie-row.tsx';
import { groupWords } from './group-words.ts';
import { placeOf } from './place-of.ts';

interface CookieTableProps {
  readonly groups: readonly CookieGroup[];
  /** Key of the cookie whose details are shown. */
  readonly openKey: string | null;
  /** Id of the element with the details. */
  readonly details: string;
  /** The details themselves, to be shown under their row; null when they stand elsewhere. */
  readonly detailsInRow: ComponentChildren;
  onOpen(key: string | null): void;
}

/**
 * The cookies with one row each, by base name. Arrows, Home and End move between rows, and with the details open what
 * they show; only the row last reached is in the tab order.
 */
export function CookieTable({ groups, openKey, details, detailsInRow, onOpen }: CookieTableProps) {
  const { t } = useTools();
  const table = useRef<HTMLTableElement>(null);
  const [reached, setReached] = useState({ key: '', index: 0 });
  const rows = groups.flatMap(({ copies }) => copies);
  const found = rows.findIndex(({ key }) => key === reached.key);
  // In the place of a row that is gone comes the next one.
  const current = found >= 0 ? found : Math.min(reached.index, rows.length - 1);

  const onKeyDown = (event: KeyboardEvent) => {
    const index = nextRow(event.key, current, rows.length);
    const row = index === null ? undefined : rows[index];
    if (!row || index === null) return;
    event.preventDefault();
    table.current?.querySelectorAll<HTMLElement>('.cookie-open')[index]?.focus();
    if (openKey !== null) onOpen(row.key);
  };

  return (
    <table class="cookie-table" ref={table} aria-label={t('tabCookies')}>
      <thead>
        <tr class="cookie-head-row">
          <th scope="col" class="column-name">
            {t('cookieName')}
          </th>
          {COLUMNS.map(({ id, label }) => (
            <th key={id} scope="col" class={`column-${id}`}>
              {t(label)}
            </th>
          ))}
          <th scope="col" class="cookie-marks-head">
            {t('cookieMarks')}
          </th>
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.baseName}>
          <tr class="cookie-group">
            <th scope="rowgroup" colSpan={COLUMNS.length + 2}>
              <code>{group.baseName}</code> <span class="muted">{t(groupWords(group.baseName))}</span>
            </th>
          </tr>
          {group.copies.map((copy) => (
            <Fragment key={copy.key}>
              <CookieRow
                group={group}
                copy={copy}
                place={placeOf(copy, rows)}
                isCurrent={rows[current]?.key === copy.key}
                isOpen={copy.key === openKey}
                details={details}
                onFocus={() => setReached({ key: copy.key, index: rows.indexOf(copy) })}
                onOpen={() => onOpen(copy.key)}
                onToggle={() => onOpen(copy.key === openKey ? null : copy.key)}
                onKeyDown={onKeyDown}
              />
              {copy.key === openKey && detailsInRow && (
                <tr class="cookie-below">
                  <td colSpan={COLUMNS.length + 2}>{detailsInRow}</td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      ))}
    </table>
  );
}
