import type { CookieGroup, MarkedCookie } from '../../lib/cookies/inventory.ts';
import { COLUMNS } from './columns.tsx';
import { CookieMark } from './cookie-mark.tsx';
import { CookieName } from './cookie-name.tsx';

interface CookieRowProps {
  readonly group: CookieGroup;
  readonly copy: MarkedCookie;
  /** Tells it from others of the same name; null where there are none. */
  readonly place: string | null;
  /** True for the one row whose controls are in the tab order; arrows lead to the others. */
  readonly isCurrent: boolean;
  /** Its details are shown. */
  readonly isOpen: boolean;
  /** Id of the element with the details. */
  readonly details: string;
  onFocus(): void;
  onOpen(): void;
  onToggle(): void;
  onKeyDown(event: KeyboardEvent): void;
}

/** One copy of a cookie: the name opens its details. */
export function CookieRow({ group, copy, place, isCurrent, isOpen, details, ...on }: CookieRowProps) {
  const tabIndex = isCurrent ? 0 : -1;
  const label = place === null ? copy.cookie.name : `${copy.cookie.name} ${place}`;
  return (
    <tr class={isOpen ? 'cookie open' : 'cookie'}>
      <th scope="row" class="column-name">
        <button
          type="button"
          class="cookie-open"
          aria-label={label}
          aria-expanded={isOpen}
          aria-controls={isOpen ? details : undefined}
          tabIndex={tabIndex}
          onFocus={on.onFocus}
          onClick={on.onToggle}
          onKeyDown={on.onKeyDown}
        >
          <CookieName cookie={copy} />
          {place !== null && <bdi class="cookie-place"> {place}</bdi>}
        </button>
      </th>
      {COLUMNS.map(({ id, Cell }) => (
        <td key={id} class={`column-${id}`}>
          <Cell group={group} copy={copy} label={label} tabIndex={tabIndex} />
        </td>
      ))}
      <td class="cookie-marks">
        {copy.marks.map((mark) => (
          <CookieMark key={mark} mark={mark} tabIndex={tabIndex} onClick={on.onOpen} />
        ))}
      </td>
    </tr>
  );
}
